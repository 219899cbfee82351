package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.List;

/** Which attribution's content holds which other attribution: the smallest that holds its cue. */
final class Nesting {

  private final List<Candidate> candidates;

  Nesting(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  /**
   * For each attribution the index of the one in whose content it lies, or -1. Nobody lies inside
   * himself, however far out: of attributions that would lie inside each other, the first one found
   * to close the circle lies in none.
   */
  int[] outers() {
    int[] outers = new int[candidates.size()];
    for (int i = 0; i < outers.length; i++) {
      outers[i] = outer(i);
    }
    for (int i = 0; i < outers.length; i++) {
      int steps = 0;
      int at = outers[i];
      while (at >= 0 && at != i && steps < outers.length) {
        at = outers[at];
        steps++;
      }
      outers[i] = at == i ? -1 : outers[i];
    }
    return outers;
  }

  private int outer(int index) {
    Candidate inner = candidates.get(index);
    Span anchor = anchor(inner);
    int best = -1;
    int size = Integer.MAX_VALUE;
    for (int i = Math.max(0, index - 60); i < Math.min(candidates.size(), index + 60); i++) {
      if (i == index) {
        continue;
      }
      int length =
          i < index && holds(inner, candidates.get(i)) ? -1 : holding(candidates.get(i), anchor);
      if (length >= 0 && length < size) {
        best = i;
        size = length;
      }
    }
    return citingTwin(index, best);
  }

  private static Span anchor(Candidate inner) {
    return inner.cue() == null ? inner.content().get(0) : inner.sentence().span(inner.cue());
  }

  /** Of two that hold each other, the later is the outer one: its speaker stands behind it all. */
  private static boolean holds(Candidate later, Candidate earlier) {
    return holding(later, anchor(earlier)) >= 0;
  }

  /**
   * Between somebody and the one he cites: the cited lies inside him, what they say in the cited.
   */
  private int citingTwin(int index, int best) {
    Candidate inner = candidates.get(index);
    for (int i = Math.max(0, index - 60); i < Math.min(candidates.size(), index + 60); i++) {
      Candidate other = candidates.get(i);
      if (i == index || i == best) {
        continue;
      }
      boolean held = best >= 0 && isCitedBy(other, candidates.get(best));
      if (isCitedBy(inner, other) || held) {
        return i;
      }
    }
    return best;
  }

  /** "Vale, citing Brook, said", "Vale quoted Brook as saying": both have the same content. */
  private static boolean isCitedBy(Candidate cited, Candidate main) {
    return main.sentence() == cited.sentence()
        && main.content().equals(cited.content())
        && !main.rule().equals(CitingPattern.NAME)
        && (cited.rule().equals(CitingPattern.NAME) || HandedOn.isQuotedAs(cited, main));
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
