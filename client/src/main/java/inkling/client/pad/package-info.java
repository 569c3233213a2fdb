/** Drawing a digit, and why it is read as it is. */
@NullMarked
package inkling.client.pad;

import org.jspecify.annotations.NullMarked;
