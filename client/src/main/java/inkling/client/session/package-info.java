/** What the page is about: the network that it shows, and the worker that trains it. */
@NullMarked
package inkling.client.session;

import org.jspecify.annotations.NullMarked;
