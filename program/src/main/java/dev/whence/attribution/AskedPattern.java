package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;

/** EXAMPLE: Asked whether the bridge was safe, Vale declined to comment. */
final class AskedPattern implements CuePattern {

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size() - 1, Findings.LONGEST_SENTENCE);
    for (int at = 0; at < limit; at++) {
      if (!sentence.word(at).equals("asked")
          || findings.isCueTaken(sentence, at)
          || !isPassive(sentence, at)) {
        continue;
      }
      String next = sentence.word(at + 1);
      boolean question =
          switch (next) {
            case "whether", "if", "about", "why", "how", "what", "when", "where", "who" -> true;
            default -> false;
          };
      int end = comma(sentence, at);
      if (sentence.isBe(at - 1)) {
        addPassive(sentence, at, question, findings);
        continue;
      }
      Span content = ContentReader.trimmed(sentence, at + 1, end);
      if (question && !content.isEmpty()) {
        findings.add(
            new Candidate(
                sentence, null, new Range(at, at + 1), List.of(content), Act.ASKS, "asked", null));
      }
    }
  }

  /** "Vale was asked whether the bridge was safe." */
  private static void addPassive(
      TaggedSentence sentence, int at, boolean question, Findings findings) {
    int next = sentence.isComma(at + 1) || sentence.word(at + 1).equals(":") ? at + 2 : at + 1;
    Quotation quotation = sentence.opensQuotation(next) ? sentence.quotation(next) : null;
    Span content = quotation != null ? quotation.span() : ContentReader.clause(sentence, at + 1);
    Place asked = findings.subjects().of(sentence, at - 1);
    if ((question || quotation != null) && !content.isEmpty()) {
      findings.add(
          new Candidate(
              sentence,
              null,
              new Range(at - 1, at + 1),
              List.of(content),
              Act.ASKS,
              "asked",
              asked == null ? null : asked.words()));
    }
  }

  private static boolean isPassive(TaggedSentence sentence, int at) {
    return at == 0
        || sentence.isBe(at - 1)
        || sentence.word(at - 1).equals("when")
        || sentence.word(at - 1).equals("if")
        || sentence.isComma(at - 1);
  }

  private static int comma(TaggedSentence sentence, int from) {
    int at = from;
    while (at < sentence.size() && !sentence.isComma(at)) {
      at++;
    }
    return at;
  }
}
