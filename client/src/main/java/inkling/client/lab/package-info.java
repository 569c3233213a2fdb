/** What the page is about: the network that it shows, and the worker that trains it. */
@NullMarked
package inkling.client.lab;

import org.jspecify.annotations.NullMarked;
