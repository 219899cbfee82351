package dev.whence.rumour;

import dev.whence.model.HedgeChange;
import dev.whence.model.HedgeChange.Aspect;
import dev.whence.model.HedgeChange.Change;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Lays the sentences that carry a claim in one article beside those of the article it has it from,
 * or of its own text beside its headline, and says which name, number or time was left open in the
 * one and not in the other.
 */
final class AspectComparer {

  private AspectComparer() {}

  /**
   * The changes from one article to one that has the claim from it, one for each aspect at most.
   *
   * @param before the article nearer the origin, with its sentences that carry the claim
   * @param after the article further from it, likewise
   */
  static List<HedgeChange> along(Page before, List<Carrier> from, Page after, List<Carrier> to) {
    List<HedgeChange> changes = new ArrayList<>();
    for (Aspect aspect : EnumSet.complementOf(EnumSet.of(Aspect.WHETHER))) {
      change(aspect, Change.LOST, before, from, after, to)
          .or(() -> change(aspect, Change.ADDED, before, from, after, to))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /** What an article's headline tells flatly and its text leaves open. */
  static List<HedgeChange> within(Page page, List<Carrier> carrying) {
    List<Carrier> headline = carrying.stream().filter(c -> c.line().headline()).toList();
    List<Carrier> text = carrying.stream().filter(c -> !c.line().headline()).toList();
    return along(page, text, page, headline).stream()
        .filter(change -> change.change() == Change.LOST)
        .toList();
  }

  private static Optional<HedgeChange> change(
      Aspect aspect, Change change, Page before, List<Carrier> from, Page after, List<Carrier> to) {
    boolean lost = change == Change.LOST;
    for (Carrier open : lost ? from : to) {
      for (Softened softened : Softened.in(open.line().text())) {
        Optional<Carrier> flat =
            softened.aspect() == aspect ? flat(softened, open, lost ? to : from) : Optional.empty();
        if (flat.isPresent()) {
          Carrier first = lost ? open : flat.get();
          Carrier second = lost ? flat.get() : open;
          return Optional.of(
              new HedgeChange(
                  aspect,
                  change,
                  before.words(first.line().span()),
                  after.words(second.line().span()),
                  why(softened, lost)));
        }
      }
    }
    return Optional.empty();
  }

  /** The sentence that gives it flatly, where none of the same article leaves it open too. */
  private static Optional<Carrier> flat(Softened softened, Carrier open, List<Carrier> others) {
    boolean openToo =
        others.stream()
            .flatMap(other -> Softened.in(other.line().text()).stream())
            .anyMatch(
                other -> other.aspect() == softened.aspect() && softened.hasCore(other.core()));
    return openToo
        ? Optional.empty()
        : others.stream()
            .filter(other -> softened.isFlatIn(open.line().text(), other.line().text()))
            .findFirst();
  }

  private static String why(Softened softened, boolean lost) {
    String phrase = "“" + softened.softener() + " " + softened.core() + "”";
    String flat = "“" + softened.core() + "”";
    return lost ? phrase + " became " + flat : flat + " became " + phrase;
  }
}
