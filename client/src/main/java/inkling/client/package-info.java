/** The browser side: one program that is the page or, with the argument worker, the training worker. */
@NullMarked
package inkling.client;

import org.jspecify.annotations.NullMarked;
