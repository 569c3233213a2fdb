/**
 * The digits of numbers, as every browser can tell and read them, in place of our own class for both: with that, TeaVM would
 * bring along 90 kB of tables and code.
 */
@NullMarked
package inkling.client.digits;

import org.jspecify.annotations.NullMarked;
