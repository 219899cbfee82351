package dev.whence.report;

import org.jspecify.annotations.Nullable;

/**
 * Words of an article that open their place in the stored text.
 *
 * @param words as they are shown, cut where they are long
 * @param target their place; null where they do not stand there, so that they are not shown
 * @param marked whether they begin with a quotation mark of their own
 */
record Quote(String words, @Nullable String target, boolean marked) {}
