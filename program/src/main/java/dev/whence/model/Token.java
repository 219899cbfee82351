package dev.whence.model;

/**
 * A word or mark of a sentence.
 *
 * @param span where it stands
 * @param tag universal part of speech (Universal Dependencies), such as "VERB"
 * @param lemma dictionary form in lower case; the lower-cased word itself where none is known
 */
public record Token(Span span, String tag, String lemma) {}
