/** The HTTP side: the page, the data, the models; all routes are in Routes. */
@NullMarked
package inkling.server.http;

import org.jspecify.annotations.NullMarked;
