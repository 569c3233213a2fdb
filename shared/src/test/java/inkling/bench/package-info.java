/** How fast it is, as ratios measured in one run. */
@NullMarked
package inkling.bench;

import org.jspecify.annotations.NullMarked;
