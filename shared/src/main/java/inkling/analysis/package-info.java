/** What a trained network looks like, and how far a measured accuracy can be trusted. */
@NullMarked
package inkling.analysis;

import org.jspecify.annotations.NullMarked;
