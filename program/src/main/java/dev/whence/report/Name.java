package dev.whence.report;

import org.jspecify.annotations.Nullable;

/**
 * A name of somebody or of a body.
 *
 * @param page the page of its bearer; null where there is none
 */
record Name(String text, @Nullable String page) {}
