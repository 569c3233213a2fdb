/** The server and the command line of Inkling: where the program starts. */
@NullMarked
package inkling.server;

import org.jspecify.annotations.NullMarked;
