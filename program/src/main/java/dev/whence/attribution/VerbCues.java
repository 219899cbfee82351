package dev.whence.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads every cue verb of a sentence with its subject and hands it to the verb patterns in turn.
 */
final class VerbCues implements CuePattern {

  /** How many words may stand between "used" and what it was used for. */
  private static final int FARTHEST_USE = 8;

  private final List<VerbPattern> patterns =
      List.of(
          new PassivePattern(),
          new OrderPattern(),
          new ThatClausePattern(),
          new QuotationAfterPattern(),
          new InfinitivePattern(),
          new DescriptionPattern(),
          new CommentClausePattern(),
          new ObjectPattern());

  @Override
  public void find(TaggedSentence sentence, Findings findings) {
    int limit = Math.min(sentence.size(), Findings.LONGEST_SENTENCE);
    for (int head = 0; head < limit; head++) {
      if (findings.isCueTaken(sentence, head)) {
        continue;
      }
      VerbGroup group = findings.subjects().groups().read(sentence, head);
      if (group != null && !isIdiom(sentence, group)) {
        Candidate found = match(clause(sentence, group, findings.subjects()));
        if (found != null) {
          findings.add(found);
        }
      }
    }
  }

  private @Nullable Candidate match(VerbClause clause) {
    for (VerbPattern pattern : patterns) {
      Candidate found = pattern.match(clause);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "that said", "having said that", "needless to say", "so to speak". */
  private static boolean isIdiom(TaggedSentence sentence, VerbGroup group) {
    int head = group.head();
    String before = sentence.word(head - 1);
    boolean thatSaid =
        before.equals("that") && sentence.word(head).equals("said") && sentence.isComma(head + 1);
    boolean needless = sentence.word(group.range().from() - 1).equals("needless");
    boolean havingSaid = before.equals("having");
    boolean anonymously =
        sentence.word(head).equals("speaking")
            && sentence.word(head + 1).matches("on|under")
            && sentence
                .words(new Range(head + 2, Math.min(sentence.size(), head + 4)))
                .matches("condition of|the condition");
    boolean state =
        group.passive()
            && AdjectivePattern.isState(sentence.word(head))
            && !sentence.word(head + 1).equals("by");
    return thatSaid || needless || havingSaid || anonymously || state;
  }

  private static VerbClause clause(TaggedSentence sentence, VerbGroup group, Subjects subjects) {
    Place subject = subject(sentence, group, subjects);
    int end = group.range().to();
    String medium = null;
    Range cue = group.range();
    if (group.takes(Frame.HEARER)) {
      int hearer = hearerEnd(sentence, end);
      if (hearer > end) {
        medium = sentence.words(new Range(end, hearer));
        cue = new Range(cue.from(), hearer);
        end = hearer;
      }
    } else if (sentence.word(end).equals("to") && group.takes(Frame.THAT)) {
      int hearer = MediumReader.hearerEnd(sentence, end + 1);
      if (hearer > end + 1) {
        medium = sentence.words(new Range(end + 1, hearer));
        cue = new Range(cue.from(), hearer);
        end = hearer;
      }
    }
    Range occasion = MediumReader.occasionAt(sentence, end);
    if (occasion != null) {
      medium = medium == null ? sentence.words(occasion) : medium;
      cue = new Range(cue.from(), occasion.to());
      end = occasion.to();
    }
    if (medium == null && subject != null && subject.sentence() == sentence) {
      Range before = MediumReader.before(sentence, subject.range().from());
      medium = before == null ? null : sentence.words(before);
    }
    return new VerbClause(
        sentence, group, subject, cue, Adverbials.skipAdverbials(sentence, end), medium);
  }

  private static int hearerEnd(TaggedSentence sentence, int start) {
    return MediumReader.hearerEnd(sentence, start);
  }

  private static @Nullable Place subject(
      TaggedSentence sentence, VerbGroup group, Subjects subjects) {
    return switch (group.form()) {
      case FINITE -> subjects.of(sentence, group.range().from());
      case ING -> participleSubject(sentence, group, subjects);
      case INFINITIVE -> infinitiveSubject(sentence, group, subjects);
      case PARTICIPLE -> participle(sentence, group);
    };
  }

  /** "released a video inviting people to join": the one who released it invites. */
  private static @Nullable Place participleSubject(
      TaggedSentence sentence, VerbGroup group, Subjects subjects) {
    Place source = subjects.ofParticiple(sentence, group.range().from());
    boolean demand = group.takes(Frame.ORDER) || group.takes(Frame.CALLON);
    if (source == null || !demand || !isRightBefore(source, group)) {
      return source;
    }
    String head = sentence.word(source.range().to() - 1);
    boolean medium =
        MediumReader.isOccasion(head)
            || MediumReader.isOccasion(head.replaceFirst("s$", ""))
            || FunctionWords.isTime(head);
    Place main =
        medium && source.range().from() > 0
            ? subjects.ofMainVerb(sentence, source.range().from())
            : null;
    return main == null ? source : main;
  }

  /** "a video inviting", "a video Thursday inviting". */
  private static boolean isRightBefore(Place source, VerbGroup group) {
    int at = source.range().to();
    int verb = group.range().from();
    return at == verb || (at == verb - 1 && FunctionWords.isTime(source.sentence().word(at)));
  }

  private static @Nullable Place infinitiveSubject(
      TaggedSentence sentence, VerbGroup group, Subjects subjects) {
    Place led = ledTo(sentence, group);
    return led == null ? using(sentence, group, subjects) : led;
  }

  /** "Vale used the speech to announce that": who uses it announces. */
  private static @Nullable Place using(
      TaggedSentence sentence, VerbGroup group, Subjects subjects) {
    int to = sentence.word(group.head() - 1).equals("to") ? group.head() - 1 : 0;
    for (int at = to - 1; at > 0 && to - at <= FARTHEST_USE; at--) {
      if (at < to - 1 && sentence.word(at).matches("used|uses|using|use")) {
        return sentence.tag(at).equals("VERB") ? subjects.of(sentence, at) : null;
      }
      if (!sentence.isNounPart(at) && !sentence.isPreposition(at)) {
        return null;
      }
    }
    return null;
  }

  /** "leaves many to believe": the object of a verb that makes somebody believe. */
  private static @Nullable Place ledTo(TaggedSentence sentence, VerbGroup group) {
    Range object = NounPhrase.antecedent(sentence, group.range().from());
    if (object == null || !group.takes(Frame.THAT)) {
      return null;
    }
    boolean led =
        sentence
            .word(object.from() - 1)
            .matches(
                "leaves|leave|left|leads|led|leading|leaving|causes|caused|causing|prompts|prompted|prompting");
    return led ? new Place(sentence, object) : null;
  }

  private static @Nullable Place participle(TaggedSentence sentence, VerbGroup group) {
    Range range = SubjectReader.before(sentence, group.range().from());
    return range == null ? null : new Place(sentence, range);
  }
}
