/** Links to the page: what is to be seen and with which settings, readable in the URL. */
@NullMarked
package inkling.link;

import org.jspecify.annotations.NullMarked;
