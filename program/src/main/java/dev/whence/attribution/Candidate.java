package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as a pattern sees it: before its speaker is resolved and its place among the
 * others is known.
 *
 * @param sentence the sentence of its cue
 * @param source who speaks; null when the text names nobody
 * @param cue null for a quotation whose speaker is understood
 * @param content in text order
 * @param act what the source does
 * @param rule the pattern that found it, or the reader's name
 * @param medium where or to whom, as printed
 * @param kind what the trained reader takes the source for; null when it did not see it
 * @param confidence that it is one, from 0 to 1
 */
record Candidate(
    TaggedSentence sentence,
    @Nullable Place source,
    @Nullable Range cue,
    List<Span> content,
    Act act,
    String rule,
    @Nullable String medium,
    @Nullable SpeakerKind kind,
    double confidence) {

  Candidate {
    content = List.copyOf(content);
  }

  /** What a rule found, as sure as the rule is. */
  Candidate(
      TaggedSentence sentence,
      @Nullable Place source,
      @Nullable Range cue,
      List<Span> content,
      Act act,
      String rule,
      @Nullable String medium) {
    this(sentence, source, cue, content, act, rule, medium, null, RuleFigures.precision(rule));
  }

  Candidate withContent(List<Span> other) {
    return new Candidate(sentence, source, cue, other, act, rule, medium, kind, confidence);
  }

  Candidate withSource(@Nullable Place other) {
    return new Candidate(sentence, other, cue, content, act, rule, medium, kind, confidence);
  }

  Candidate withConfidence(double other) {
    return new Candidate(sentence, source, cue, content, act, rule, medium, kind, other);
  }

  /** Whether the token is one of its cue. */
  boolean hasCueAt(TaggedSentence other, int token) {
    return sentence == other && cue != null && cue.contains(token);
  }

  /** Where it stands among the others: its cue, or its content when it has no cue. */
  int position() {
    return cue == null ? content.get(0).start() : sentence.span(cue).start();
  }
}
