/**
 * Searching hyperparameters: what is tried, what came of it, and how sure one can be of the order. Nothing here runs a
 * trial or keeps a file: the page's workers and the command line's threads ask for what is due and tell what came of
 * it.
 */
@NullMarked
package inkling.search;

import org.jspecify.annotations.NullMarked;
