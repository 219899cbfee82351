package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins quotations that go on after their cue to the attribution they continue, and gives a
 * quotation left alone the speaker that is understood from the sentence before. A quotation is left
 * alone when it fills its sentence and no cue claims it.
 */
final class QuotationJoiner {

  private final List<Quotation> quotations;
  private final Findings findings;
  private final Set<Integer> withCue;
  private final Map<Quotation, Candidate> owners = new HashMap<>();
  private final Map<Candidate, List<Span>> added = new HashMap<>();

  QuotationJoiner(List<Quotation> quotations, Findings findings) {
    this.quotations = quotations;
    this.findings = findings;
    this.withCue = sentencesWithCue(findings.candidates());
  }

  List<Candidate> join() {
    for (Candidate candidate : findings.candidates()) {
      for (Quotation quotation : quotationsIn(candidate)) {
        owners.merge(
            quotation,
            candidate,
            (a, b) -> a.content().get(0).length() >= b.content().get(0).length() ? a : b);
      }
    }
    List<Candidate> understood = new ArrayList<>();
    @Nullable Candidate last = null;
    int lastEnd = -1;
    for (Quotation quotation : quotations) {
      Candidate owner = owners.get(quotation);
      if (owner != null) {
        last = owner;
        lastEnd = Math.max(sentenceEnd(owner), quotation.span().end());
        continue;
      }
      if (!isAlone(quotation)) {
        continue;
      }
      if (last != null && onlyBlank(lastEnd, quotation.span().start())) {
        added.computeIfAbsent(last, key -> new ArrayList<>()).add(quotation.span());
        lastEnd = quotation.span().end();
      } else {
        TaggedSentence sentence = sentenceAt(quotation.span().start());
        if (sentence != null && !quotation.single()) {
          Candidate fresh =
              new Candidate(
                  sentence, null, null, List.of(quotation.span()), Act.ASSERTS, "understood", null);
          understood.add(fresh);
          last = fresh;
          lastEnd = quotation.span().end();
        }
      }
    }
    List<Candidate> all = new ArrayList<>();
    Set<Candidate> seen = new HashSet<>();
    for (Candidate candidate : findings.candidates()) {
      if (seen.add(candidate)) {
        all.add(withAdded(candidate));
      }
    }
    for (Candidate candidate : understood) {
      all.add(withAdded(candidate));
    }
    all.sort(Comparator.comparingInt(Candidate::position));
    return all;
  }

  private Candidate withAdded(Candidate candidate) {
    List<Span> content = new ArrayList<>();
    for (Span span : candidate.content()) {
      content.add(withOpening(candidate, withRest(candidate, span)));
    }
    content.addAll(added.getOrDefault(candidate, List.of()));
    return candidate.withContent(content);
  }

  /** A content that breaks off at its sentence's end inside a quotation goes on to the mark. */
  private Span withRest(Candidate candidate, Span span) {
    if (span.isEmpty() || span.end() < candidate.sentence().span().end() - 2) {
      return span;
    }
    int at = firstEndingAfter(span.end() - 1);
    if (at == quotations.size()) {
      return span;
    }
    Span quotation = quotations.get(at).span();
    boolean runsOn =
        span.start() <= quotation.start()
            && quotation.start() < span.end()
            && quotation.end() > span.end();
    return runsOn ? new Span(span.start(), quotation.end()) : span;
  }

  /** We need to "wait and see. Then we talk," Vale said: the words before the mark are hers too. */
  private Span withOpening(Candidate candidate, Span span) {
    int at = span.isEmpty() ? quotations.size() : firstEndingAfter(span.start());
    if (at >= quotations.size() || quotations.get(at).span().start() != span.start()) {
      return span;
    }
    TaggedSentence first = sentenceAt(span.start());
    if (first == null
        || first == candidate.sentence()
        || first.index() + 12 < candidate.sentence().index()) {
      return span;
    }
    int token = ContentReader.tokenAt(first, span.start());
    boolean words = token > 0 && !first.isMark(token - 1) && !first.isQuoted(token - 1);
    return words && !hasCue(first) ? new Span(first.span().start(), span.end()) : span;
  }

  private boolean hasCue(TaggedSentence sentence) {
    return withCue.contains(sentence.index());
  }

  /** Sentences with a cue outside quotation marks. */
  private static Set<Integer> sentencesWithCue(List<Candidate> candidates) {
    Set<Integer> indexes = new HashSet<>();
    for (Candidate candidate : candidates) {
      Range cue = candidate.cue();
      if (cue != null && !candidate.sentence().isQuoted(cue.from())) {
        indexes.add(candidate.sentence().index());
      }
    }
    return indexes;
  }

  private List<Quotation> quotationsIn(Candidate candidate) {
    List<Quotation> inside = new ArrayList<>();
    for (Span span : candidate.content()) {
      int at = firstEndingAfter(span.start());
      while (at < quotations.size() && quotations.get(at).span().start() < span.end()) {
        inside.add(quotations.get(at));
        at++;
      }
    }
    return inside;
  }

  private int firstEndingAfter(int offset) {
    return Span.firstEndingAfter(quotations, Quotation::span, offset);
  }

  private static int sentenceEnd(Candidate candidate) {
    return candidate.sentence().span().end();
  }

  private boolean onlyBlank(int from, int to) {
    String text = findings.sentences().get(0).text();
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(text.charAt(at)) && ".".indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return from >= 0;
  }

  /** Whether the quotation fills its sentence or sentences but for marks. */
  private boolean isAlone(Quotation quotation) {
    TaggedSentence first = sentenceAt(quotation.span().start());
    TaggedSentence last = sentenceAt(quotation.span().end() - 1);
    if (first == null || last == null) {
      return false;
    }
    for (int at = 0; at < first.size() && first.span(at).end() <= quotation.span().start(); at++) {
      if (!first.isMark(at)) {
        return false;
      }
    }
    for (int at = last.size() - 1;
        at >= 0 && last.span(at).start() >= quotation.span().end();
        at--) {
      if (!last.isMark(at)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable TaggedSentence sentenceAt(int offset) {
    return Sentences.at(findings.sentences(), offset);
  }
}
