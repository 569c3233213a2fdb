/**
 * Training: hyperparameters, the fast float step, recordings, and a run from the first step to the last. A run is a value here:
 * a Recipe says what it is a function of, a RunState how it stands. What is JSON, a file or a search is elsewhere.
 */
@NullMarked
package inkling.train;

import org.jspecify.annotations.NullMarked;
