package dev.whence.language;

/**
 * Scores which words belong to a cue: a small network over the sum of what the word, the cue and
 * the distance between them say. The costly products are done in the encoder, once a word, so an
 * article with many cues, one inside another's content, costs hardly more. Immutable.
 */
final class LinkScorer {

  /** Role tags of the reader: none, and the beginning and inside of a source and of a content. */
  private static final int ROLES = 5;

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
    float[] scores = bias.clone();
    int role = 0;
    for (; role + ROLES <= scores.length; role += ROLES) {
      addAll(word, from, cue, apart, scores, role);
    }
    for (; role < scores.length; role++) {
      addOne(word, from, cue, apart, scores, role);
    }
    return scores;
  }

  /** Adds the products for five roles in one go: a value is made once and kept in a register. */
  private void addAll(float[] word, int from, float[] cue, float[] apart, float[] scores, int at) {
    float[] first = roles[at];
    float[] second = roles[at + 1];
    float[] third = roles[at + 2];
    float[] fourth = roles[at + 3];
    float[] fifth = roles[at + 4];
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    float five = 0;
    for (int i = 0; i < cue.length; i++) {
      float value = Gelu.of(word[from + i] + cue[i] + apart[i]);
      one += first[i] * value;
      two += second[i] * value;
      three += third[i] * value;
      four += fourth[i] * value;
      five += fifth[i] * value;
    }
    scores[at] += one;
    scores[at + 1] += two;
    scores[at + 2] += three;
    scores[at + 3] += four;
    scores[at + 4] += five;
  }

  private void addOne(float[] word, int from, float[] cue, float[] apart, float[] scores, int at) {
    float sum = 0;
    for (int i = 0; i < cue.length; i++) {
      sum += roles[at][i] * Gelu.of(word[from + i] + cue[i] + apart[i]);
    }
    scores[at] += sum;
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
