/**
 * JSON as the browser itself reads and writes it, in place of nanojson, which brings along 33 kB of code, most of it for
 * numbers of any length.
 */
@NullMarked
package inkling.client.json;

import org.jspecify.annotations.NullMarked;
