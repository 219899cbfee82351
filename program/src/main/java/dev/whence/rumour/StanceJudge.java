package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import java.util.Comparator;
import java.util.List;

/**
 * Decides from the signs how an article words a claim and what it does with it.
 *
 * <p>The tone is that of four small logistic models (eight signs each, fitted on the shared
 * labelled rumours, rounded to one digit; see docs/decisions.md) that stands out most from how
 * common it is. The stance follows: what is denied is denied; what is hedged or doubted is passed
 * on; what is told flatly is told as true, unless its sentences hand it on from somebody.
 */
final class StanceJudge {

  /** A tone, how common it is, and its weights in the order of {@link #score}. */
  private record Model(Tone tone, double common, List<Double> weights) {

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
        sum += weights.get(i) * values[i];
      }
      return 1 / (1 + Math.exp(-sum)) / common;
    }
  }

  private static final List<Model> MODELS =
      List.of(
          new Model(Tone.FLAT, 0.40, List.of(0.7, -1.4, -2.1, -0.4, -0.8, -2.3, -1.0, -0.3, 1.4)),
          new Model(Tone.HEDGED, 0.40, List.of(-1.3, 1.2, 1.9, 0.1, -0.4, -0.1, -0.8, 0.7, -1.0)),
          new Model(Tone.DOUBTED, 0.10, List.of(-2.3, 0.0, 0.2, 1.3, -0.1, 0.5, 0.5, -1.0, -1.1)),
          new Model(Tone.DENIED, 0.15, List.of(-1.9, -0.1, -0.5, -1.0, 1.1, 2.4, 1.5, -0.6, -1.4)));

  private static final double CLEAR = 1.4;

  private StanceJudge() {}

  static Judged judge(Signals signs) {
    List<Model> ranked =
        MODELS.stream()
            .sorted(Comparator.comparingDouble((Model model) -> -model.score(signs)))
            .toList();
    Model best = ranked.get(0);
    double second = ranked.get(1).score(signs);
    Certainty certainty = best.score(signs) >= CLEAR * second ? Certainty.LIKELY : Certainty.GUESS;
    return new Judged(stanceOf(best.tone(), signs), best.tone(), certainty, "model:tone-8");
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
