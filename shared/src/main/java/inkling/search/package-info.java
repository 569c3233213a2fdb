/** Searching hyperparameters: what is tried, what came of it, and how sure one can be of the order. */
@NullMarked
package inkling.search;

import org.jspecify.annotations.NullMarked;
