package unrolled.surface;

/**
 * The part of a surface that is worth looking at; a chart checks the numbers when it draws them.
 *
 * @param xMin the left edge
 * @param xMax the right edge, above {@code xMin}
 * @param yMin the lower edge
 * @param yMax the upper edge, above {@code yMin}
 * @param levels the values at which to draw level lines: at least one, rising
 */
public record Window(double xMin, double xMax, double yMin, double yMax, double... levels) {}
