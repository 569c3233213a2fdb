/**
 * MNIST’s four files, embedded or from a folder, for training and for serving. What their bytes mean is in {@code
 * inkling.data}.
 */
@NullMarked
package inkling.server.data;

import org.jspecify.annotations.NullMarked;
