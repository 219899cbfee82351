package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody declined to comment, did not answer, or neither confirmed nor denied.
 *
 * @param who who stayed silent
 * @param kind how
 * @param of the matter, in the article's words; null when it names none
 * @param words the exact words
 */
public record Silence(String who, SilenceKind kind, @Nullable String of, Words words) {}
