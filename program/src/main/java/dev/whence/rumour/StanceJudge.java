package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.Stance;
import dev.whence.model.Tone;

/**
 * Decides from the signs how an article words a claim and what it does with it.
 *
 * <p>The tone is that of four small logistic models (eight signs each, fitted on the shared
 * labelled rumours, rounded to one digit; see docs/decisions.md) that stands out most from how
 * common it is. The stance follows: what is denied is denied; what is hedged or doubted is passed
 * on; what is told flatly is told as true, unless its sentences hand it on from somebody.
 */
final class StanceJudge {

  /** A tone with its weights, in the order of {@link #score}, and how common it is. */
  private enum Model {
    DENIED(Tone.DENIED, 0.15, -1.9, -0.1, -0.5, -1.0, 1.1, 2.4, 1.5, -0.6, -1.4),
    DOUBTED(Tone.DOUBTED, 0.10, -2.3, 0.0, 0.2, 1.3, -0.1, 0.5, 0.5, -1.0, -1.1),
    FLAT(Tone.FLAT, 0.40, 0.7, -1.4, -2.1, -0.4, -0.8, -2.3, -1.0, -0.3, 1.4),
    HEDGED(Tone.HEDGED, 0.40, -1.3, 1.2, 1.9, 0.1, -0.4, -0.1, -0.8, 0.7, -1.0);

    private final Tone tone;
    private final double common;
    private final double[] weights;

    Model(Tone tone, double common, double... weights) {
      this.tone = tone;
      this.common = common;
      this.weights = weights;
    }

    double score(Signals signs) {
      double[] values = {
        1,
        signs.hedgeTop(),
        signs.hedgeAll(),
        signs.doubt(),
        signs.denialTop(),
        signs.denialAll(),
        signs.denialCount(),
        signs.attributedTop(),
        signs.directness()
      };
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] * values[i];
      }
      return 1 / (1 + Math.exp(-sum)) / common;
    }
  }

  private static final double CLEAR = 1.4;

  private StanceJudge() {}

  static Judged judge(Signals signs) {
    Model best = Model.FLAT;
    double second = 0;
    for (Model model : Model.values()) {
      if (model.score(signs) > best.score(signs)) {
        best = model;
      }
    }
    for (Model model : Model.values()) {
      second = model == best ? second : Math.max(second, model.score(signs));
    }
    Certainty certainty = best.score(signs) >= CLEAR * second ? Certainty.LIKELY : Certainty.GUESS;
    return new Judged(stanceOf(best.tone, signs), best.tone, certainty, "model:tone-8");
  }

  private static Stance stanceOf(Tone tone, Signals signs) {
    return switch (tone) {
      case DENIED -> Stance.DENIES;
      case HEDGED, DOUBTED -> Stance.REPORTS;
      case FLAT ->
          signs.attributedTop() > 0 && signs.attributedAll() >= 0.5
              ? Stance.REPORTS
              : Stance.SUPPORTS;
    };
  }
}
