/** Lines, contours, sections, moving pictures and sliders, each in one call, with its words for who cannot see it. */
package unrolled.chart;
