/** The folder of models: each file is the record. */
@NullMarked
package inkling.server.models;

import org.jspecify.annotations.NullMarked;
