package dev.whence.rumour;

import java.util.Map;

/**
 * How an article words a claim, each from 0 to 1.
 *
 * @param hedgeTop hedges of the claim in headline and first sentences
 * @param hedgeAll hedges of the claim in all sentences that carry it
 * @param doubt doubts, sentences near the top and near the claim first
 * @param denialTop denials in headline and first sentences
 * @param denialAll denials, sentences near the claim first
 * @param denialCount how many sentences deny, in tenths
 * @param attributedTop whether the first sentence that carries the claim hands it on from somebody
 * @param attributedAll how much of the claim's sentences hand it on
 * @param directness how much of the claim the best sentence of the top holds
 */
record Signals(
    double hedgeTop,
    double hedgeAll,
    double doubt,
    double denialTop,
    double denialAll,
    double denialCount,
    double attributedTop,
    double attributedAll,
    double directness) {

  /** The signs as features of a {@link LinearModel}. */
  Map<String, Double> asFeatures() {
    return Map.of(
        "@signal-hedge-top", hedgeTop,
        "@signal-hedge-all", hedgeAll,
        "@signal-doubt", doubt,
        "@signal-denial-top", denialTop,
        "@signal-denial-all", denialAll,
        "@signal-denial-count", denialCount,
        "@signal-attributed-top", attributedTop,
        "@signal-attributed-all", attributedAll,
        "@signal-directness", directness);
  }
}
