/** The stage on which a network learns. */
@NullMarked
package inkling.client.train;

import org.jspecify.annotations.NullMarked;
