package dev.whence.rumour;

import java.util.Map;

/**
 * Decides which of the speakers an article gives are where it has the claim from. Most speakers of
 * an article are not: they comment, they give background. A logistic model, fitted by {@code
 * training/origins.py} on the shared labelled rumours.
 */
final class OriginSelector {

  /** How sure the model must be; chosen with rumours left out. */
  private static final double ENOUGH = 0.40;

  /**
   * How sure in a folder of so few articles that their number says nothing; keeping all is as good
   * there, and what only comments is to be left out.
   */
  private static final double ENOUGH_OF_FEW = 0.27;

  private static final int FEW = 3;

  private final LinearModel model = LinearModel.of("origins.tsv");

  /**
   * Whether to keep an origin for an article.
   *
   * @param signs what {@link OriginSigns} gives of it
   * @param speaking how many articles of the folder speak of the claim
   */
  boolean keeps(Map<String, Double> signs, int speaking) {
    return chance(signs) >= (speaking <= FEW ? ENOUGH_OF_FEW : ENOUGH);
  }

  /** How likely it is that the article has the claim from there, from 0 to 1. */
  private double chance(Map<String, Double> signs) {
    return 1 / (1 + Math.exp(-model.scores(signs).getOrDefault("origin", 0.0)));
  }
}
