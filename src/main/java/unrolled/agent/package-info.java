/** Rewrites the kernel while it starts: its stop button stops all, and it knows the Javadoc and the names of the library. */
package unrolled.agent;
