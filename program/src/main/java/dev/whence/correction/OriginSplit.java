package dev.whence.correction;

import dev.whence.model.Hop;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Merge;
import dev.whence.model.Merge.Part;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a part out of an origin into which the program had counted it: the part is an origin of its
 * own again, with the ways that give it.
 */
final class OriginSplit {

  private final Rumour rumour;
  private final Origin whole;
  private final Merge merge;
  private final Part part;
  private final Origin own;

  private OriginSplit(Rumour rumour, Origin whole, Merge merge, Part part) {
    this.rumour = rumour;
    this.whole = whole;
    this.merge = merge;
    this.part = part;
    this.own =
        new Origin(
            OriginNames.free(rumour.origins()),
            part.name(),
            part.kind(),
            part.publishedBy(),
            whole.counted());
  }

  /**
   * The rumour with two origins in place of one; empty where the program did not count a part of
   * that name into the origin, or where it is the part that the origin bears the name of.
   *
   * @param part the part as a user is shown it
   * @param reason to be added to the interval's
   */
  static Optional<Rumour> of(Rumour rumour, Origin whole, String part, String reason) {
    for (Merge merge : rumour.independentOrigins().merges()) {
      Optional<Part> found = merge.part(part);
      boolean leaves =
          found.isPresent()
              && merge.parts().size() > 1
              && !found.get().equals(merge.parts().get(0));
      if (leaves && merge.origins().contains(whole.id())) {
        return Optional.of(new OriginSplit(rumour, whole, merge, found.get()).split(reason));
      }
    }
    return Optional.empty();
  }

  private Rumour split(String reason) {
    RumourDraft draft = new RumourDraft(rumour);
    draft.origins = new ArrayList<>(rumour.origins());
    draft.origins.add(own);
    draft.articles = rumour.articles().stream().map(this::parted).toList();
    IndependentOrigins old = rumour.independentOrigins();
    draft.interval = new IndependentOrigins(old.least(), old.most(), old.why(), merges(old));
    Rumour before = new RumourDraft(rumour).build();
    return OriginCounts.follow(before, draft.build(), reason);
  }

  private List<Merge> merges(IndependentOrigins old) {
    List<Merge> merges = new ArrayList<>();
    for (Merge one : old.merges()) {
      List<Part> rest = one.parts().stream().filter(it -> !it.equals(part)).toList();
      if (!one.equals(merge)) {
        merges.add(one);
      } else if (rest.size() > 1) {
        merges.add(
            new Merge(one.origins(), rest, one.reason(), one.certain(), one.evidence(), one.why()));
      }
    }
    return merges;
  }

  /** An article's ways to the part lead to the new origin; the others stay. */
  private Traced parted(Traced traced) {
    List<Words> words =
        part.words().stream().filter(one -> one.article().equals(traced.article())).toList();
    if (words.isEmpty()) {
      return traced;
    }
    Set<RestsOn> ways = new LinkedHashSet<>();
    for (RestsOn way : traced.restsOn()) {
      boolean leaves = way.origin().equals(whole.id()) && words.contains(way.words());
      ways.add(leaves ? leaving(way, way.words()) : way);
    }
    // A way that the program had joined to another one, which gave the same under the other name.
    for (Words joined : words) {
      if (ways.stream().noneMatch(way -> isAt(way, joined))) {
        traced.restsOn().stream()
            .filter(way -> way.origin().equals(whole.id()))
            .findFirst()
            .ifPresent(way -> ways.add(leaving(way, joined)));
      }
    }
    TracedDraft draft = new TracedDraft(traced);
    draft.restsOn = List.copyOf(ways);
    return draft.build();
  }

  private boolean isAt(RestsOn way, Words words) {
    return way.origin().equals(own.id()) && way.words().equals(words);
  }

  /** An outlet that was a step on the way to the origin is the end of its own way. */
  private RestsOn leaving(RestsOn way, Words words) {
    List<Hop> via = way.via().stream().filter(hop -> !hop.by().equals(part.name())).toList();
    return new RestsOn(own.id(), via, words);
  }
}
