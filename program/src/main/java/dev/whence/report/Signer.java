package dev.whence.report;

/**
 * Who fills in a form, and what shows that the form is ours.
 *
 * @param key the value of the form's hidden field {@code key}
 * @param who the name that corrections are signed with; empty where it must still be asked for
 */
public record Signer(String key, String who) {}
