package unrolled.data;

/**
 * What one step of training sees.
 *
 * @param <X> inputs, such as a matrix with an example in a row, or the symbols of some sequences
 * @param <Y> targets
 * @param x the inputs
 * @param y their targets
 */
public record Batch<X, Y>(X x, Y y) {}
