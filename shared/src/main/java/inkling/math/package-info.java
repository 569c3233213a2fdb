/**
 * Arithmetic that gives the same bits on every platform: random numbers, exp and log, SHA-256. The ground of the house:
 * it knows nothing of networks.
 */
@NullMarked
package inkling.math;

import org.jspecify.annotations.NullMarked;
