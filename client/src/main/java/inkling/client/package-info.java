/**
 * The browser side: the entries of its two programs, the page's and the workers'. Only these know both what is shown
 * and what computes; everything else is in a room of its own.
 */
@NullMarked
package inkling.client;

import org.jspecify.annotations.NullMarked;
