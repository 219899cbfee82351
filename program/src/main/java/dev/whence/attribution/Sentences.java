package dev.whence.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the sentence at a place of the text. */
final class Sentences {

  private Sentences() {}

  /**
   * The sentence that holds the offset, or null when it lies between sentences.
   *
   * @param sentences in text order
   */
  static @Nullable TaggedSentence at(List<TaggedSentence> sentences, int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() && sentences.get(low).span().start() <= offset
        ? sentences.get(low)
        : null;
  }
}
