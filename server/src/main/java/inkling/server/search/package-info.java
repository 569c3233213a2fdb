/**
 * Searching on this machine: a journal in a file, and threads that run what is due. What a search is, is in {@code
 * inkling.search}; who asks for one, in {@code inkling.server.cli}.
 */
@NullMarked
package inkling.server.search;

import org.jspecify.annotations.NullMarked;
