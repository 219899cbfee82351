package dev.whence.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose verb a verb is: the subject before it, or that of the verb it is coordinated with. */
final class Subjects {

  private final VerbGroupReader groups;
  private final List<TaggedSentence> sentences;

  Subjects(VerbGroupReader groups, List<TaggedSentence> sentences) {
    this.groups = groups;
    this.sentences = sentences;
  }

  VerbGroupReader groups() {
    return groups;
  }

  /** The subject of the verb group that starts at the token, or null. */
  @Nullable Place of(TaggedSentence sentence, int verb) {
    int before = verb - 1;
    while (sentence.isAdverb(before) && !sentence.isNominal(before)) {
      before--;
    }
    String word = sentence.word(before);
    if (word.equals("and") || word.equals("but") || word.equals("or") || word.equals("then")) {
      boolean passive = sentence.isBe(verb) || sentence.isBe(verb + 1);
      return passive ? ofNearestVerb(sentence, before) : earlier(sentence, before);
    }
    Range range = SubjectReader.before(sentence, verb);
    return range == null ? null : new Place(sentence, range);
  }

  /** The subject of the clause whose object begins at the token. */
  @Nullable Place ofMainVerb(TaggedSentence sentence, int object) {
    return earlier(sentence, object);
  }

  /** The subject of the finite verb nearest before the token. */
  @Nullable Place ofNearestVerb(TaggedSentence sentence, int end) {
    for (int at = end - 1; at >= 0 && end - at < Findings.LONGEST_SENTENCE; at--) {
      if (sentence.isFinite(at)) {
        Range range = SubjectReader.before(sentence, firstAuxiliary(sentence, at));
        if (range != null && (!isRelative(sentence, range) || range.to() - range.from() > 1)) {
          return new Place(sentence, range);
        }
      }
    }
    return null;
  }

  /** The subject of a participle: "Vale opened the bridge, saying it was safe". */
  @Nullable Place ofParticiple(TaggedSentence sentence, int verb) {
    int before = verb - 1;
    String word = sentence.word(before);
    if (verb > 0
        && !sentence.isComma(before)
        && (sentence.isNominal(before) || sentence.word(before).equals(")"))) {
      Range antecedent = NounPhrase.antecedent(sentence, verb);
      if (antecedent != null) {
        return new Place(sentence, antecedent);
      }
      Range absolute = SubjectReader.before(sentence, verb);
      if (absolute != null && !hasVerbBetween(sentence, absolute)) {
        return new Place(sentence, absolute);
      }
    }
    if (verb == 0) {
      return leading(sentence);
    }
    Place main = word.isEmpty() ? null : earlier(sentence, before);
    if (main != null || !sentence.isComma(before)) {
      return main;
    }
    Range antecedent = NounPhrase.antecedent(sentence, verb);
    return antecedent == null ? null : new Place(sentence, antecedent);
  }

  private static boolean hasVerbBetween(TaggedSentence sentence, Range range) {
    return NounPhrase.hasFinite(sentence, range);
  }

  /** "Citing rust, Vale closed the bridge": the subject of the main clause behind the comma. */
  private static @Nullable Place leading(TaggedSentence sentence) {
    int at = 0;
    while (at < sentence.size() && !sentence.isComma(at)) {
      at++;
    }
    for (int verb = at + 1; verb < sentence.size(); verb++) {
      if (sentence.isFinite(verb)) {
        Range range = SubjectReader.before(sentence, verb);
        return range == null ? null : new Place(sentence, range);
      }
    }
    return null;
  }

  /** The subject of the finite verb before the token, in the same clause chain. */
  private @Nullable Place earlier(TaggedSentence sentence, int end) {
    Place fallback = null;
    for (int at = end - 1; at >= 0 && end - at < Findings.LONGEST_SENTENCE; at--) {
      if (sentence.isQuoted(at) && !sentence.isQuoted(end)) {
        continue;
      }
      VerbGroup group = groups.read(sentence, at);
      boolean cue = group != null && group.form() == VerbGroup.Form.FINITE && !group.passive();
      if (!cue && !sentence.isFinite(at)) {
        continue;
      }
      int verb = group != null && cue ? group.range().from() : firstAuxiliary(sentence, at);
      Range range = SubjectReader.before(sentence, verb);
      if (range == null && group != null && cue) {
        range = invertedSubject(sentence, group);
      }
      if (range == null || isRelative(sentence, range)) {
        continue;
      }
      boolean told = sentence.isComma(end - 1) && sentence.word(range.from() - 1).equals("that");
      if (cue && !told && !isBetweenQuotes(sentence, at, end)) {
        return new Place(sentence, range);
      }
      fallback = new Place(sentence, range);
    }
    return fallback == null && sentence.isQuoted(0) && !sentence.opensQuotation(0)
        ? beforeQuotation(sentence)
        : fallback;
  }

  /**
   * "…what happened,” but disputed the account": the subject stands before the quotation. In "Vale
   * said it was telling that “nobody…" it is not "it".
   */
  private @Nullable Place beforeQuotation(TaggedSentence sentence) {
    Quotation quotation = sentence.quotation(0);
    for (int i = sentence.index() - 1;
        quotation != null && i >= 0 && sentence.index() - i < 8;
        i--) {
      TaggedSentence earlier = sentences.get(i);
      if (earlier.span().contains(quotation.span().start())) {
        int mark = ContentReader.tokenAt(earlier, quotation.span().start());
        Place found = mark > 0 ? earlier(earlier, mark) : null;
        if (found == null || !found.words().equalsIgnoreCase("it")) {
          return found;
        }
        Place outer = earlier(earlier, found.range().from());
        return outer == null ? found : outer;
      }
    }
    return null;
  }

  private static boolean isBetweenQuotes(TaggedSentence sentence, int at, int end) {
    return sentence.isQuoted(at) != sentence.isQuoted(end);
  }

  private static boolean isRelative(TaggedSentence sentence, Range range) {
    return sentence.word(range.to() - 1).matches("who|which|that|whose");
  }

  private static int firstAuxiliary(TaggedSentence sentence, int at) {
    int from = at;
    while (from > 0
        && (sentence.isAuxiliary(from - 1)
            || sentence.isNegation(from - 1)
            || (sentence.isAdverb(from - 1) && sentence.isAuxiliary(from - 2)))) {
      from--;
    }
    return from;
  }

  private static @Nullable Range invertedSubject(TaggedSentence sentence, VerbGroup group) {
    int before = group.head() - 1;
    boolean follows =
        sentence.isComma(before) || (sentence.isQuoted(before) && !sentence.isQuoted(group.head()));
    return follows ? InvertedSubject.after(sentence, group.range().to()) : null;
  }
}
