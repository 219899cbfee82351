package dev.whence.model;

/**
 * What somebody said, beside the claim: a contrary claim, a withdrawal.
 *
 * @param who the speaker as far as resolved, or the article's outlet for its own voice
 * @param words the exact words
 */
public record Statement(String who, Words words) {}
