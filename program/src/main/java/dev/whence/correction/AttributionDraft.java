package dev.whence.correction;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement while it is changed. */
final class AttributionDraft {

  private final String id;
  List<Span> source = List.of();
  List<Span> cue = List.of();
  List<Span> content = List.of();
  @Nullable String speaker;
  SpeakerKind kind = SpeakerKind.NONE;
  Act act = Act.ASSERTS;
  private @Nullable String medium;
  @Nullable String inside;
  @Nullable String anonymity;
  private @Nullable String figureOf;
  private @Nullable String standsFor;
  private double confidence = 1;
  String decidedBy;

  /** A statement that only a user finds. */
  AttributionDraft(String id, List<Span> content, String decidedBy) {
    this.id = id;
    this.content = content;
    this.decidedBy = decidedBy;
  }

  AttributionDraft(Attribution old) {
    this.id = old.id();
    this.source = old.source();
    this.cue = old.cue();
    this.content = old.content();
    this.speaker = old.speaker();
    this.kind = old.kind();
    this.act = old.act();
    this.medium = old.medium();
    this.inside = old.inside();
    this.anonymity = old.anonymity();
    this.figureOf = old.figureOf();
    this.standsFor = old.standsFor();
    this.confidence = old.confidence();
    this.decidedBy = old.decidedBy();
  }

  Attribution build() {
    return new Attribution(
        id,
        source,
        cue,
        content,
        speaker,
        kind,
        act,
        medium,
        inside,
        anonymity,
        figureOf,
        standsFor,
        confidence,
        decidedBy);
  }
}
