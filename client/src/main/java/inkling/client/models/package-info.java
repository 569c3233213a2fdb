/** Models that are kept. */
@NullMarked
package inkling.client.models;

import org.jspecify.annotations.NullMarked;
