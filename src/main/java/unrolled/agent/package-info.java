/**
 * An agent in the virtual machine of the kernel, in a jar of its own: the stop button stops everything, the page is
 * spared a flood of prints, and the kernel knows the Javadoc and the names of the library.
 */
package unrolled.agent;
