/** The page in a real Chromium, against the real jar on a real port. */
@NullMarked
package inkling.server.browser;

import org.jspecify.annotations.NullMarked;
