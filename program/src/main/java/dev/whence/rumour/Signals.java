package dev.whence.rumour;

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
    double directness) {}
