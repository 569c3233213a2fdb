/**
 * The training step as a WebAssembly module: a small typed assembler, the modules that pack images and train, and where
 * everything lies in their memory. Nothing here runs them; that takes a browser.
 *
 * <p>Every formula of the kernel has a twin in {@code inkling.train}, which its Javadoc names, and gives the same bits.
 */
@NullMarked
package inkling.kernel;

import org.jspecify.annotations.NullMarked;
