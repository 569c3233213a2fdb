/** What the paper publishes, and the same search made anew, to compare with. */
@NullMarked
package inkling.paper;

import org.jspecify.annotations.NullMarked;
