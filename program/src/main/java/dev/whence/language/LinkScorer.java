package dev.whence.language;

/**
 * Scores which words belong to a cue: a small network over the sum of what the word, the cue and
 * the distance between them say. The costly products are done in the encoder, once a word, so an
 * article with many cues, one inside another's content, costs hardly more. Immutable.
 */
final class LinkScorer {

  private static final int NEAR = 10;
  private static final int FARTHEST = 22;
  private static final double GROWTH = Math.log(1.3);

  private final float[][] distances;
  private final float[][] roles;
  private final float[] bias;

  /**
   * @param distances a row for each number of {@link #distance}
   * @param roles a row for each role tag
   * @param bias one for each role tag
   */
  LinkScorer(float[][] distances, float[][] roles, float[] bias) {
    this.distances = distances;
    this.roles = roles;
    this.bias = bias;
  }

  /** Numbers that a word gives to links. */
  int width() {
    return distances[0].length;
  }

  /**
   * The scores of a word's role tags for one cue.
   *
   * @param word the word's numbers, from {@code from} on
   * @param cue the cue's mean numbers
   * @param distance number of {@link #distance}
   */
  float[] score(float[] word, int from, float[] cue, int distance) {
    float[] apart = distances[distance];
    float[] values = new float[cue.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Gelu.of(word[from + i] + cue[i] + apart[i]);
    }
    float[] scores = new float[bias.length];
    for (int role = 0; role < scores.length; role++) {
      scores[role] = bias[role] + product(roles[role], values);
    }
    return scores;
  }

  /** Sum of products, in four parts: each addition would have to wait for the one before it. */
  private static float product(float[] weights, float[] values) {
    int at = 0;
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    for (; at + 3 < values.length; at += 4) {
      first += weights[at] * values[at];
      second += weights[at + 1] * values[at + 1];
      third += weights[at + 2] * values[at + 2];
      fourth += weights[at + 3] * values[at + 3];
    }
    for (; at < values.length; at++) {
      first += weights[at] * values[at];
    }
    return first + second + third + fourth;
  }

  /**
   * The number of a distance in words: 0 for the cue itself, 1 to 23 before it, 24 to 46 after it;
   * exact up to ten words, then by powers of 1.3.
   */
  static int distance(int gap) {
    if (gap == 0) {
      return 0;
    }
    int size = Math.abs(gap);
    int step =
        size <= NEAR
            ? size - 1
            : Math.min(FARTHEST, NEAR + (int) (Math.log(size / (double) NEAR) / GROWTH));
    return (gap < 0 ? 1 : 24) + step;
  }

  /** The Gaussian error linear unit (Hendrycks and Gimpel 2016), read from a table. */
  private static final class Gelu {

    private static final float LIMIT = 6f;
    private static final int STEPS_A_UNIT = 512;
    private static final float[] TABLE = table();

    private Gelu() {}

    static float of(float x) {
      if (x >= LIMIT) {
        return x;
      }
      if (x <= -LIMIT) {
        return 0f;
      }
      float place = (x + LIMIT) * STEPS_A_UNIT;
      int at = (int) place;
      float part = place - at;
      return TABLE[at] + part * (TABLE[at + 1] - TABLE[at]);
    }

    private static float[] table() {
      float[] table = new float[(int) (2 * LIMIT * STEPS_A_UNIT) + 2];
      for (int i = 0; i < table.length; i++) {
        double x = i / (double) STEPS_A_UNIT - LIMIT;
        table[i] = (float) (x * normal(x));
      }
      return table;
    }

    /** Share of the normal distribution below x, by its series (Marsaglia 2004). */
    private static double normal(double x) {
      double sum = x;
      double term = x;
      for (int i = 3; Math.abs(term) > 1e-12; i += 2) {
        term *= x * x / i;
        sum += term;
      }
      return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
  }
}
