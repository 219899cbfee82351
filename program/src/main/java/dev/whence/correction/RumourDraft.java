package dev.whence.correction;

import dev.whence.model.HedgeChange;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Note;
import dev.whence.model.Observable;
import dev.whence.model.Origin;
import dev.whence.model.Rumour;
import dev.whence.model.Statement;
import dev.whence.model.Traced;
import java.util.List;

/** A rumour while it is changed. */
final class RumourDraft {

  String claim;
  List<Traced> articles;
  List<Origin> origins;
  IndependentOrigins interval;
  List<Statement> contraryClaims;
  List<Observable> observables;
  List<HedgeChange> hedges;
  List<String> toFetch;
  List<Note> notes;

  RumourDraft(Rumour old) {
    this.claim = old.claim();
    this.articles = old.articles();
    this.origins = old.origins();
    this.interval = old.independentOrigins();
    this.contraryClaims = old.contraryClaims();
    this.observables = old.observables();
    this.hedges = old.hedges();
    this.toFetch = old.toFetch();
    this.notes = old.notes();
  }

  /** The rumour with another entry for one of its articles. */
  static Rumour replacing(Rumour old, Traced changed) {
    RumourDraft draft = new RumourDraft(old);
    draft.articles =
        old.articles().stream()
            .map(one -> one.article().equals(changed.article()) ? changed : one)
            .toList();
    return draft.build();
  }

  Rumour build() {
    return new Rumour(
        claim, articles, origins, interval, contraryClaims, observables, hedges, toFetch, notes);
  }
}
