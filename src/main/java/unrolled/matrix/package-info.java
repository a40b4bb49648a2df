/** Dense matrices of doubles whose verbs act on their destination, products with the same bits everywhere, random numbers. */
package unrolled.matrix;
