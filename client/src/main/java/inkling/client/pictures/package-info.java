/** Looking into the weights. */
@NullMarked
package inkling.client.pictures;

import org.jspecify.annotations.NullMarked;
