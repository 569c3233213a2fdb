/**
 * The stage that shows the paper's tables and figures beside one's own. What the paper says is in {@code
 * inkling.paper}; here is only how it is compared and drawn.
 */
@NullMarked
package inkling.client.paper;

import org.jspecify.annotations.NullMarked;
