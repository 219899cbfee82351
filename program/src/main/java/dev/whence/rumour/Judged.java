package dev.whence.rumour;

import dev.whence.model.Certainty;
import dev.whence.model.Stance;
import dev.whence.model.Tone;

/** Stance and tone of an article, with how sure and by which rule. */
record Judged(Stance stance, Tone tone, Certainty certainty, String decidedBy) {

  /**
   * The same article's stance to a claim that itself says that something is not so: who denies the
   * matter supports the claim, and the other way about.
   */
  Judged turned() {
    return switch (stance) {
      case DENIES ->
          new Judged(Stance.SUPPORTS, Tone.FLAT, certainty, decidedBy + "+negated-claim");
      case SUPPORTS ->
          new Judged(Stance.DENIES, Tone.DENIED, certainty, decidedBy + "+negated-claim");
      case REPORTS, UNRELATED -> this;
    };
  }
}
