/** What surrounds the training of a model. */
package unrolled.train;
