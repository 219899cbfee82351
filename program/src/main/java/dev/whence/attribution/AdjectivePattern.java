package dev.whence.attribution;

import dev.whence.model.Act;
import dev.whence.model.Span;
import java.util.List;
import java.util.Map;

/** EXAMPLE: Residents are concerned that the bridge will fall. Vale was critical of the plan. */
final class AdjectivePattern implements CuePattern {

  private static final Map<String, Act> WITH_CLAUSE =
      Map.ofEntries(
          Map.entry("concerned", Act.BELIEVES),
          Map.entry("worried", Act.BELIEVES),
          Map.entry("confident", Act.BELIEVES),
          Map.entry("convinced", Act.BELIEVES),
          Map.entry("certain", Act.BELIEVES),
          Map.entry("sure", Act.BELIEVES),
          Map.entry("aware", Act.BELIEVES),
          Map.entry("afraid", Act.BELIEVES),
          Map.entry("optimistic", Act.PREDICTS),
          Map.entry("hopeful", Act.PREDICTS),
          Map.entry("sceptical", Act.DOUBTS),
          Map.entry("skeptical", Act.DOUBTS),
          Map.entry("doubtful", Act.DOUBTS),
          Map.entry("unsure", Act.DOUBTS),
          Map.entry("adamant", Act.ASSERTS),
          Map.entry("unaware", Act.BELIEVES));

  /** Participles that say what their subject thinks, not what somebody else made of it. */
  static boolean isState(String word) {
    return word.matches("concerned|worried|convinced");
  }

  private static final Map<String, String> WITH_OBJECT =
      Map.of(
          "critical",
          "of",
          "supportive",
          "of",
          "dismissive",
          "of",
          "skeptical",
          "of",
          "sceptical",
          "of");

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size() - 1, Findings.LONGEST_SENTENCE);
    for (int at = 1; at < limit; at++) {
      Act act = act(sentence, at);
      if (act == null) {
        continue;
      }
      int from = at;
      while (sentence.isAdverb(from - 1) || sentence.word(from - 1).equals("both")) {
        from--;
      }
      if (!sentence.isBe(from - 1)) {
        continue;
      }
      while (sentence.isAuxiliary(from - 1) || sentence.isNegation(from - 1)) {
        from--;
      }
      Place source = findings.subjects().of(sentence, from);
      Span content = ContentReader.clause(sentence, at + 1);
      if (source != null
          && !content.isEmpty()
          && !sentence.word(source.range().from()).equals("it")) {
        findings.add(
            new Candidate(
                sentence,
                source,
                new Range(from, at + 1),
                List.of(content),
                act,
                "adjective",
                null));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Act act(TaggedSentence sentence, int at) {
    Act clause = WITH_CLAUSE.get(sentence.word(at));
    if (clause != null) {
      boolean that = sentence.word(at + 1).equals("that");
      return that
              || (BareClause.isBareClause(sentence, at + 1) && !sentence.tag(at + 1).equals("ADP"))
          ? clause
          : null;
    }
    String preposition = WITH_OBJECT.get(sentence.word(at));
    return preposition != null && preposition.equals(sentence.word(at + 1)) ? Act.ASSERTS : null;
  }
}
