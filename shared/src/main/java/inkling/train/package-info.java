/** Training: hyperparameters, the fast float step, recordings, and a run from the first step to the last. */
@NullMarked
package inkling.train;

import org.jspecify.annotations.NullMarked;
