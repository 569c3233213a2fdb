/**
 * What runs away from the page's thread: loading and packing the images, the kernel and its trainer, searches and
 * analyses. Nothing here touches an element of the page; it is told and tells through {@code protocol}.
 */
@NullMarked
package inkling.client.worker;

import org.jspecify.annotations.NullMarked;
