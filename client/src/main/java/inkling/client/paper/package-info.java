/** The paper's tables and figures beside one's own. */
@NullMarked
package inkling.client.paper;

import org.jspecify.annotations.NullMarked;
