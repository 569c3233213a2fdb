/**
 * Bindings to what the browser has and TeaVM's JSO lacks: one line of JavaScript each, without a decision in it. What
 * decides is Java, elsewhere, so that it is tested without a browser.
 */
@NullMarked
package inkling.client.js;

import org.jspecify.annotations.NullMarked;
