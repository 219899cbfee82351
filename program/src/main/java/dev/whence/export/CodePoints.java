package dev.whence.export;

import dev.whence.model.Span;

/** Positions counted in Unicode code points, found for positions in UTF-16 units. */
final class CodePoints {

  /** At each UTF-16 position, how many code points begin before it. */
  private final int[] before;

  CodePoints(String text) {
    before = new int[text.length() + 1];
    int points = 0;
    for (int at = 0; at < text.length(); ) {
      int units = Character.charCount(text.codePointAt(at));
      before[at] = points++;
      if (units == 2) {
        before[at + 1] = points;
      }
      at += units;
    }
    before[text.length()] = points;
  }

  int start(Span span) {
    return before[span.start()];
  }

  int end(Span span) {
    return before[span.end()];
  }
}
