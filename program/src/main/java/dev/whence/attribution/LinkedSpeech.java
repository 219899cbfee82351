package dev.whence.attribution;

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
  static final String MODEL = "model:reader-1";

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
        link.content(),
        link.act(),
        READER,
        null,
        link.kind(),
        link.sureness());
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
