/**
 * Models that are kept: the dialog that lists, saves, renames and deletes them, and the server's store as the page asks
 * it. What a model is and how it is written is in {@code inkling.model}.
 */
@NullMarked
package inkling.client.models;

import org.jspecify.annotations.NullMarked;
