/**
 * The command line: a class for each command, its options, and what it prints. It reads options and words results;
 * training, searching and serving are done elsewhere.
 */
@NullMarked
package inkling.server.cli;

import org.jspecify.annotations.NullMarked;
