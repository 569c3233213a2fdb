/** Loading data and training, away from the page's thread. */
@NullMarked
package inkling.client.worker;

import org.jspecify.annotations.NullMarked;
