/**
 * The HTTP side: the page, the data, the models; all routes are in Routes. It translates between requests and the
 * store, and has no rule of its own about models.
 */
@NullMarked
package inkling.server.http;

import org.jspecify.annotations.NullMarked;
