package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody could see or not see.
 *
 * @param kind what kind
 * @param onWordOf who says so; null for the article's own voice
 * @param words the exact words
 */
public record Observable(ObservableKind kind, @Nullable String onWordOf, Words words) {}
