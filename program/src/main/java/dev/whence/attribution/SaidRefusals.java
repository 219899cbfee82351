package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: The embassy said it did not comment on single cases.
 *
 * <p>Who says that he will say nothing is silent once: the refusal is no second attribution inside
 * what he said. In the project's labelled texts (training/texts) all eight such are one.
 */
final class SaidRefusals {

  private SaidRefusals() {}

  /** The candidates in their order, each said refusal as one. */
  static List<Candidate> merged(List<Candidate> candidates) {
    List<Candidate> merged = new ArrayList<>(candidates);
    for (Candidate refusal : candidates) {
      Candidate saying =
          refusal.rule().equals(RefusalPattern.NAME) ? saying(refusal, merged) : null;
      if (saying != null) {
        merged.set(merged.indexOf(saying), silent(saying));
        merged.remove(refusal);
      }
    }
    return merged;
  }

  /** The candidate whose content the refusal begins, its speaker a pronoun that can be the same. */
  private static @Nullable Candidate saying(Candidate refusal, List<Candidate> all) {
    TaggedSentence sentence = refusal.sentence();
    Place source = refusal.source();
    if (source == null
        || source.sentence() != sentence
        || source.range().to() - source.range().from() != 1) {
      return null;
    }
    int pronoun = source.range().from();
    int before = sentence.word(pronoun - 1).equals("that") ? pronoun - 1 : pronoun;
    if (sentence.isQuoted(pronoun)) {
      return null;
    }
    for (Candidate other : all) {
      Range cue = other.cue();
      boolean ends = cue != null && cue.to() == before;
      boolean says = ends && other.sentence() == sentence && other.source() != null;
      if (says && canBe(sentence.word(pronoun), other.kind())) {
        return other;
      }
    }
    return null;
  }

  /** "The company said he declined to comment": he is not the company, and the silence is his. */
  private static boolean canBe(String pronoun, @Nullable SpeakerKind kind) {
    boolean unnamed = kind == SpeakerKind.UNNAMED;
    return switch (pronoun) {
      case "he", "she" -> unnamed || kind == SpeakerKind.PERSON;
      case "it" -> kind == SpeakerKind.ORGANISATION || kind == SpeakerKind.OUTLET;
      case "they" -> unnamed || kind == SpeakerKind.ORGANISATION;
      default -> false;
    };
  }

  private static Candidate silent(Candidate saying) {
    return new Candidate(
        saying.sentence(),
        saying.source(),
        saying.cue(),
        saying.content(),
        Act.SILENT,
        RefusalPattern.NAME,
        saying.medium(),
        saying.kind(),
        saying.confidence());
  }
}
