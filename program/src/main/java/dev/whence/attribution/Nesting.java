package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.List;

/** Which attribution's content holds which other attribution: the smallest that holds its cue. */
final class Nesting {

  private final List<Candidate> candidates;

  Nesting(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /** Index of the attribution in whose content this one lies, or -1. */
  int outer(int index) {
    Candidate inner = candidates.get(index);
    Span anchor = inner.cue() == null ? inner.content().get(0) : inner.sentence().span(inner.cue());
    int best = -1;
    int size = Integer.MAX_VALUE;
    for (int i = Math.max(0, index - 60); i < Math.min(candidates.size(), index + 60); i++) {
      if (i == index) {
        continue;
      }
      int length = holding(candidates.get(i), anchor);
      if (length >= 0 && length < size) {
        best = i;
        size = length;
      }
    }
    return best;
  }

  /** Length of the content when it holds the span, else -1. */
  private static int holding(Candidate outer, Span inner) {
    int length = 0;
    boolean holds = false;
    for (Span span : outer.content()) {
      length += span.length();
      holds |= span.contains(inner) && !span.equals(inner);
    }
    return holds ? length : -1;
  }
}
