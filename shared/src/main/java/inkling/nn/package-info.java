/**
 * The network of the paper: its parameters, and readable forward and backward passes in double precision. Made to be
 * read and to be right; what is made to be fast is in {@code inkling.train} and {@code inkling.kernel}.
 */
@NullMarked
package inkling.nn;

import org.jspecify.annotations.NullMarked;
