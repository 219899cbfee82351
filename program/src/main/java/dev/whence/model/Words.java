package dev.whence.model;

/**
 * Exact words of a stored article: what every line shown to a user points at.
 *
 * @param article the article's id
 * @param span where they stand in its text
 * @param text the words themselves, equal to the article's text at that span
 */
public record Words(String article, Span span, String text) {

  public Words {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(article + ": " + span + " does not hold: " + text);
    }
  }

  /** The words that stand at a span of a reading's text. */
  public static Words of(Reading reading, Span span) {
    return new Words(reading.article(), span, span.of(reading.text()));
  }
}
