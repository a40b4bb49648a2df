/** An agent in the virtual machine of the kernel, in a jar of its own: it makes the stop button stop everything. */
package unrolled.agent;
