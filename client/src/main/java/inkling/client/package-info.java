/** The browser side: the entries of its two programs, the page's and the workers'. */
@NullMarked
package inkling.client;

import org.jspecify.annotations.NullMarked;
