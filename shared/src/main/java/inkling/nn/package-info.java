/** The network of the paper: its parameters, and readable forward and backward passes in double precision. */
@NullMarked
package inkling.nn;

import org.jspecify.annotations.NullMarked;
