package dev.whence.correction;

import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Certainty;
import dev.whence.model.Correction;
import dev.whence.model.Denial;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Hop;
import dev.whence.model.Metadata;
import dev.whence.model.Observable;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Reading;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Silence;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Statement;
import dev.whence.model.Traced;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives somebody another name wherever the program gave the one. Printed words stay as they are,
 * and so does the description of an unnamed source: two outlets' “officials” are not one person.
 *
 * @param article only there; null everywhere
 */
record NameChange(Correction correction, String from, String to, @Nullable String article) {

  static NameChange of(Correction correction, @Nullable String article) {
    return new NameChange(
        correction,
        Objects.requireNonNull(correction.change().target().name()),
        correction.change().after(),
        article);
  }

  /** A name as it is in an article now. */
  String of(String where, String name) {
    return isOf(where) ? renamed(name) : name;
  }

  private boolean isOf(String where) {
    return article == null || article.equals(where);
  }

  private String renamed(String name) {
    return name.equals(from) ? to : name;
  }

  private @Nullable String renamedOrNull(@Nullable String name) {
    return name == null ? null : renamed(name);
  }

  Reading in(Reading reading) {
    if (!isOf(reading.article())) {
      return reading;
    }
    Annotated annotated = in(reading.annotated());
    List<Attribution> attributions = reading.attributions().stream().map(this::in).toList();
    Reading renamed = new Reading(annotated, attributions, reading.notes());
    return renamed.equals(reading) ? reading : renamed;
  }

  private Attribution in(Attribution old) {
    if (!from.equals(old.speaker()) || old.kind() == SpeakerKind.UNNAMED) {
      return old;
    }
    AttributionDraft draft = new AttributionDraft(old);
    draft.speaker = to;
    draft.decidedBy = correction.decider();
    return draft.build();
  }

  private Annotated in(Annotated old) {
    Finding outlet = old.document().metadata().outlet();
    if (outlet == null || !outlet.value().equals(from)) {
      return old;
    }
    Finding renamed = new Finding(to, Certainty.SURE, outlet.evidence(), correction.decider());
    return new Annotated(
        in(old.document(), renamed),
        old.sentences(),
        old.entities(),
        old.mentions(),
        old.times(),
        old.published(),
        old.language(),
        old.notes());
  }

  private static Document in(Document old, Finding outlet) {
    Metadata facts = new Metadata(null, outlet, List.of(), null, null, null, null, null, null);
    return new Document(
        old.article(),
        old.sha256(),
        old.text(),
        old.blocks(),
        old.links(),
        facts.orElse(old.metadata()),
        old.alignment(),
        old.notes());
  }

  /** A rumour; origins that are one by now are counted as one. */
  Rumour in(Rumour old) {
    RumourDraft draft = new RumourDraft(old);
    draft.articles = old.articles().stream().map(this::in).toList();
    draft.contraryClaims = old.contraryClaims().stream().map(this::in).toList();
    draft.observables = old.observables().stream().map(this::in).toList();
    if (article != null) {
      return split(draft.build(), article);
    }
    draft.origins = old.origins().stream().map(this::in).toList();
    draft.toFetch = old.toFetch().stream().map(this::renamed).distinct().toList();
    Rumour renamed = draft.build();
    return renamed.equals(old) ? old : OriginChanges.ofSameName(renamed, correction);
  }

  /** In one article the name is somebody else's, so its word comes from another origin. */
  private Rumour split(Rumour rumour, String where) {
    Optional<Origin> origin =
        rumour.origins().stream()
            .filter(one -> one.kind() != OriginKind.UNNAMED && one.name().equals(from))
            .findFirst();
    Optional<Traced> traced =
        RumourChanges.traced(rumour, where)
            .filter(one -> origin.isPresent() && OriginNames.leadsTo(one, origin.get()));
    if (traced.isEmpty()) {
      return rumour;
    }
    String reason =
        correction.who() + " told “" + to + "” from “" + from + "”, where one article gives it";
    return OriginChanges.moved(rumour, traced.get(), origin.orElseThrow(), to, reason);
  }

  private Origin in(Origin old) {
    String name = old.kind() == OriginKind.UNNAMED ? old.name() : renamed(old.name());
    return new Origin(old.id(), name, old.kind(), renamedOrNull(old.publishedBy()), old.counted());
  }

  private Statement in(Statement old) {
    return isOf(old.words().article()) ? new Statement(renamed(old.who()), old.words()) : old;
  }

  private Observable in(Observable old) {
    return isOf(old.words().article())
        ? new Observable(old.kind(), renamedOrNull(old.onWordOf()), old.words())
        : old;
  }

  private Traced in(Traced old) {
    if (!isOf(old.article())) {
      return old;
    }
    TracedDraft draft = new TracedDraft(old);
    draft.restsOn = old.restsOn().stream().map(this::in).toList();
    draft.denials =
        old.denials().stream()
            .map(one -> new Denial(renamed(one.who()), one.of(), one.words(), one.ofClaim()))
            .toList();
    draft.silences =
        old.silences().stream()
            .map(one -> new Silence(renamed(one.who()), one.kind(), one.of(), one.words()))
            .toList();
    return draft.build();
  }

  private RestsOn in(RestsOn old) {
    List<Hop> via =
        old.via().stream()
            .map(hop -> new Hop(renamed(hop.by()), hop.article(), hop.words()))
            .toList();
    return new RestsOn(old.origin(), via, old.words());
  }
}
