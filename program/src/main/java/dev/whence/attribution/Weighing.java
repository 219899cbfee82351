package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the trained reader and the rules found. Where both see a cue, the reader
 * says who speaks and what is said, and the rule, which knows the verb, what is done with it and
 * where or to whom. What only one of them sees stays, as sure as that one alone is.
 * docs/experiments.md has the figures of each.
 */
final class Weighing {

  /** What only a rule sees is kept when the rule alone is about as often right as wrong. */
  private static final double LEAST_ALONE = 0.45;

  private Weighing() {}

  /**
   * The candidates of both, those of the reader first.
   *
   * @param linked those of the reader; when it saw nothing at all, the rules read alone
   */
  static List<Candidate> of(List<Candidate> linked, List<Candidate> ruled) {
    if (linked.isEmpty()) {
      return List.copyOf(ruled);
    }
    Map<TaggedSentence, List<Candidate>> bySentence = new HashMap<>();
    for (Candidate rule : ruled) {
      bySentence.computeIfAbsent(rule.sentence(), sentence -> new ArrayList<>()).add(rule);
    }
    List<Candidate> all = new ArrayList<>();
    Set<Candidate> seen = new HashSet<>();
    for (Candidate link : linked) {
      Candidate rule = null;
      for (Candidate other : bySentence.getOrDefault(link.sentence(), List.of())) {
        if (isSameCue(link, other)) {
          rule = other;
          seen.add(other);
        }
      }
      all.add(weighed(link, rule));
    }
    for (Candidate rule : ruled) {
      if (!seen.contains(rule) && rule.confidence() >= LEAST_ALONE) {
        all.add(rule);
      }
    }
    return all;
  }

  private static Candidate weighed(Candidate link, @Nullable Candidate rule) {
    if (rule == null) {
      return link.withConfidence(ReaderFigures.alone(link.confidence()));
    }
    // the reader cuts a refusal in two
    boolean refusal = rule.rule().equals(RefusalPattern.NAME);
    Candidate both = both(link, rule);
    return refusal || clashes(both) || isTurnedRound(link, rule) ? rule : both;
  }

  /** "“The gates are shut,” but disputed Brook's account": what is disputed does not dispute. */
  private static boolean isTurnedRound(Candidate link, Candidate rule) {
    Place taken = link.source();
    return rule.rule().equals(ObjectPattern.NAME)
        && taken != null
        && rule.source() != null
        && rule.content().stream().anyMatch(taken.span()::overlaps);
  }

  /** Whether parts of the one and of the other would share words. */
  private static boolean clashes(Candidate both) {
    Place source = both.source();
    Range cue = both.cue();
    return source != null
        && cue != null
        && (both.content().stream().anyMatch(source.span()::overlaps)
            || source.span().overlaps(both.sentence().span(cue)));
  }

  private static Candidate both(Candidate link, Candidate rule) {
    boolean hearerTakenForContent = hearerTakenForContent(link, rule);
    return new Candidate(
        link.sentence(),
        source(link, rule),
        hearerTakenForContent ? rule.cue() : cue(link, rule),
        hearerTakenForContent ? rule.content() : content(link, rule),
        rule.act(),
        rule.rule(),
        rule.medium(),
        link.kind(),
        ReaderFigures.withRule(link.confidence()));
  }

  /** The reader's cue; the rule's where that goes on to the hearer or occasion: "told the Post". */
  private static @Nullable Range cue(Candidate link, Candidate rule) {
    Range linked = link.cue();
    Range ruled = rule.cue();
    boolean longer =
        linked != null
            && ruled != null
            && rule.medium() != null
            && linked.from() == ruled.from()
            && linked.to() < ruled.to()
            && link.content().stream().noneMatch(rule.sentence().span(ruled)::overlaps);
    return longer ? ruled : linked;
  }

  /** Who speaks. The reader knows best, but where it breaks off or takes a tool for a speaker. */
  private static @Nullable Place source(Candidate link, Candidate rule) {
    Place linked = link.source();
    Place ruled = rule.source();
    if (linked == null || ruled == null) {
      return linked == null ? ruled : linked;
    }
    // "used the meeting to deny that": the meeting denies nothing
    boolean used = linked.sentence().word(linked.range().from() - 1).matches("used|uses|using|use");
    boolean broken =
        linked.span().start() == ruled.span().start()
            && linked.span().end() < ruled.span().end()
            && linked.words().matches(".+, who\\b.+");
    return used || broken ? ruled : linked;
  }

  /** "Calling on officers to spy": who is called on is no part of what is asked. */
  private static boolean hearerTakenForContent(Candidate link, Candidate rule) {
    Range verb = link.cue();
    Range cue = rule.cue();
    return rule.rule().equals(OrderPattern.NAME)
        && verb != null
        && cue != null
        && link.sentence().isPreposition(verb.to() - 1)
        && link.content().stream().anyMatch(rule.sentence().span(cue)::overlaps);
  }

  /**
   * What is said. The reader knows it best, but for words set apart as a block, of which only the
   * rule sees all, and where it breaks off early, leaves out one of two pieces or adds one from
   * elsewhere.
   */
  private static List<Span> content(Candidate link, Candidate rule) {
    List<Span> linked = link.content();
    List<Span> ruled = rule.content();
    boolean pronoun =
        linked.size() > 1 && linked.stream().anyMatch(part -> isPronoun(link.sentence(), part));
    if (linked.isEmpty()
        || (pronoun && !ruled.isEmpty())
        || rule.rule().equals(BlockQuotationPattern.NAME)) {
      return ruled;
    }
    if (linked.size() == 1 && ruled.size() == 2 && ruled.contains(linked.get(0))) {
      return ruled;
    }
    if (ruled.size() != 1) {
      return linked.containsAll(ruled) && !ruled.isEmpty() ? ruled : linked;
    }
    boolean sameStart = linked.get(0).start() == ruled.get(0).start();
    boolean broken = sameStart && linked.size() == 1 && linked.get(0).end() < ruled.get(0).end();
    boolean strayed = !sameStart && linked.size() > 1;
    return broken || strayed ? ruled : linked;
  }

  /** "The engineer, who is rumoured to have left": it is the engineer who has. */
  private static boolean isPronoun(TaggedSentence sentence, Span part) {
    return part.of(sentence.text()).matches("who|which|that");
  }

  private static boolean isSameCue(Candidate link, Candidate rule) {
    Range one = link.cue();
    Range other = rule.cue();
    return link.sentence() == rule.sentence()
        && one != null
        && other != null
        && one.overlaps(other);
  }
}
