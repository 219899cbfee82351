package dev.whence.rumour;

import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import java.util.List;

/**
 * Where an article's own words say that it has a claim from.
 *
 * @param origin the end of the way: a name, or an unnamed source's description as printed
 * @param kind what the end is
 * @param via who handed it on, outermost first
 * @param words the words that say so
 * @param likeness how much of the claim these words and what they introduce hold
 * @param decidedBy the rule
 */
record Chain(
    String origin, OriginKind kind, List<Step> via, Span words, double likeness, String decidedBy) {

  Chain {
    via = List.copyOf(via);
  }

  /** The same end with one more outlet outside of all others. */
  Chain through(Step outermost) {
    List<Step> longer = new java.util.ArrayList<>();
    longer.add(outermost);
    longer.addAll(via);
    return new Chain(origin, kind, longer, words, likeness, decidedBy);
  }

  boolean passes(String outlet) {
    return via.stream().anyMatch(step -> OutletNames.same(step.by(), outlet));
  }
}
