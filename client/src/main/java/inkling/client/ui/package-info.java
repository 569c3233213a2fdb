/** What every view is made with: elements, numbers for people, colours, requests. */
@NullMarked
package inkling.client.ui;

import org.jspecify.annotations.NullMarked;
