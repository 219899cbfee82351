package dev.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A place that a user meant, told so that it is found again in another reading of the article: by
 * the same span where the same words stand there, else where they stand only once.
 *
 * @param article the article's id
 * @param sha256 of the article's original bytes, in lower-case hexadecimal; finds an article again
 *     that goes by another name now
 * @param span where the words stood; null for the article as a whole
 * @param words the exact words; empty for the article as a whole
 */
public record Anchor(String article, String sha256, @Nullable Span span, String words) {

  public Anchor {
    if ((span == null) != words.isEmpty()) {
      throw new IllegalArgumentException(article + ": a place needs both its span and its words");
    }
  }

  /** An article as a whole. */
  public static Anchor of(Reading reading) {
    return new Anchor(reading.article(), reading.annotated().document().sha256(), null, "");
  }

  /** A place in an article. */
  public static Anchor of(Reading reading, Span span) {
    return new Anchor(
        reading.article(), reading.annotated().document().sha256(), span, span.of(reading.text()));
  }
}
