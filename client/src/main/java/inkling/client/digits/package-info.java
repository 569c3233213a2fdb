/**
 * The digits of numbers, as every browser can tell and read them, in place of TeaVM's own class for telling those of a
 * double and of ours for reading them. Both would bring along 90 kB of tables and code.
 */
@NullMarked
package inkling.client.digits;

import org.jspecify.annotations.NullMarked;
