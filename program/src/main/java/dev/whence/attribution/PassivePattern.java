package dev.whence.attribution;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * EXAMPLE: It was reported that the bridge was closed. The bridge is said to be unsafe. Brook was
 * accused of neglect.
 */
final class PassivePattern implements VerbPattern {

  @Override
  public @Nullable Candidate match(VerbClause clause) {
    VerbGroup group = clause.group();
    if (!group.passive()) {
      return null;
    }
    TaggedSentence sentence = clause.sentence();
    int at = group.range().to();
    Place agent = agent(sentence, at);
    int next =
        agent == null
            ? Adverbials.skipAdverbials(sentence, at)
            : Adverbials.skipAdverbials(sentence, agent.range().to());
    Place about = clause.subject();
    if (sentence.word(next).equals("that")
        && (group.takes(Frame.PASSIVE) || group.takes(Frame.HEARER) || isExpletive(about))) {
      return candidate(clause, agent, null, next, "passive-that");
    }
    if (about == null) {
      return null;
    }
    if (group.takes(Frame.ORDER)
        && sentence.word(next).equals("to")
        && !group.takes(Frame.PASSIVE)) {
      return ordered(clause, agent, about, next);
    }
    boolean expected =
        group.verb().act() == dev.whence.model.Act.PREDICTS
            || group.verb().act() == dev.whence.model.Act.BELIEVES;
    if (group.takes(Frame.PASSIVE) && (isToDo(sentence, next) || expected)) {
      return candidate(clause, agent, about, next, "passive-to");
    }
    int direct = agent == null ? at : agent.range().to();
    // "it should be seen as a step" wants it, and tells nobody's view
    boolean wanted = sentence.word(group.range().from()).matches("should|must|ought");
    if ((group.takes(Frame.AS) || group.takes(Frame.ASPASSIVE))
        && sentence.word(direct).equals("as")
        && !wanted) {
      return candidate(clause, agent, about, next, "passive-as");
    }
    if (group.takes(Frame.OF) && sentence.word(next).matches("of|with|for")) {
      return candidate(clause, agent, about, next, "passive-of");
    }
    if (group.takes(Frame.FORBID) && agent != null) {
      return candidate(clause, agent, about, next, "passive-forbid");
    }
    if (group.takes(Frame.NAME) && agent == null && sentence.opensQuotation(next)) {
      return candidate(clause, agent, about, next, "passive-name");
    }
    if ((agent != null && group.takes(Frame.OBJECT))
        || group.verb().name().equals("announce")
        || group.verb().name().equals("confirm")) {
      return candidate(clause, agent, about, sentence.size(), "passive-object");
    }
    return null;
  }

  /** "It was reported to be open", not "It was reported to the police". */
  private static boolean isToDo(TaggedSentence sentence, int at) {
    return sentence.word(at).equals("to") && !sentence.tag(at + 1).matches("DET|PROPN|PRON");
  }

  /** "It was reported that": the subject stands for the content. */
  private static boolean isExpletive(@Nullable Place about) {
    return about == null || about.words().equalsIgnoreCase("it");
  }

  private static @Nullable Place agent(TaggedSentence sentence, int at) {
    if (!sentence.word(at).equals("by")) {
      return null;
    }
    Range range = InvertedSubject.agent(sentence, at + 1);
    return range == null ? null : new Place(sentence, range);
  }

  private static Candidate candidate(
      VerbClause clause, @Nullable Place agent, @Nullable Place about, int next, String rule) {
    TaggedSentence sentence = clause.sentence();
    List<Span> content = new ArrayList<>();
    if (about != null) {
      content.add(trimComma(about));
    }
    Span rest = next >= sentence.size() ? new Span(0, 0) : ContentReader.clause(sentence, next);
    if (!rest.isEmpty()) {
      content.add(rest);
    }
    return new Candidate(
        sentence, agent, clause.group().range(), content, clause.group().verb().act(), rule, null);
  }

  private static Span trimComma(Place about) {
    Range range = about.range();
    int to = about.sentence().isComma(range.to() - 1) ? range.to() - 1 : range.to();
    if (to - range.from() > 1 && about.sentence().word(to - 1).matches("who|which")) {
      to--;
      to = about.sentence().isComma(to - 1) ? to - 1 : to;
    }
    return about.sentence().span(new Range(range.from(), to));
  }

  private static Candidate ordered(
      VerbClause clause, @Nullable Place agent, Place about, int next) {
    TaggedSentence sentence = clause.sentence();
    return new Candidate(
        sentence,
        agent,
        clause.group().range(),
        List.of(ContentReader.clause(sentence, next)),
        dev.whence.model.Act.DEMANDS,
        "passive-order",
        about.words());
  }
}
