/**
 * The page's search without its views: the pool of workers, what they are told and tell, and the journal that this browser
 * keeps. What a search is, is in {@code inkling.search}; nothing in here touches an element of the page.
 */
@NullMarked
package inkling.client.search.engine;

import org.jspecify.annotations.NullMarked;
