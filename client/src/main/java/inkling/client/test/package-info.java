/**
 * The stage on which a network is judged: on validation as often as one likes, on the test images once. Openings are
 * counted by the session; here they are asked for and told.
 */
@NullMarked
package inkling.client.test;

import org.jspecify.annotations.NullMarked;
