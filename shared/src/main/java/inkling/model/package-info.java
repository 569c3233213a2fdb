/** A model: parameters with where they came from, and its JSON form. */
@NullMarked
package inkling.model;

import org.jspecify.annotations.NullMarked;
