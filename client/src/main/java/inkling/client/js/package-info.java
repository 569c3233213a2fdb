/** Bindings to what the browser has and TeaVM's JSO lacks. */
@NullMarked
package inkling.client.js;

import org.jspecify.annotations.NullMarked;
