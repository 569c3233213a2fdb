/**
 * The page put together: the stages, the way between them, keys. The only room that knows every stage; nothing knows
 * it.
 */
@NullMarked
package inkling.client.page;

import org.jspecify.annotations.NullMarked;
