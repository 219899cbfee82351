package dev.whence.attribution;

import dev.whence.model.Span;

/**
 * Words between quotation marks.
 *
 * @param span the words with their marks; ends at its block's end when not closed there
 * @param closed whether the closing mark was found in the same block
 * @param single whether the marks are single ones
 */
record Quotation(Span span, boolean closed, boolean single) {}
