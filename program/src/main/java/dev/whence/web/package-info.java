/** Hands pages to a browser on this computer, and to nobody else. Knows no record and no case. */
@NullMarked
package dev.whence.web;

import org.jspecify.annotations.NullMarked;
