package dev.whence.attribution;

import dev.whence.model.BlockKind;
import dev.whence.model.Span;
import dev.whence.model.SpeechLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes candidates of what the trained reader linked, in the tokens of the document's sentences.
 */
final class LinkedSpeech {

  /** Name of the reader where a rule's would stand. */
  static final String READER = "reader";

  /** Which model it is, for whoever asks why. */
  static final String MODEL = "model:reader-2";

  private final List<TaggedSentence> sentences;

  LinkedSpeech(List<TaggedSentence> sentences) {
    this.sentences = sentences;
  }

  /**
   * The candidates of the links that lie in sentences, in their order. Of "citing" and "quoting"
   * none is made: the reader takes the one who cites for the one who is cited, and a rule knows.
   */
  List<Candidate> candidates(List<SpeechLink> links) {
    List<Candidate> candidates = new ArrayList<>();
    for (SpeechLink link : links) {
      Place cue = place(link.cue());
      if (cue != null && !isCiting(cue)) {
        candidates.add(candidate(link, cue));
      }
    }
    return candidates;
  }

  private static boolean isCiting(Place cue) {
    return CitingPattern.isCiting(cue.sentence().word(cue.range().from()));
  }

  private Candidate candidate(SpeechLink link, Place cue) {
    return new Candidate(
        cue.sentence(),
        source(link.source()),
        cue.range(),
        near(link.content(), cue.sentence()),
        link.act(),
        READER,
        null,
        link.kind(),
        link.sureness());
  }

  /**
   * Without what stands in an earlier block, or below a headline that speaks, and in no quotation:
   * of 5,945 labelled attributions (training/texts, Wikinews, the acceptance case) none has such.
   */
  private List<Span> near(List<Span> content, TaggedSentence cue) {
    List<Span> near =
        content.stream()
            .flatMap(span -> byBlock(span).stream())
            .filter(span -> !isApart(span, cue))
            .toList();
    return near.isEmpty() ? content : near;
  }

  /** The span's parts, one for each block that it touches; itself where that is one. */
  private List<Span> byBlock(Span span) {
    TaggedSentence first = Sentences.at(sentences, span.start());
    List<Span> parts = new ArrayList<>();
    int last = -1;
    for (int i = first == null ? sentences.size() : first.index(); i < sentences.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      if (sentence.span().start() >= span.end()) {
        break;
      }
      int start = Math.max(span.start(), sentence.span().start());
      Span part = new Span(start, Math.min(span.end(), sentence.span().end()));
      if (sentence.block() == last) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1).cover(part));
      } else {
        parts.add(part);
      }
      last = sentence.block();
    }
    return parts.size() > 1 ? parts : List.of(span);
  }

  private boolean isApart(Span span, TaggedSentence cue) {
    Place place = place(span);
    if (place == null || place.sentence().block() == cue.block()) {
      return false;
    }
    boolean reached = place.sentence().block() > cue.block() && cue.kind() != BlockKind.HEADLINE;
    return !reached && !place.sentence().isQuoted(place.range().from());
  }

  /** The longest part: a source that is torn apart is named by it. */
  private @Nullable Place source(List<Span> spans) {
    Span longest = null;
    for (Span span : spans) {
      longest = longest == null || span.length() > longest.length() ? span : longest;
    }
    return longest == null ? null : place(longest);
  }

  /** The tokens of the first sentence that the span touches. */
  private @Nullable Place place(Span span) {
    TaggedSentence sentence = Sentences.at(sentences, span.start());
    if (sentence == null) {
      return null;
    }
    int from = -1;
    int to = -1;
    for (int token = 0; token < sentence.size(); token++) {
      if (sentence.span(token).overlaps(span)) {
        from = from < 0 ? token : from;
        to = token + 1;
      }
    }
    return from < 0 ? null : new Place(sentence, new Range(from, to));
  }
}
