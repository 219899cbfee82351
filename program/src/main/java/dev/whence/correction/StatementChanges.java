package dev.whence.correction;

import dev.whence.model.Act;
import dev.whence.model.Amendments;
import dev.whence.model.Attribution;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Follows what a user says of one statement of an article. */
final class StatementChanges {

  private StatementChanges() {}

  /** The reading with one correction followed. */
  static Step<Reading> apply(Reading reading, Correction correction) {
    Change change = correction.change();
    Optional<Span> place = Places.span(Objects.requireNonNull(change.target().anchor()), reading);
    if (place.isEmpty()) {
      return Step.unplaced(reading, "its words no longer stand in the article, or more than once");
    }
    Statements statements = new Statements(reading);
    Optional<Attribution> there = statements.at(place.get());
    return switch (change.kind()) {
      case STATEMENT_REMOVED -> Step.done(there.map(statements::without).orElse(reading));
      // The user's word for who says it keeps a statement that the program no longer finds.
      case SPEAKER, STATEMENT_ADDED ->
          Step.done(spoken(statements, there, place.get(), correction));
      default ->
          there.isPresent()
              ? altered(statements, there.get(), correction)
              : Step.unplaced(reading, "the program finds no statement there any more");
    };
  }

  private static Reading spoken(
      Statements statements, Optional<Attribution> there, Span place, Correction correction) {
    AttributionDraft draft =
        there
            .map(AttributionDraft::new)
            .orElseGet(
                () ->
                    new AttributionDraft(
                        "u" + correction.number(), List.of(place), correction.decider()));
    String speaker = correction.change().after();
    draft.speaker = speaker.isEmpty() ? null : speaker;
    draft.kind = kind(correction.change());
    draft.anonymity = draft.kind == SpeakerKind.UNNAMED ? draft.anonymity : null;
    draft.decidedBy = correction.decider();
    return there.isPresent()
        ? statements.replacing(there.get(), draft.build())
        : statements.with(draft.build());
  }

  private static SpeakerKind kind(Change change) {
    if (change.after().isEmpty()) {
      return SpeakerKind.NONE;
    }
    String detail = change.detail();
    return detail == null
        ? SpeakerKind.PERSON
        : SpeakerKind.valueOf(detail.toUpperCase(Locale.ROOT));
  }

  private static Step<Reading> altered(
      Statements statements, Attribution there, Correction correction) {
    Change change = correction.change();
    AttributionDraft draft = new AttributionDraft(there);
    draft.decidedBy = correction.decider();
    if (change.kind() == ChangeKind.ACT) {
      draft.act = Act.valueOf(change.after().toUpperCase(Locale.ROOT));
      return Step.done(statements.replacing(there, draft.build()));
    }
    Reading reading = statements.reading();
    Optional<List<Span>> border =
        change.after().isEmpty()
            ? Optional.of(List.of())
            : Places.near(Amendments.placeOf(there), change.after(), reading.text());
    if (border.isEmpty()) {
      return Step.unplaced(reading, "the new words do not stand in the article");
    }
    switch (change.kind()) {
      case SOURCE -> draft.source = border.get();
      case CUE -> draft.cue = border.get();
      default -> draft.content = border.get();
    }
    return draft.cue.isEmpty() && draft.content.isEmpty()
        ? Step.unplaced(reading, "a statement needs a cue or a content")
        : Step.done(statements.replacing(there, draft.build()));
  }
}
