/** Writing files so that a crash leaves the old one or the new one. Whose files they are is not known here. */
@NullMarked
package inkling.server.files;

import org.jspecify.annotations.NullMarked;
