package dev.whence.rumour;

/**
 * A sentence with how much of the claim it holds.
 *
 * @param line the sentence
 * @param likeness share of the claim's keys, from 0 to 1
 * @param depth 0 for a headline, 1 for the lead, and so on
 */
record Carrier(Line line, double likeness, int depth) {

  /** How much a reader goes by this sentence: headline and lead most. */
  double weight() {
    return switch (depth) {
      case 0 -> 3;
      case 1 -> 2.5;
      case 2 -> 1.6;
      case 3, 4, 5 -> 1;
      default -> 0.6;
    };
  }
}
