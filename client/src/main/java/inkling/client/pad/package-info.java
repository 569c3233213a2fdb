/**
 * Drawing a digit, and why it is read as it is: strokes, the framed image, bars, contributions. It reads with whatever
 * network the session shows, and trains nothing.
 */
@NullMarked
package inkling.client.pad;

import org.jspecify.annotations.NullMarked;
