package dev.whence.correction;

import dev.whence.model.Certainty;
import dev.whence.model.Correction;
import dev.whence.model.Hop;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Follows what a user says of one rumour. */
final class RumourChanges {

  private RumourChanges() {}

  /**
   * The rumour with one correction followed.
   *
   * @param article the article it is about; empty where it is about the whole rumour
   */
  static Step<Rumour> apply(Rumour rumour, String article, Correction correction) {
    return switch (correction.change().kind()) {
      case ORIGINS_ONE -> OriginChanges.one(rumour, correction);
      case ORIGINS_APART -> OriginChanges.apart(rumour, correction);
      case STANCE, TONE, HOP_WRONG, ORIGIN_WRONG, ORIGIN_MOVED ->
          traced(rumour, article)
              .map(traced -> ofArticle(rumour, traced, correction))
              .orElseGet(() -> Step.unplaced(rumour, "the rumour was traced without " + article));
      default -> Step.done(rumour);
    };
  }

  static Optional<Traced> traced(Rumour rumour, String article) {
    return rumour.articles().stream().filter(one -> one.article().equals(article)).findFirst();
  }

  private static Step<Rumour> ofArticle(Rumour rumour, Traced traced, Correction correction) {
    return switch (correction.change().kind()) {
      case STANCE -> Step.done(stance(rumour, traced, correction));
      case TONE -> {
        TracedDraft draft = judged(traced, correction);
        draft.tone = Tone.valueOf(correction.change().after().toUpperCase(Locale.ROOT));
        yield Step.done(RumourDraft.replacing(rumour, draft.build()));
      }
      case HOP_WRONG -> withoutHop(rumour, traced, correction);
      case ORIGIN_WRONG -> withoutOrigin(rumour, traced, correction);
      default -> OriginChanges.moved(rumour, traced, correction);
    };
  }

  private static TracedDraft judged(Traced traced, Correction correction) {
    TracedDraft draft = new TracedDraft(traced);
    draft.certainty = Certainty.SURE;
    draft.decidedBy = correction.decider();
    return draft;
  }

  private static Rumour stance(Rumour rumour, Traced traced, Correction correction) {
    Stance stance = Stance.valueOf(correction.change().after().toUpperCase(Locale.ROOT));
    if (stance == Stance.UNRELATED) {
      return OriginCounts.follow(
          rumour,
          RumourDraft.replacing(rumour, TracedDraft.unrelated(traced, correction.decider())),
          correction.who() + " took an article out that does not speak of it");
    }
    TracedDraft draft = judged(traced, correction);
    draft.stance = stance;
    return RumourDraft.replacing(rumour, draft.build());
  }

  private static Step<Rumour> withoutHop(Rumour rumour, Traced traced, Correction correction) {
    String by = Objects.requireNonNull(correction.change().target().name());
    List<RestsOn> shorter = new ArrayList<>();
    for (RestsOn one : traced.restsOn()) {
      List<Hop> via = one.via().stream().filter(hop -> !hop.by().equals(by)).toList();
      shorter.add(new RestsOn(one.origin(), via, one.words()));
    }
    if (shorter.equals(traced.restsOn())) {
      return Step.unplaced(rumour, "the article’s way does not lead through “" + by + "” any more");
    }
    return Step.done(rested(rumour, traced, shorter, correction, "the step through “" + by + "”"));
  }

  private static Step<Rumour> withoutOrigin(Rumour rumour, Traced traced, Correction correction) {
    String name = Objects.requireNonNull(correction.change().target().name());
    Optional<Origin> origin = OriginNames.find(rumour.origins(), name);
    if (origin.isEmpty() || !OriginNames.leadsTo(traced, origin.get())) {
      return Step.unplaced(rumour, OriginNames.gone(rumour, name));
    }
    List<RestsOn> rest =
        traced.restsOn().stream().filter(one -> !one.origin().equals(origin.get().id())).toList();
    return Step.done(rested(rumour, traced, rest, correction, "a way to “" + name + "”"));
  }

  private static Rumour rested(
      Rumour rumour, Traced traced, List<RestsOn> restsOn, Correction correction, String what) {
    TracedDraft draft = new TracedDraft(traced);
    draft.restsOn = restsOn;
    return OriginCounts.follow(
        rumour,
        RumourDraft.replacing(rumour, draft.build()),
        correction.who() + " marked " + what + " as wrong");
  }
}
