package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: Vale dismissed the report, saying that the bridge was safe, while Brook said it was not.
 *
 * <p>What one says ends where the sentence goes on with what the same one says too, or with another
 * who is set against him. Of 250 such pairs in the project's labelled texts (training/texts) one
 * lies inside the other.
 */
final class SideBySide {

  private static final Set<String> LINKS = Set.of("and", "but", ",");
  private static final Set<String> CONTRASTS = Set.of("while", "whereas");
  private static final Set<String> ATTACHED = Set.of("with", ",");

  private SideBySide() {}

  /** The candidates, in the same order, none with words that begin another's own clause. */
  static List<Candidate> of(List<Candidate> candidates) {
    Map<TaggedSentence, List<Candidate>> bySentence = new HashMap<>();
    for (Candidate one : candidates) {
      bySentence.computeIfAbsent(one.sentence(), sentence -> new ArrayList<>()).add(one);
    }
    List<Candidate> apart = new ArrayList<>();
    for (Candidate one : candidates) {
      Candidate cut = one;
      for (Candidate other : bySentence.getOrDefault(one.sentence(), List.of())) {
        cut = before(cut, other);
      }
      apart.add(cut);
    }
    return apart;
  }

  /** The one without what the other begins, if they stand beside each other. */
  private static Candidate before(Candidate one, Candidate other) {
    Range cue = one.cue();
    Range second = other.cue();
    if (cue == null || second == null || second.from() < cue.to()) {
      return one;
    }
    Span anchor = other.sentence().span(second);
    if (one.content().stream().noneMatch(span -> span.contains(anchor))) {
      return one;
    }
    int begins = beginning(one, other, cue, second);
    return begins < 0 ? one : cut(one, one.sentence().span(new Range(begins, begins + 1)).start());
  }

  /** Token at which the other's clause begins with its link; -1 when it is no clause beside. */
  private static int beginning(Candidate one, Candidate other, Range cue, Range second) {
    TaggedSentence sentence = one.sentence();
    Range own = own(other, cue);
    int link = (own == null ? second.from() : Math.min(own.from(), second.from())) - 1;
    while (link > cue.to() && sentence.isAdverb(link)) {
      link--;
    }
    boolean quoted = sentence.isQuoted(second.from());
    if (link <= cue.to() || quoted || other.rule().equals(CitingPattern.NAME)) {
      return -1;
    }
    String word = sentence.word(link);
    boolean participle = sentence.word(second.from()).endsWith("ing");
    boolean beside =
        own == null
            ? goesOn(one, other, word) || (participle && word.equals(","))
            : CONTRASTS.contains(word)
                || (participle && ATTACHED.contains(word) && !cites(sentence, cue));
    return !beside ? -1 : sentence.isComma(link - 1) ? link - 1 : link;
  }

  /** "It quoted a lawyer, with the lawyer stating": whom it quotes speaks within it. */
  private static boolean cites(TaggedSentence sentence, Range cue) {
    return sentence.word(cue.from()).matches("quote[sd]?|quoting|cite[sd]?|citing");
  }

  /** Whether the other has the same source, before both. */
  private static boolean goesOn(Candidate one, Candidate other, String link) {
    return one.source() != null && one.source().equals(other.source()) && LINKS.contains(link);
  }

  /** The other's source if it stands behind the cue. */
  private static @Nullable Range own(Candidate other, Range cue) {
    Place source = other.source();
    boolean behind =
        source != null
            && source.sentence() == other.sentence()
            && source.range().from() >= cue.to();
    return source != null && behind ? source.range() : null;
  }

  private static Candidate cut(Candidate candidate, int end) {
    List<Span> kept = new ArrayList<>();
    for (Span span : candidate.content()) {
      if (span.end() <= end || !candidate.sentence().span().contains(span)) {
        kept.add(span);
      } else if (span.start() < end) {
        kept.add(new Span(span.start(), end));
      }
    }
    return kept.isEmpty() ? candidate : candidate.withContent(kept);
  }
}
