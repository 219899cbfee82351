package dev.whence.rumour;

/**
 * A sentence with how strongly it hedges, doubts, denies and hands on, each from 0 to 1.
 *
 * @param carrier the sentence with how much of the claim it holds
 * @param hedge the strongest hedge
 * @param doubt the strongest doubt
 * @param denial the strongest denial
 * @param attributed whether it hands the word on
 */
record Cued(Carrier carrier, double hedge, double doubt, double denial, double attributed) {

  static Cued of(Carrier carrier, CueLexicon cues) {
    String text = carrier.line().text();
    return new Cued(
        carrier,
        cues.strength("hedge", text),
        cues.strength("doubt", text),
        cues.strength("denial", text),
        cues.strength("attributed", text));
  }

  /** How near the claim it stands: near the top, and holding its words. */
  double near() {
    return Math.min(1, 0.2 + 0.4 * carrier.weight() / 3 + 0.8 * Math.min(0.5, carrier.likeness()));
  }
}
