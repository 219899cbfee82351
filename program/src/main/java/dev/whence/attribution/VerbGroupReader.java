package dev.whence.attribution;

import dev.whence.attribution.VerbForm.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the verb group around a word that can be a cue verb, or nothing when it is none here. */
final class VerbGroupReader {

  private static final int LONGEST_GROUP = 8;

  /** Verbs that join the group of the verb after them: "went on to add", "proceeded to say". */
  private static final Set<String> JOINING =
      Set.of(
          "went",
          "goes",
          "going",
          "go",
          "gone",
          "began",
          "begin",
          "begins",
          "started",
          "start",
          "starts",
          "continued",
          "continue",
          "continues",
          "proceeded",
          "proceeds",
          "moved",
          "have",
          "has",
          "had",
          "used",
          "came",
          "sought",
          "quick",
          "set");

  /** Words after which a verb form is none: "a claimed victory", "the report". */
  private static final Set<String> UNAMBIGUOUS =
      Set.of(
          "said",
          "says",
          "told",
          "saying",
          "telling",
          "announces",
          "tells",
          "stated",
          "believes",
          "announced",
          "denies",
          "urges",
          "insists",
          "admits",
          "confirms",
          "predicts",
          "accuses",
          "explains",
          "vows",
          "wrote",
          "warns",
          "argues");

  /** Participles that are often adjectives. */
  private static final Set<String> ATTRIBUTES =
      Set.of("alleged", "claimed", "reported", "suspected", "rumoured", "rumored", "promised");

  private final Lexicon lexicon;

  VerbGroupReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Nullable VerbGroup read(TaggedSentence sentence, int head) {
    String word = sentence.word(head);
    for (VerbForm form : lexicon.verbForms(word)) {
      for (CueVerb verb : lexicon.verbs(form.lemma())) {
        int end = afterParticles(sentence, head, verb);
        if (end >= 0 && (isVerbHere(sentence, head, form) || isAppeal(verb, form))) {
          VerbGroup group = group(sentence, head, end, verb, form);
          VerbGroup saying = quotedAsSaying(sentence, group);
          return saying == null ? group : saying;
        }
      }
    }
    return null;
  }

  /** "Vale was quoted as saying": Vale says. */
  private @Nullable VerbGroup quotedAsSaying(TaggedSentence sentence, VerbGroup group) {
    int end = group.range().to();
    boolean quoted =
        group.passive()
            && group.form() == VerbGroup.Form.FINITE
            && sentence.word(group.head()).matches("quoted|cited|reported")
            && sentence.word(end).equals("as")
            && sentence.word(end + 1).equals("saying");
    return quoted
        ? new VerbGroup(
            lexicon.verbs("say").get(0),
            new Range(group.range().from(), end + 2),
            group.head(),
            VerbGroup.Form.FINITE,
            false,
            group.negated())
        : null;
  }

  private static int afterParticles(TaggedSentence sentence, int head, CueVerb verb) {
    int at = head + 1;
    for (String particle : verb.particles()) {
      if (!sentence.word(at).equals(particle)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** "A video appealing to officers to spy": taken for an adjective, but it asks somebody. */
  private static boolean isAppeal(CueVerb verb, VerbForm form) {
    return form.kind() == Kind.ING && verb.takes(Frame.CALLON);
  }

  private static boolean isVerbHere(TaggedSentence sentence, int head, VerbForm form) {
    String tag = sentence.tag(head);
    String before = sentence.word(head - 1);
    if (isAttribute(sentence, head)) {
      return false;
    }
    if (tag.equals("VERB")) {
      boolean attribute =
          sentence.tag(head - 1).equals("DET")
              && (sentence.tag(head + 1).equals("NOUN") || sentence.tag(head + 1).equals("ADJ"));
      return !attribute || form.kind() == Kind.PRESENT;
    }
    if (tag.equals("AUX") || before.equals("the") || before.equals("a") || before.equals("an")) {
      return false;
    }
    if (form.kind() == Kind.BASE) {
      return false;
    }
    return UNAMBIGUOUS.contains(sentence.word(head))
        || reportsThat(sentence, head, form)
        || (form.kind() != Kind.PRESENT && sentence.isAuxiliary(head - 1))
        || isHeadlineVerb(sentence, head, form);
  }

  /** "The whole alleged theft": a participle between an adjective and its noun. */
  private static boolean isAttribute(TaggedSentence sentence, int head) {
    return ATTRIBUTES.contains(sentence.word(head))
        && sentence.tag(head - 1).equals("ADJ")
        && sentence.tag(head - 2).equals("DET")
        && sentence.tag(head + 1).equals("NOUN");
  }

  /**
   * "The agency reports that": tagged as a noun, but a full clause follows and no verb precedes.
   */
  private static boolean reportsThat(TaggedSentence sentence, int head, VerbForm form) {
    boolean subject =
        (sentence.isNominal(head - 1) && !sentence.word(head - 1).endsWith("s"))
            || sentence.word(head - 1).equals(")");
    return form.kind() == Kind.PRESENT
        && sentence.tag(head).equals("NOUN")
        && subject
        && sentence.word(head + 1).equals("that")
        && !NounPhrase.hasFinite(sentence, new Range(Math.max(0, head - 12), head));
  }

  /** "Vale Denies Fraud": in a headline in title case every word may be tagged as a name. */
  private static boolean isHeadlineVerb(TaggedSentence sentence, int head, VerbForm form) {
    return form.kind() == Kind.PAST
        && sentence.tag(head).equals("PROPN")
        && sentence.isNominal(head - 1)
        && sentence.word(head).equals(sentence.raw(head));
  }

  private VerbGroup group(TaggedSentence sentence, int head, int end, CueVerb verb, VerbForm form) {
    int from = head;
    boolean negated = false;
    boolean be = false;
    boolean auxiliary = false;
    boolean nearest = true;
    boolean infinitive = false;
    for (int at = head - 1; at >= 0 && head - at < LONGEST_GROUP; at--) {
      String word = sentence.word(at);
      if (sentence.isNegation(at)) {
        negated = true;
        from = at;
      } else if (sentence.isAuxiliary(at) && !sentence.isMark(at)) {
        be |= nearest && sentence.isBe(at);
        nearest = false;
        auxiliary = true;
        infinitive = false;
        from = at;
      } else if (word.equals("to") && joined(sentence, at - 1)) {
        from = startOfJoining(sentence, at - 1);
        auxiliary |= form.kind() == Kind.BASE;
        return new VerbGroup(verb, new Range(from, end), head, VerbGroup.Form.FINITE, be, negated);
      } else if (word.equals("to") && sentence.tag(at).equals("PART")) {
        infinitive = true;
        from = at;
        break;
      } else if (word.equals("by") && form.kind() == Kind.ING && at == head - 1) {
        if (at > 0 && sentence.tag(at - 1).equals("VERB")) {
          from = at - 1;
        } else {
          from = at;
        }
        break;
      } else if (lexicon.adverb(word) != null) {
        break;
      } else if (!sentence.isAdverb(at) && !word.equals("both") && !word.equals("already")) {
        break;
      }
    }
    boolean participleForm = form.kind() == Kind.PAST || form.kind() == Kind.PARTICIPLE;
    boolean passive = be && participleForm;
    VerbGroup.Form how = VerbGroup.Form.FINITE;
    if (infinitive) {
      how = VerbGroup.Form.INFINITIVE;
    } else if (form.kind() == Kind.ING && !auxiliary) {
      how = VerbGroup.Form.ING;
    } else if ((form.kind() == Kind.PARTICIPLE && !auxiliary)
        || (form.kind() == Kind.PAST && !auxiliary && sentence.word(end).equals("by"))) {
      how = VerbGroup.Form.PARTICIPLE;
      passive = true;
    }
    return new VerbGroup(verb, new Range(from, end), head, how, passive, negated);
  }

  private static boolean joined(TaggedSentence sentence, int at) {
    if (sentence.word(at).equals("on")) {
      return sentence.word(at - 1).matches("go|goes|went|going|gone");
    }
    return JOINING.contains(sentence.word(at)) && !sentence.isAuxiliary(at);
  }

  private static int startOfJoining(TaggedSentence sentence, int at) {
    int from = sentence.word(at).equals("on") ? at - 1 : at;
    while (from > 0 && sentence.isAuxiliary(from - 1)) {
      from--;
    }
    return from;
  }
}
