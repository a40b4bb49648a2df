/** From rows and series of numbers to the matrices that models read. */
package unrolled.data;
