/** Charts as SVG, in the colours of the style sheet. */
@NullMarked
package inkling.client.chart;

import org.jspecify.annotations.NullMarked;
