/**
 * The digits of a double, as every browser can tell and read them, in place of TeaVM's own classes of these names, which
 * bring along 70 kB of tables for it.
 */
@NullMarked
package inkling.client.digits;

import org.jspecify.annotations.NullMarked;
