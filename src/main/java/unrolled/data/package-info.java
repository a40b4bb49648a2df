/**
 * From rows, series and texts to what models read, in batches; and from the results of many runs to the few numbers that
 * stand for them. Whatever is measured for a model, such as a mean, is measured on the training part alone.
 */
package unrolled.data;
