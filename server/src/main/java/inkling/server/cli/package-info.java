/** The command line: serve, train, evaluate. */
@NullMarked
package inkling.server.cli;

import org.jspecify.annotations.NullMarked;
