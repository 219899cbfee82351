package dev.whence.model;

/**
 * An article that could not be read. It ends here; the run goes on.
 *
 * @param article the article's id
 * @param stage where it ended
 * @param reason why, as a fixed word
 * @param message what, where, the value seen and what to do, in plain words
 */
public record Rejected(String article, Stage stage, RejectionReason reason, String message) {}
