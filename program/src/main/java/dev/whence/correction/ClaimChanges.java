package dev.whence.correction;

import dev.whence.model.Correction;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renames, joins and parts rumours, as a user says. */
final class ClaimChanges {

  private ClaimChanges() {}

  /** The rumour at a place under another claim; one with the rumour that has that claim already. */
  static Step<List<Circulating>> renamed(List<Circulating> rumours, int at, Correction correction) {
    String claim = correction.change().after();
    List<Circulating> changed = new ArrayList<>(rumours);
    Circulating old = rumours.get(at);
    Optional<Circulating> other = shownAs(rumours, claim);
    if (other.isPresent() && !other.get().equals(old)) {
      Rumour joined = joined(other.get().rumour(), old.rumour(), correction);
      changed.set(rumours.indexOf(other.get()), other.get().with(old, joined));
      changed.remove(at);
    } else {
      RumourDraft draft = new RumourDraft(old.rumour());
      draft.claim = claim;
      changed.set(at, old.with(draft.build()));
    }
    return Step.done(changed);
  }

  /** One article goes from its rumour to another, a new one where none has that claim. */
  static Step<List<Circulating>> moved(
      List<Circulating> rumours, int at, String article, Correction correction) {
    Rumour from = rumours.get(at).rumour();
    Optional<Traced> moving =
        RumourChanges.traced(from, article).filter(one -> one.stance() != Stance.UNRELATED);
    if (moving.isEmpty()) {
      return Step.unplaced(rumours, "the article does not speak of the rumour any more");
    }
    String claim = correction.change().after();
    List<Circulating> changed = new ArrayList<>(rumours);
    changed.set(at, rumours.get(at).with(without(from, moving.get(), correction)));
    Rumour part = only(from, moving.get(), correction);
    Optional<Circulating> other = shownAs(changed, claim);
    if (other.isPresent()) {
      Rumour joined = joined(other.get().rumour(), part, correction);
      changed.set(changed.indexOf(other.get()), other.get().with(joined));
    } else {
      changed.add(at + 1, Circulating.of(part));
    }
    return Step.done(changed);
  }

  private static Optional<Circulating> shownAs(List<Circulating> rumours, String claim) {
    return rumours.stream().filter(one -> one.rumour().claim().equals(claim)).findFirst();
  }

  private static Rumour without(Rumour from, Traced moving, Correction correction) {
    RumourDraft draft =
        new RumourDraft(
            RumourDraft.replacing(from, TracedDraft.unrelated(moving, correction.decider())));
    String article = moving.article();
    draft.contraryClaims =
        from.contraryClaims().stream()
            .filter(one -> !one.words().article().equals(article))
            .toList();
    draft.observables =
        from.observables().stream().filter(one -> !one.words().article().equals(article)).toList();
    draft.hedges =
        from.hedges().stream()
            .filter(
                one ->
                    !one.before().article().equals(article)
                        && !one.after().article().equals(article))
            .toList();
    return OriginCounts.follow(
        from, draft.build(), correction.who() + " moved an article to another rumour");
  }

  private static Rumour only(Rumour from, Traced article, Correction correction) {
    Set<String> used = article.restsOn().stream().map(RestsOn::origin).collect(Collectors.toSet());
    RumourDraft draft = new RumourDraft(from);
    draft.claim = correction.change().after();
    TracedDraft traced = new TracedDraft(article);
    traced.decidedBy = correction.decider();
    draft.articles = List.of(traced.build());
    draft.origins = from.origins().stream().filter(one -> used.contains(one.id())).toList();
    int counted = (int) draft.origins.stream().filter(Origin::counted).count();
    draft.interval =
        new IndependentOrigins(
            1,
            Math.max(1, counted),
            correction.who() + " moved an article here from another rumour",
            List.of());
    draft.contraryClaims =
        from.contraryClaims().stream()
            .filter(one -> one.words().article().equals(article.article()))
            .toList();
    draft.observables =
        from.observables().stream()
            .filter(one -> one.words().article().equals(article.article()))
            .toList();
    draft.hedges = List.of();
    draft.toFetch = List.of();
    draft.notes = List.of();
    return draft.build();
  }

  /** Two rumours as one, under the first one's claim. */
  private static Rumour joined(Rumour one, Rumour other, Correction correction) {
    Map<String, String> ids = new LinkedHashMap<>();
    List<Origin> origins = new ArrayList<>(one.origins());
    for (Origin origin : other.origins()) {
      ids.put(origin.id(), taken(origins, origin));
    }
    RumourDraft draft = new RumourDraft(one);
    draft.articles = articles(one, other, ids);
    draft.origins = origins;
    draft.interval = interval(one, other, origins, correction);
    draft.contraryClaims = both(one.contraryClaims(), other.contraryClaims());
    draft.observables = both(one.observables(), other.observables());
    draft.hedges = both(one.hedges(), other.hedges());
    draft.toFetch = both(one.toFetch(), other.toFetch());
    draft.notes = both(one.notes(), other.notes());
    return draft.build();
  }

  /** The id an origin has among others: that of the same one, or a new one. */
  private static String taken(List<Origin> origins, Origin origin) {
    for (Origin there : origins) {
      if (there.shownName().equals(origin.shownName())
          && there.kind() == origin.kind()
          && Objects.equals(there.publishedBy(), origin.publishedBy())) {
        return there.id();
      }
    }
    String id = OriginNames.free(origins);
    origins.add(
        new Origin(id, origin.name(), origin.kind(), origin.publishedBy(), origin.counted()));
    return id;
  }

  private static List<Traced> articles(Rumour one, Rumour other, Map<String, String> ids) {
    Map<String, Traced> all = new LinkedHashMap<>();
    one.articles().forEach(traced -> all.put(traced.article(), traced));
    for (Traced traced : other.articles()) {
      TracedDraft draft = new TracedDraft(traced);
      draft.restsOn =
          traced.restsOn().stream()
              .map(it -> new RestsOn(ids.getOrDefault(it.origin(), ""), it.via(), it.words()))
              .toList();
      all.merge(traced.article(), draft.build(), ClaimChanges::joined);
    }
    return List.copyOf(all.values());
  }

  private static Traced joined(Traced one, Traced other) {
    if (one.stance() == Stance.UNRELATED || other.stance() == Stance.UNRELATED) {
      return one.stance() == Stance.UNRELATED ? other : one;
    }
    TracedDraft draft = new TracedDraft(one);
    draft.restsOn = both(one.restsOn(), other.restsOn());
    draft.ownReporting = one.ownReporting() || other.ownReporting();
    draft.copies = one.copies() == null ? other.copies() : one.copies();
    draft.denials = both(one.denials(), other.denials());
    draft.silences = both(one.silences(), other.silences());
    draft.passages = both(one.passages(), other.passages());
    return draft.build();
  }

  /** At least what the larger needs; at most what both have, when none is the same. */
  private static IndependentOrigins interval(
      Rumour one, Rumour other, List<Origin> origins, Correction correction) {
    IndependentOrigins a = one.independentOrigins();
    IndependentOrigins b = other.independentOrigins();
    int shared = one.origins().size() + other.origins().size() - origins.size();
    int least = Math.max(a.least(), b.least());
    int most = Math.max(least, a.most() + b.most() - shared);
    String reason = correction.who() + " merged “" + other.claim() + "” into this";
    return new IndependentOrigins(least, most, OriginCounts.because(a, reason), a.merges());
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
