/**
 * A model: parameters with where they came from, and its JSON form. Where it is kept and who may change it is the
 * business of page and server.
 */
@NullMarked
package inkling.model;

import org.jspecify.annotations.NullMarked;
