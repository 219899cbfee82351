package dev.whence.rumour;

/**
 * Decides which of the speakers an article gives are where it has the claim from. Most speakers of
 * an article are not: they comment, they give background.
 *
 * <p>A logistic model of few weights, fitted on the shared labelled rumours (ridge, rounded to one
 * digit; see docs/decisions.md). What counts most is how many of the folder's articles lead to the
 * same origin; then whether it takes part in what the claim says and whether it is said to have
 * told an outlet.
 */
final class OriginSelector {

  private static final double ENOUGH = -0.9;

  private OriginSelector() {}

  /**
   * Whether to keep an origin for an article.
   *
   * @param support how many articles lead to it
   * @param speaking how many articles speak of the claim
   */
  static boolean keeps(OriginLinker.Found found, int support, int speaking) {
    return score(found, support, speaking) >= ENOUGH;
  }

  static double score(OriginLinker.Found found, int support, int speaking) {
    Evidence evidence = found.chain().evidence();
    double score = -1.6;
    score += 0.2 * evidence.content() + 0.3 * evidence.sentence();
    score += 0.35 / (1 + evidence.depth());
    score += evidence.taking() ? 0.8 : 0;
    score += evidence.told() ? 0.65 : 0;
    score += 1.6 * support / Math.max(3, speaking);
    score += support == 1 && speaking > 2 ? -0.65 : 0;
    score += found.via().isEmpty() ? 0 : 0.7;
    score += found.followed() ? 0.4 : 0;
    score += Speakers.speaksForOthers(found.chain().origin()) ? -0.7 : 0;
    return score + weightOf(found.end());
  }

  private static double weightOf(End end) {
    return switch (end.kind()) {
      case DOCUMENT -> 0.3;
      case PERSON -> -0.1;
      case UNNAMED -> -0.3;
      case ORGANISATION -> -0.45;
      case OUTLET -> -1.05;
    };
  }
}
