/**
 * Looking into the weights: grids of pictures that are drawn as the network learns. How a picture is computed is in
 * {@code inkling.analysis}, or in a worker where it takes long.
 */
@NullMarked
package inkling.client.pictures;

import org.jspecify.annotations.NullMarked;
