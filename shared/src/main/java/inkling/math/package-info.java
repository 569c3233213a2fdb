/** Arithmetic that gives the same bits on every platform: random numbers, exp and log, SHA-256. */
@NullMarked
package inkling.math;

import org.jspecify.annotations.NullMarked;
