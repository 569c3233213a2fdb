/** What workers find out, as the page shows it: records without a browser. How it travels is told in {@code protocol}. */
@NullMarked
package inkling.client.results;

import org.jspecify.annotations.NullMarked;
