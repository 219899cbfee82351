package dev.whence.correction;

import dev.whence.model.Correction;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes two origins of a rumour one, or one two, as a user says. */
final class OriginChanges {

  private OriginChanges() {}

  static Step<Rumour> one(Rumour rumour, Correction correction) {
    String gone = Objects.requireNonNull(correction.change().target().name());
    String stays = correction.change().after();
    Optional<Origin> old = OriginNames.find(rumour.origins(), gone);
    Optional<Origin> other = OriginNames.find(rumour.origins(), stays);
    if (old.isEmpty() || other.isEmpty()) {
      return Step.unplaced(rumour, OriginNames.gone(rumour, old.isEmpty() ? gone : stays));
    }
    String reason = correction.who() + " merged “" + gone + "” into “" + stays + "”";
    return Step.done(
        old.equals(other)
            ? rumour
            : merged(rumour, Map.of(old.get().id(), other.get().id()), reason));
  }

  /**
   * What was counted into an origin is another, says the user, and it gets back what is its own; or
   * what only may be one voice is not, so that the least is one more.
   */
  static Step<Rumour> apart(Rumour rumour, Correction correction) {
    String first = Objects.requireNonNull(correction.change().target().name());
    String second = correction.change().after();
    String reason = correction.who() + " told “" + first + "” from “" + second + "”";
    Optional<Origin> one = OriginNames.find(rumour.origins(), first);
    Optional<Rumour> split = one.flatMap(whole -> OriginSplit.of(rumour, whole, second, reason));
    if (split.isPresent()) {
      return Step.done(split.get());
    }
    Optional<Origin> other = OriginNames.find(rumour.origins(), second);
    if (one.isEmpty() || other.isEmpty()) {
      return Step.unplaced(rumour, OriginNames.gone(rumour, one.isEmpty() ? first : second));
    }
    IndependentOrigins old = rumour.independentOrigins();
    List<String> both = List.of(one.get().id(), other.get().id());
    Optional<Merge> merge =
        old.merges().stream().filter(it -> it.origins().containsAll(both)).findFirst();
    if (merge.isEmpty() || one.equals(other)) {
      return Step.unplaced(rumour, "nothing holds “" + first + "” and “" + second + "” for one");
    }
    RumourDraft draft = new RumourDraft(rumour);
    draft.interval = parted(old, merge.get(), other.get().id(), reason);
    return Step.done(draft.build());
  }

  private static IndependentOrigins parted(
      IndependentOrigins old, Merge merge, String leaving, String reason) {
    List<Merge> merges = new ArrayList<>(old.merges());
    List<String> rest = merge.origins().stream().filter(id -> !id.equals(leaving)).toList();
    int at = merges.indexOf(merge);
    merges.remove(at);
    if (rest.size() > 1) {
      merges.add(
          at, new Merge(rest, merge.reason(), merge.certain(), merge.evidence(), merge.why()));
    }
    int most = merge.certain() ? old.most() + 1 : old.most();
    int least = Math.min(most, old.least() + 1);
    return new IndependentOrigins(least, most, OriginCounts.because(old, reason), merges);
  }

  /** One article's word comes from another origin than the one it was said to come from. */
  static Step<Rumour> moved(Rumour rumour, Traced traced, Correction correction) {
    String from = Objects.requireNonNull(correction.change().target().name());
    Optional<Origin> old = OriginNames.find(rumour.origins(), from);
    if (old.isEmpty() || !OriginNames.leadsTo(traced, old.get())) {
      return Step.unplaced(rumour, OriginNames.gone(rumour, from));
    }
    String to = correction.change().after();
    String reason =
        correction.who() + " told “" + to + "” from “" + from + "”, where one article gives it";
    return Step.done(moved(rumour, traced, old.get(), to, reason));
  }

  static Rumour moved(Rumour rumour, Traced traced, Origin old, String to, String reason) {
    List<Origin> origins = new ArrayList<>(rumour.origins());
    Origin target =
        OriginNames.find(origins, to)
            .orElseGet(
                () ->
                    new Origin(
                        OriginNames.free(origins),
                        to,
                        old.kind() == OriginKind.UNNAMED ? OriginKind.PERSON : old.kind(),
                        null,
                        old.counted()));
    if (!origins.contains(target)) {
      origins.add(target);
    }
    RumourDraft draft =
        new RumourDraft(
            RumourDraft.replacing(rumour, resting(traced, Map.of(old.id(), target.id()))));
    draft.origins = origins;
    return OriginCounts.follow(rumour, draft.build(), reason);
  }

  /** Origins that one name was given to are one. Unnamed ones are not: a description is no name. */
  static Rumour ofSameName(Rumour rumour, Correction correction) {
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    String name = correction.change().after();
    for (Origin origin : rumour.origins()) {
      if (origin.kind() != OriginKind.UNNAMED && origin.name().equals(name)) {
        String same = first.putIfAbsent(name, origin.id());
        if (same != null) {
          ids.put(origin.id(), same);
        }
      }
    }
    String reason = correction.who() + " merged origins under the name “" + name + "”";
    return ids.isEmpty() ? rumour : merged(rumour, ids, reason);
  }

  /** Makes origins one; {@code ids} gives for each that goes the one it is. */
  private static Rumour merged(Rumour rumour, Map<String, String> ids, String reason) {
    RumourDraft draft = new RumourDraft(rumour);
    draft.origins = rumour.origins().stream().filter(one -> !ids.containsKey(one.id())).toList();
    draft.articles = rumour.articles().stream().map(traced -> resting(traced, ids)).toList();
    draft.interval = renamed(rumour.independentOrigins(), ids);
    return OriginCounts.follow(rumour, draft.build(), reason);
  }

  /** What was counted into an origin that goes is counted into the one it is now. */
  private static IndependentOrigins renamed(IndependentOrigins old, Map<String, String> ids) {
    List<Merge> merges = new ArrayList<>();
    for (Merge merge : old.merges()) {
      List<String> origins = merge.origins();
      if (!merge.parts().isEmpty()) {
        origins = origins.stream().map(id -> ids.getOrDefault(id, id)).toList();
      }
      merges.add(
          new Merge(
              origins,
              merge.parts(),
              merge.reason(),
              merge.certain(),
              merge.evidence(),
              merge.why()));
    }
    return new IndependentOrigins(old.least(), old.most(), old.why(), merges);
  }

  private static Traced resting(Traced traced, Map<String, String> ids) {
    if (traced.restsOn().stream().noneMatch(one -> ids.containsKey(one.origin()))) {
      return traced;
    }
    TracedDraft draft = new TracedDraft(traced);
    draft.restsOn =
        traced.restsOn().stream()
            .map(
                one ->
                    new RestsOn(
                        ids.getOrDefault(one.origin(), one.origin()), one.via(), one.words()))
            .distinct()
            .toList();
    return draft.build();
  }
}
