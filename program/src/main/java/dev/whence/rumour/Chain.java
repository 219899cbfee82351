package dev.whence.rumour;

import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's own words say that it has a claim from.
 *
 * @param origin the end of the way: a name, or an unnamed source's description as printed
 * @param kind what the end is
 * @param via who handed it on, outermost first
 * @param words the words that say so
 * @param evidence what speaks for it here
 * @param decidedBy the rule
 */
record Chain(
    String origin,
    OriginKind kind,
    List<Step> via,
    Span words,
    Evidence evidence,
    String decidedBy) {

  private static final String TOLD_OWN = "+told-own";
  private static final String CITES = "+cites";

  Chain {
    via = List.copyOf(via);
  }

  /** The same end with one more outlet outside of all others. */
  Chain through(Step outermost) {
    List<Step> longer = new ArrayList<>();
    longer.add(outermost);
    longer.addAll(via);
    return new Chain(origin, kind, longer, words, evidence, decidedBy);
  }

  /** What a reprint rests on came through the wire; a film or post that all can see did not. */
  Chain throughWire(Step wire) {
    boolean seen = kind == OriginKind.DOCUMENT || OutletNames.same(origin, wire.by());
    return seen || passes(wire.by()) ? this : through(wire);
  }

  /** The same chain with its outlets under other names. */
  Chain named(UnaryOperator<String> nameOf) {
    String end = kind == OriginKind.OUTLET ? nameOf.apply(origin) : origin;
    List<Step> steps = new ArrayList<>();
    for (Step step : via) {
      steps.add(step.outlet() ? new Step(nameOf.apply(step.by()), true, step.words()) : step);
    }
    return new Chain(end, kind, steps, words, evidence, decidedBy);
  }

  /** The same chain without the steps through the article's own outlet. */
  Chain without(@Nullable String own) {
    if (own == null || !passes(own)) {
      return this;
    }
    List<Step> others = via.stream().filter(step -> !OutletNames.same(step.by(), own)).toList();
    return new Chain(origin, kind, others, words, evidence, decidedBy + TOLD_OWN);
  }

  /** The same chain, whose end says that it has some of the word from somebody else. */
  Chain citing() {
    return new Chain(origin, kind, via, words, evidence, decidedBy + CITES);
  }

  /** Whether its end says that it has some of the word from somebody else. */
  boolean cites() {
    return decidedBy.contains(CITES);
  }

  /** Whether its words say that the origin told the article's own outlet. */
  boolean toldOwn() {
    return decidedBy.endsWith(TOLD_OWN);
  }

  boolean passes(String outlet) {
    return via.stream().anyMatch(step -> OutletNames.same(step.by(), outlet));
  }
}
