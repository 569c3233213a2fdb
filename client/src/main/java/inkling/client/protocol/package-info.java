/**
 * What the page and its workers say to each other: a record for each message, its encoding beside its decoding, and the
 * two ends of the wire. No view and no trainer is known here, and no message is known to a view.
 */
@NullMarked
package inkling.client.protocol;

import org.jspecify.annotations.NullMarked;
