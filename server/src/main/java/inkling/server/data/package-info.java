/** MNIST’s four files, embedded or from a folder, for training and for serving. */
@NullMarked
package inkling.server.data;

import org.jspecify.annotations.NullMarked;
