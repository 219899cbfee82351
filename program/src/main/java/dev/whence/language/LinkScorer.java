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
    float[] scores = bias.clone();
    int role = 0;
    for (; role + 1 < scores.length; role += 2) {
      addProducts(roles[role], roles[role + 1], values, scores, role);
    }
    if (role < scores.length) {
      addProducts(roles[role], roles[role], values, scores, role);
    }
    return scores;
  }

  /**
   * Adds two sums of products at once, each in two parts, so that a value is fetched once for both
   * and no addition has to wait for the one before it.
   */
  private static void addProducts(
      float[] weights, float[] others, float[] values, float[] scores, int at) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    for (int i = 0; i + 1 < values.length; i += 2) {
      float one = values[i];
      float two = values[i + 1];
      first += weights[i] * one;
      second += weights[i + 1] * two;
      third += others[i] * one;
      fourth += others[i + 1] * two;
    }
    int last = values.length - 1;
    if (last % 2 == 0) {
      first += weights[last] * values[last];
      third += others[last] * values[last];
    }
    scores[at] += first + second;
    if (at + 1 < scores.length) {
      scores[at + 1] += third + fourth;
    }
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

  /**
   * The Gaussian error linear unit (Hendrycks and Gimpel 2016), read from a table whose steps are
   * so fine that it is right to 0.0003, which is far less than eight-bit weights are.
   */
  private static final class Gelu {

    private static final float LIMIT = 6f;
    private static final int STEPS_A_UNIT = 2048;
    private static final float[] TABLE = table();

    private Gelu() {}

    static float of(float x) {
      if (x >= LIMIT) {
        return x;
      }
      return x <= -LIMIT ? 0f : TABLE[(int) ((x + LIMIT) * STEPS_A_UNIT)];
    }

    /** The unit's value in the middle of each step. */
    private static float[] table() {
      float[] table = new float[(int) (2 * LIMIT * STEPS_A_UNIT) + 1];
      for (int i = 0; i < table.length; i++) {
        double x = (i + 0.5) / STEPS_A_UNIT - LIMIT;
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
