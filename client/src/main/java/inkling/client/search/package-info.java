/**
 * The stage on which hyperparameters are searched: forms, maps and tables. They look at the engine and tell it what is wanted;
 * who runs trials, and in which words, is the engine's affair.
 */
@NullMarked
package inkling.client.search;

import org.jspecify.annotations.NullMarked;
