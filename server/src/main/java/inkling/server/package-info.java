/** The server and the command line of Inkling: where the program starts, and nothing else. */
@NullMarked
package inkling.server;

import org.jspecify.annotations.NullMarked;
