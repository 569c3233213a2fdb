/**
 * What every view is made with: elements, numbers for people, colours, requests. Nothing here knows of networks, runs
 * or stages.
 */
@NullMarked
package inkling.client.ui;

import org.jspecify.annotations.NullMarked;
