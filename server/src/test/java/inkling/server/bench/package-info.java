/** How fast the engines are, side by side: what bin/bench runs. */
@NullMarked
package inkling.server.bench;

import org.jspecify.annotations.NullMarked;
