package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A place where an article carries a claim.
 *
 * @param words the sentence
 * @param attribution id of the attribution whose content holds most of what the sentence holds of
 *     the claim, the innermost of several; null in the article's own voice
 * @param tone how the claim is worded there
 * @param likeness to the claim, from 0 to 1
 */
public record Passage(Words words, @Nullable String attribution, Tone tone, double likeness) {}
