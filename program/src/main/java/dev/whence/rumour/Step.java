package dev.whence.rumour;

import dev.whence.model.Span;

/**
 * One hop inside an article, before the folder is known.
 *
 * @param by the outlet or person the word passed through, as resolved in the article
 * @param outlet whether it is an outlet
 * @param words the words that say so
 */
record Step(String by, boolean outlet, Span words) {}
