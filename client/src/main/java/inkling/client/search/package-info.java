/** The stage on which hyperparameters are searched, by a pool of workers. */
@NullMarked
package inkling.client.search;

import org.jspecify.annotations.NullMarked;
