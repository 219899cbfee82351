package dev.whence.model;

/**
 * Somebody said that something is not so.
 *
 * @param who the denier as far as resolved
 * @param of what is denied, in the article's words
 * @param words the exact words
 */
public record Denial(String who, String of, Words words) {}
