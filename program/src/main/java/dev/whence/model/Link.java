package dev.whence.model;

/**
 * A hyperlink in the article's text.
 *
 * @param span the linked words
 * @param target the address it points to, made absolute where the page says how
 */
public record Link(Span span, String target) {}
