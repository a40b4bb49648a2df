/**
 * Training, and what surrounds it: the loop with its history, validation, early stopping and checkpoints; symbols drawn from what
 * a network predicts; gradient checks; fair comparisons of rules.
 */
package unrolled.train;
