package dev.whence.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's text: words that have one part in its statements, or a place that
 * something points at, with the pieces inside it.
 *
 * @param words the words; null for a place
 * @param style by which it is marked, for words the part they have; null for none
 * @param claim whether the place carries the claim
 * @param id the place's id, for its first part
 * @param of the id of the place whose rest this is
 */
record MarkedPiece(
    @Nullable String words,
    @Nullable String style,
    boolean claim,
    @Nullable String id,
    @Nullable String of,
    List<MarkedPiece> inside) {

  static MarkedPiece words(String words, @Nullable String style) {
    return new MarkedPiece(words, style, false, null, null, List.of());
  }
}
