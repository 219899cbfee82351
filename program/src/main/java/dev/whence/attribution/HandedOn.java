package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: “The bridge is safe,” said Vale, quoted by the Harbour Agency. The Courier quotes Vale
 * as saying: “It is safe.”
 *
 * <p>Whose words are handed on by another lies, with cue and source, inside what the other says.
 */
final class HandedOn {

  /** Its name as a rule, for one who quotes and whom the trained reader did not see. */
  static final String NAME = "quoted-by";

  private static final Set<String> WITHOUT_AS = Set.of("quoted", "cited");
  private static final Set<String> WITH_AS = Set.of("quoted", "cited", "reported", "carried");

  private HandedOn() {}

  /** The candidates, each who hands on with all of what he hands on; new ones at the end. */
  static List<Candidate> of(List<Candidate> candidates, Subjects subjects) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate one : candidates) {
      Candidate quoting = quoting(one, candidates, subjects);
      if (quoting != null) {
        all.add(quoting);
      }
    }
    Set<Place> done = new HashSet<>();
    for (Candidate one : candidates) {
      Place by = quotedBy(one);
      if (by != null && all.contains(one)) {
        handOn(all, one, by, !done.add(by));
      }
    }
    List<Candidate> quoted = List.copyOf(all);
    all.replaceAll(one -> quotingAs(one, quoted));
    return all;
  }

  /** Cue of the one who hands on what this one says: "(as) quoted by"; null when nobody does. */
  private static @Nullable Place quotedBy(Candidate one) {
    Range cue = one.cue();
    Place source = one.source();
    if (cue == null || source == null || source.sentence() != one.sentence()) {
      return null;
    }
    Place inSource = firstWithin(one.sentence(), source.range());
    if (inSource != null) {
      return inSource;
    }
    int end = Math.max(cue.to(), source.range().to());
    return one.sentence().isComma(end) ? at(one.sentence(), end + 1) : null;
  }

  private static @Nullable Place firstWithin(TaggedSentence sentence, Range source) {
    for (int token = source.from() + 1; token <= source.to(); token++) {
      Place found = sentence.isComma(token) ? at(sentence, token + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Place at(TaggedSentence sentence, int token) {
    boolean as = sentence.word(token).equals("as");
    int verb = as ? token + 1 : token;
    boolean quotes = (as ? WITH_AS : WITHOUT_AS).contains(sentence.word(verb));
    boolean by = sentence.word(verb + 1).equals("by") && sentence.isNounPart(verb + 2);
    return quotes && by && !sentence.isQuoted(verb)
        ? new Place(sentence, new Range(token, verb + 2))
        : null;
  }

  /**
   * Puts the one inside who hands him on.
   *
   * @param again whether another is inside already: "Vale, quoted by the Post, said … and warned …"
   */
  private static void handOn(List<Candidate> all, Candidate one, Place by, boolean again) {
    TaggedSentence sentence = one.sentence();
    Range carrier = InvertedSubject.after(sentence, by.range().to());
    Place source = one.source();
    if (carrier == null || source == null) {
      return;
    }
    int comma = by.range().from() - 1;
    Candidate inner = one;
    if (source.range().contains(by.range().from()) || source.range().to() == comma + 1) {
      inner = one.withSource(new Place(sentence, new Range(source.range().from(), comma)));
    }
    Span between = sentence.span(new Range(comma, carrier.to()));
    List<Span> own = inner.content().stream().filter(part -> !part.overlaps(between)).toList();
    inner = own.isEmpty() ? inner : inner.withContent(own);
    all.set(all.indexOf(one), inner);
    Candidate seen = null;
    for (Candidate other : all) {
      Range cue = other.cue();
      boolean same = other.sentence() == sentence && cue != null && cue.overlaps(by.range());
      seen = same ? other : seen;
    }
    List<Span> parts = parts(inner);
    if (again && seen != null) {
      parts.addAll(seen.content());
    }
    Candidate outer =
        new Candidate(
            sentence,
            new Place(sentence, carrier),
            by.range(),
            without(parts, sentence, by.range().from() - 1, carrier.to()),
            Act.ASSERTS,
            seen == null ? NAME : seen.rule(),
            null,
            seen == null ? null : seen.kind(),
            seen == null ? RuleFigures.precision(NAME) : seen.confidence());
    all.remove(seen);
    all.add(outer);
  }

  /** What is handed on: all of the inner one but the words from the comma to the carrier's end. */
  private static List<Span> without(List<Span> parts, TaggedSentence sentence, int comma, int end) {
    int from = sentence.span(comma).start();
    int after = sentence.isComma(end) ? end + 1 : end;
    int to = after < sentence.size() ? sentence.span(after).start() : sentence.span().end();
    List<Span> kept = new ArrayList<>();
    Span before = null;
    Span behind = null;
    for (Span part : parts) {
      if (!sentence.span().contains(part)) {
        kept.add(part);
      } else if (part.end() <= from) {
        before = before == null ? part : before.cover(part);
      } else if (part.start() >= to) {
        behind = behind == null ? part : behind.cover(part);
      }
    }
    if (before != null) {
      kept.add(before);
    }
    if (behind != null) {
      kept.add(behind);
    }
    kept.sort(null);
    return kept;
  }

  private static List<Span> parts(Candidate one) {
    List<Span> parts = new ArrayList<>(one.content());
    if (one.cue() != null) {
      parts.add(one.sentence().span(one.cue()));
    }
    if (one.source() != null) {
      parts.add(one.source().span());
    }
    return parts;
  }

  /** "Quotes Vale as saying: “It is safe.”": who quotes says that Vale said it. */
  private static Candidate quotingAs(Candidate quoting, List<Candidate> all) {
    Range verb = quoting.cue();
    if (verb == null || !quoting.sentence().word(verb.to() - 1).matches("quote[sd]?|cite[sd]?")) {
      return quoting;
    }
    for (Candidate quoted : all) {
      if (isQuotedAs(quoted, quoting)) {
        return quoting.withContent(withSayer(quoting, quoted));
      }
    }
    return quoting;
  }

  /** What is quoted with the words that say who said it, in one piece on each side of the verb. */
  private static List<Span> withSayer(Candidate quoting, Candidate quoted) {
    Span before = null;
    Span behind = null;
    List<Span> content = new ArrayList<>(quoting.content());
    for (Span part : parts(quoted)) {
      if (!quoting.sentence().span().contains(part)) {
        content.add(part);
      } else if (part.start() < quoting.position()) {
        before = before == null ? part : before.cover(part);
      } else {
        behind = behind == null ? part : behind.cover(part);
      }
    }
    for (Span side : new Span[] {before, behind}) {
      if (side != null) {
        content.removeIf(side::overlaps);
        content.add(side);
      }
    }
    return content.stream().distinct().sorted().toList();
  }

  /** "“It is safe,” the Courier quoted Vale as saying": the Courier, where nothing else has it. */
  private static @Nullable Candidate quoting(
      Candidate quoted, List<Candidate> all, Subjects subjects) {
    Range cue = quoted.cue();
    Place source = quoted.source();
    if (cue == null || source == null || source.sentence() != quoted.sentence()) {
      return null;
    }
    TaggedSentence sentence = quoted.sentence();
    int verb = source.range().from() - 1;
    boolean behind =
        verb > 0
            && source.range().to() == cue.from()
            && sentence.word(cue.from()).equals("as")
            && sentence.word(verb).matches("quote[sd]|cite[sd]");
    if (!behind || all.stream().anyMatch(one -> one.hasCueAt(sentence, verb))) {
      return null;
    }
    Place outlet = subjects.of(sentence, verb);
    return outlet == null || outlet.span().overlaps(source.span())
        ? null
        : new Candidate(
            sentence, outlet, new Range(verb, verb + 1), quoted.content(), Act.ASSERTS, NAME, null);
  }

  /** Whether the second quotes the first: "quoted Vale as saying". */
  static boolean isQuotedAs(Candidate quoted, Candidate main) {
    Range cue = quoted.cue();
    Range verb = main.cue();
    Place source = quoted.source();
    return cue != null
        && verb != null
        && source != null
        && source.sentence() == main.sentence()
        && verb.to() == source.range().from()
        && source.range().to() <= cue.from()
        && main.sentence().word(cue.from()).equals("as");
  }
}
