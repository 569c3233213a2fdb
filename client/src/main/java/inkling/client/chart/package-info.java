/**
 * Charts as SVG text: scales, curves and ticks, in the colours of the style sheet. No network and no session: a chart
 * is told what to draw, and where its numbers come from is its caller's affair.
 */
@NullMarked
package inkling.client.chart;

import org.jspecify.annotations.NullMarked;
