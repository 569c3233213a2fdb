/** What a visitor sees. */
@NullMarked
package inkling.client.page;

import org.jspecify.annotations.NullMarked;
