package dev.whence.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the likeliest row of tags when each tag depends on the one before: the reading side of a
 * linear-chain conditional random field (Lafferty et al. 2001; Viterbi 1967). Tags: 0 is outside; 1
 * and 2 are the first and the inner words of the first kind, 3 and 4 of the second, and so on.
 * Immutable.
 */
final class TagChain {

  private final float[][] after;
  private final float[] first;

  /**
   * @param after for each tag the scores of the tags behind it
   * @param first the scores of the tags at the beginning
   */
  TagChain(float[][] after, float[] first) {
    this.after = after;
    this.first = first;
  }

  /**
   * A run of words with one kind.
   *
   * @param from first word
   * @param to one past the last word
   * @param kind 0, 1, …
   */
  record Run(int from, int to, int kind) {}

  /**
   * The runs of the best row of tags.
   *
   * @param scores for each word those of its tags; at least one word
   * @return in text order
   */
  List<Run> runs(float[][] scores) {
    int[] path = best(scores);
    List<Run> runs = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= path.length; at++) {
      int tag = at == path.length ? 0 : path[at];
      if (start >= 0 && !isInner(tag)) {
        runs.add(new Run(start, at, (path[start] - 1) / 2));
        start = -1;
      }
      if (tag > 0 && !isInner(tag)) {
        start = at;
      }
    }
    return runs;
  }

  private static boolean isInner(int tag) {
    return tag > 0 && tag % 2 == 0;
  }

  private int[] best(float[][] scores) {
    int[][] from = new int[scores.length][first.length];
    float[] total = new float[first.length];
    for (int tag = 0; tag < total.length; tag++) {
      total[tag] = first[tag] + scores[0][tag];
    }
    for (int at = 1; at < scores.length; at++) {
      float[] next = new float[total.length];
      for (int tag = 0; tag < next.length; tag++) {
        int before = bestBefore(total, tag);
        from[at][tag] = before;
        next[tag] = total[before] + after[before][tag] + scores[at][tag];
      }
      total = next;
    }
    int[] path = new int[scores.length];
    path[path.length - 1] = highest(total);
    for (int at = path.length - 1; at > 0; at--) {
      path[at - 1] = from[at][path[at]];
    }
    return path;
  }

  private int bestBefore(float[] total, int tag) {
    int best = 0;
    for (int before = 1; before < total.length; before++) {
      if (total[before] + after[before][tag] > total[best] + after[best][tag]) {
        best = before;
      }
    }
    return best;
  }

  /** Index of the highest value. */
  static int highest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
