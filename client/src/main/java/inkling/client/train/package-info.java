/**
 * The stage on which a network learns: settings, transport, curves, certificate. It gives orders to the session and
 * draws what comes back; it computes nothing of the run itself.
 */
@NullMarked
package inkling.client.train;

import org.jspecify.annotations.NullMarked;
