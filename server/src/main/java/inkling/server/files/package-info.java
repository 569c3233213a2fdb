/** Writing files so that a crash leaves the old one or the new one. */
@NullMarked
package inkling.server.files;

import org.jspecify.annotations.NullMarked;
