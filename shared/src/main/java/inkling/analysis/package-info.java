/**
 * What a trained network looks like, and how far a measured accuracy can be trusted: pictures of weights as arrays,
 * confusion matrices, intervals and tests. It reads parameters and counts and changes none; drawing is the page's.
 */
@NullMarked
package inkling.analysis;

import org.jspecify.annotations.NullMarked;
