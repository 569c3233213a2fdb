/**
 * Links to the page: what is to be seen and with which settings, readable in the URL. The names of the settings are
 * those of the table of hyperparameters.
 */
@NullMarked
package inkling.link;

import org.jspecify.annotations.NullMarked;
