package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.Stance;
import dev.whence.model.Tone;

/** Decides from the signs what an article does with a claim and how it words it. */
final class StanceJudge {

  private StanceJudge() {}

  static Judged judge(Signals signs) {
    double denial = signs.denialTop() + signs.denialAll() + 2 * signs.denialCount();
    if (denial >= 2) {
      return new Judged(Stance.DENIES, Tone.DENIED, Certainty.LIKELY, "rule:denial");
    }
    if (signs.doubt() >= 0.8) {
      return new Judged(Stance.REPORTS, Tone.DOUBTED, Certainty.LIKELY, "rule:doubt");
    }
    if (signs.hedgeAll() >= 0.35) {
      return new Judged(Stance.REPORTS, Tone.HEDGED, Certainty.LIKELY, "rule:hedge");
    }
    return signs.attributedTop() > 0 && signs.attributedAll() >= 0.5
        ? new Judged(Stance.REPORTS, Tone.FLAT, Certainty.LIKELY, "rule:attributed")
        : new Judged(Stance.SUPPORTS, Tone.FLAT, Certainty.LIKELY, "rule:plain");
  }
}
