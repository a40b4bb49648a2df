/** Functions of two variables, and the ways of update rules over them. */
package unrolled.surface;
