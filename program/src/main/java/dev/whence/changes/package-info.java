/**
 * Compares two readings of one article. Takes two {@link dev.whence.model.Document}s; gives a
 * {@link dev.whence.model.TextComparison}: which paragraphs were removed, added, changed or moved,
 * each in its exact words. Touches only {@code model} and the library that finds the longest common
 * text. Start at {@link dev.whence.changes.TextComparer}.
 */
@NullMarked
package dev.whence.changes;

import org.jspecify.annotations.NullMarked;
