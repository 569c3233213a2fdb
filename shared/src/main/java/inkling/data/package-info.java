/**
 * MNIST's bytes: reading IDX, splitting, standardising, and framing a drawing as MNIST frames its digits. Where the
 * bytes come from (a file, the network) is not known here, nor what learns from them.
 */
@NullMarked
package inkling.data;

import org.jspecify.annotations.NullMarked;
