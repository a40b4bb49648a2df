/**
 * From rows, series and texts to the matrices that models read, in batches; and from the results of many runs to the few
 * numbers that stand for them.
 */
package unrolled.data;
