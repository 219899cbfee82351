package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Something a reader should know about how an article was read; the article goes on.
 *
 * @param article the article's id
 * @param stage where it was noted
 * @param span the words concerned; null when it concerns the whole article
 * @param message what was seen and what follows, in plain words
 */
public record Note(String article, Stage stage, @Nullable Span span, String message) {}
