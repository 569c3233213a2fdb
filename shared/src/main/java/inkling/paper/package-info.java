/** What the paper publishes, and the same search made anew, to compare with. Numbers and their comparison; no view. */
@NullMarked
package inkling.paper;

import org.jspecify.annotations.NullMarked;
