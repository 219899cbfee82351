package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * One step of a chain: the word was handed on by somebody, with the words that say so.
 *
 * @param by the outlet or person the word passed through
 * @param article the id of that outlet's own article when it is in the folder; else null
 * @param words the words that say so
 */
public record Hop(String by, @Nullable String article, Words words) {}
