package dev.whence.correction;

import dev.whence.model.Certainty;
import dev.whence.model.Denial;
import dev.whence.model.Passage;
import dev.whence.model.RestsOn;
import dev.whence.model.Silence;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article does with a claim, while that is changed. */
final class TracedDraft {

  private final String article;
  Stance stance;
  Tone tone;
  Certainty certainty;
  List<RestsOn> restsOn;
  boolean ownReporting;
  @Nullable String copies;
  List<Denial> denials;
  List<Silence> silences;
  List<Passage> passages;
  String decidedBy;

  TracedDraft(Traced old) {
    this.article = old.article();
    this.stance = old.stance();
    this.tone = old.tone();
    this.certainty = old.certainty();
    this.restsOn = old.restsOn();
    this.ownReporting = old.ownReporting();
    this.copies = old.copies();
    this.denials = old.denials();
    this.silences = old.silences();
    this.passages = old.passages();
    this.decidedBy = old.decidedBy();
  }

  /** An article that does not speak of the rumour says nothing of it. */
  static Traced unrelated(Traced old, String decidedBy) {
    TracedDraft draft = new TracedDraft(old);
    draft.stance = Stance.UNRELATED;
    draft.certainty = Certainty.SURE;
    draft.restsOn = List.of();
    draft.ownReporting = false;
    draft.copies = null;
    draft.denials = List.of();
    draft.silences = List.of();
    draft.passages = List.of();
    draft.decidedBy = decidedBy;
    return draft.build();
  }

  Traced build() {
    return new Traced(
        article,
        stance,
        tone,
        certainty,
        restsOn,
        ownReporting,
        copies,
        denials,
        silences,
        passages,
        decidedBy);
  }
}
