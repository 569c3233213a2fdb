/** What the page and its worker say to each other. */
@NullMarked
package inkling.client.protocol;

import org.jspecify.annotations.NullMarked;
