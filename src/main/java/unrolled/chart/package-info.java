/** Lines, contours, sections and moving pictures, each in one call and with its words for who cannot see it. Knows XChart. */
package unrolled.chart;
