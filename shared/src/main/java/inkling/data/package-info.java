/** MNIST's bytes: reading IDX, splitting, standardising, and framing a drawing as MNIST frames its digits. */
@NullMarked
package inkling.data;

import org.jspecify.annotations.NullMarked;
