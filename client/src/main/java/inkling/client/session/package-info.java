/**
 * What the page is about: the network that it shows, and the worker that trains it. Only the session changes what is
 * shown and speaks with that worker; views listen and ask, and have no words of their own for it.
 */
@NullMarked
package inkling.client.session;

import org.jspecify.annotations.NullMarked;
