package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: Vale said no. “The bridge is old. It must close,” Brook said.
 *
 * <p>Words between one pair of quotation marks are one speaker's: those of the cue that stands in a
 * sentence of the quotation. Gives him all of them, and takes them from speakers of other
 * sentences.
 */
final class WholeQuotations {

  /** How far from a quotation, in characters, cues are looked at: farther than a window reaches. */
  private static final int REACH = 2000;

  private final List<Quotation> quotations;
  private final List<TaggedSentence> sentences;

  WholeQuotations(List<Quotation> quotations, List<TaggedSentence> sentences) {
    this.quotations = quotations;
    this.sentences = sentences;
  }

  /**
   * The candidates with their contents mended.
   *
   * @param candidates in text order of their cues
   */
  List<Candidate> of(List<Candidate> candidates) {
    List<Candidate> mended = new ArrayList<>(candidates);
    int first = 0;
    for (Quotation quotation : quotations) {
      Span words = quotation.span();
      while (first < mended.size() && cue(mended.get(first)).end() < words.start() - REACH) {
        first++;
      }
      int last = first;
      while (last < mended.size() && cue(mended.get(last)).start() < words.end() + REACH) {
        last++;
      }
      give(words, mended.subList(first, last));
    }
    return mended;
  }

  private void give(Span words, List<Candidate> candidates) {
    Span around = around(words);
    Candidate speaker = null;
    for (Candidate candidate : candidates) {
      boolean nearer =
          claims(candidate, words)
              && around.overlaps(cue(candidate))
              && (speaker == null || distance(candidate, words) < distance(speaker, words));
      speaker = nearer ? candidate : speaker;
    }
    if (speaker == null) {
      return;
    }
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.equals(speaker)) {
        candidates.set(i, candidate.withContent(with(candidate.content(), words)));
      } else if (claims(candidate, words) && !around.overlaps(cue(candidate))) {
        candidates.set(i, candidate.withContent(without(candidate.content(), words)));
      }
    }
  }

  /** From the beginning of the words' first sentence to the end of their last. */
  private Span around(Span words) {
    Span first = sentence(words.start(), words);
    return first.cover(sentence(words.end() - 1, words));
  }

  private Span sentence(int offset, Span otherwise) {
    @Nullable TaggedSentence sentence = Sentences.at(sentences, offset);
    return sentence == null ? otherwise : sentence.span();
  }

  /** Whether words of the quotation are the candidate's, who does not speak inside of it. */
  private static boolean claims(Candidate candidate, Span words) {
    return candidate.cue() != null
        && !words.contains(cue(candidate))
        && candidate.content().stream().anyMatch(words::overlaps);
  }

  private static Span cue(Candidate candidate) {
    Range cue = candidate.cue();
    return cue == null ? new Span(0, 0) : candidate.sentence().span(cue);
  }

  private static int distance(Candidate candidate, Span words) {
    Span cue = cue(candidate);
    return Math.max(words.start() - cue.end(), cue.start() - words.end());
  }

  private static List<Span> with(List<Span> content, Span words) {
    List<Span> all = new ArrayList<>();
    Span whole = words;
    for (Span span : content) {
      if (span.overlaps(words)) {
        whole = whole.cover(span);
      } else {
        all.add(span);
      }
    }
    all.add(whole);
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static List<Span> without(List<Span> content, Span words) {
    List<Span> rest = new ArrayList<>();
    for (Span span : content) {
      if (!span.overlaps(words)) {
        rest.add(span);
        continue;
      }
      if (span.start() < words.start()) {
        rest.add(new Span(span.start(), words.start()));
      }
      if (span.end() > words.end()) {
        rest.add(new Span(words.end(), span.end()));
      }
    }
    return rest;
  }
}
