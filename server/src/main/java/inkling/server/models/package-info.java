/** The folder of models: each file is the record. It knows nothing of HTTP. */
@NullMarked
package inkling.server.models;

import org.jspecify.annotations.NullMarked;
