package dev.whence.rumour;

import java.util.List;

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

  /** An article's sentences, as measured, with their signs. */
  static List<Cued> of(Page page, List<Carrier> measured) {
    List<Signs> signs = page.look().sentences();
    return measured.stream().map(one -> of(one, signs.get(one.line().index()))).toList();
  }

  private static Cued of(Carrier carrier, Signs signs) {
    return new Cued(carrier, signs.hedge(), signs.doubt(), signs.denial(), signs.attributed());
  }

  /** How near the claim it stands: near the top, and holding its words. */
  double near() {
    return Math.min(1, 0.2 + 0.4 * carrier.weight() / 3 + 0.8 * Math.min(0.5, carrier.likeness()));
  }
}
