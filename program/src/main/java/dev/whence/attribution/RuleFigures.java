package dev.whence.attribution;

import java.util.Map;

/**
 * How often each rule was right on labelled articles: the confidence of what it finds. The figures
 * stand in rules.tsv, each under an example.
 */
final class RuleFigures {

  private static final Map<String, Double> PRECISION = Lexicon.ruleFigures();

  private RuleFigures() {}

  /**
   * The rule's share of right ones, with one right and one wrong added so that a rule seldom seen
   * stays near one half.
   */
  static double precision(String rule) {
    return PRECISION.getOrDefault(rule, 0.5);
  }

  static boolean isMeasured(String rule) {
    return PRECISION.containsKey(rule);
  }
}
