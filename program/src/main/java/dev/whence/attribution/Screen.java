package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.Set;

/**
 * Turns away what only looks like an attribution: a speaker's own "I think" inside the words quoted
 * from him, and things that show or reveal without anybody speaking.
 */
final class Screen {

  private static final Set<String> FIRST_AND_SECOND = Set.of("i", "we", "you", "us", "me");
  private static final Set<String> NEEDS_SPEAKER =
      Set.of(
          ObjectPattern.NAME,
          "infinitive",
          "bare-clause",
          "described-as",
          "named",
          "raise",
          "forbid",
          OrderPattern.NAME);
  private static final Set<String> SHOWING =
      Set.of(
          "reveal",
          "indicate",
          "suggest",
          "show",
          "threaten",
          "highlight",
          "promise",
          "demonstrate",
          "add",
          "offer",
          "order",
          "claim",
          "express",
          "attack",
          "defend",
          "deny",
          "reject",
          "demand",
          "require",
          "ban",
          "bar",
          "forbid",
          "prohibit",
          "invite",
          "challenge",
          "encourage",
          "warn",
          "underline",
          "underscore");

  private static final Set<String> DISPUTING = Set.of("denying", "disputing", "doubting");
  private static final Set<String> THINKING =
      Set.of("think", "believe", "hope", "fear", "suspect", "guess", "suppose", "doubt", "feel");
  private static final Set<String> DISPUTED = Set.of("denied", "disputed", "doubted");

  private final Lexicon lexicon;

  Screen(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean keeps(Candidate candidate) {
    return !isAside(candidate) && !isShown(candidate) && isSaid(candidate);
  }

  /** Whether the words, whoever found them, can be somebody's at all. */
  static boolean isSaid(Candidate candidate) {
    return !isConceded(candidate)
        && !isRelative(candidate)
        && !isMereAuxiliary(candidate)
        && !isTelling(candidate)
        && !isOwnThought(candidate);
  }

  /** "There is no denying that the portrait is good": everybody's words, and no denial. */
  private static boolean isConceded(Candidate candidate) {
    Range cue = candidate.cue();
    if (cue == null) {
      return false;
    }
    int last = cue.to() - 1;
    TaggedSentence sentence = candidate.sentence();
    if (DISPUTED.contains(sentence.word(last)) && sentence.word(last - 1).equals("be")) {
      return sentence.isNegation(last - 2) || sentence.word(last - 2).equals("cannot");
    }
    return DISPUTING.contains(sentence.word(last)) && sentence.word(last - 1).equals("no");
  }

  /** "“I think it is shut,” Vale said": part of what she says, no thought told by another. */
  private static boolean isOwnThought(Candidate candidate) {
    Place source = candidate.source();
    Range cue = candidate.cue();
    if (source == null || cue == null) {
      return false;
    }
    int last = source.range().to() - 1;
    TaggedSentence sentence = source.sentence();
    return sentence.isQuoted(last)
        && sentence.word(last).matches("i|we")
        && candidate.sentence().isQuoted(cue.from())
        && THINKING.contains(candidate.sentence().word(cue.to() - 1));
  }

  /** "It was telling that nobody spoke": it tells nobody anything. */
  private static boolean isTelling(Candidate candidate) {
    Range cue = candidate.cue();
    TaggedSentence sentence = candidate.sentence();
    return cue != null
        && cue.to() - cue.from() <= 2
        && sentence.word(cue.to() - 1).equals("telling")
        && sentence.word(cue.to()).equals("that")
        && sentence.isBe(cue.to() - 2);
  }

  /** "It was reportedly closed": "was" says nothing. */
  private static boolean isMereAuxiliary(Candidate candidate) {
    Range cue = candidate.cue();
    return cue != null
        && cue.to() - cue.from() == 1
        && candidate.sentence().isAuxiliary(cue.from())
        && candidate.source() == null;
  }

  /** "Rumours that began in May": the clause says which rumours they are, not what they say. */
  private static boolean isRelative(Candidate candidate) {
    Range cue = candidate.cue();
    if (cue == null || candidate.content().isEmpty()) {
      return false;
    }
    TaggedSentence sentence = candidate.sentence();
    int that = cue.to();
    boolean noun = cue.to() - cue.from() == 1 && sentence.tag(that - 1).equals("NOUN");
    return noun
        && sentence.word(that).equals("that")
        && sentence.span(that).start() == candidate.content().get(0).start()
        && sentence.isFinite(that + 1)
        && !sentence.isNominal(that + 2)
        && !sentence.isFinite(that + 2);
  }

  private static boolean isAside(Candidate candidate) {
    Place source = candidate.source();
    if (source != null && isToldYou(candidate, source)) {
      return true;
    }
    if (source == null || candidate.act() == Act.ASSERTS || candidate.act() == Act.DENIES) {
      return false;
    }
    TaggedSentence sentence = source.sentence();
    int last = source.range().to() - 1;
    return sentence.isQuoted(last) && FIRST_AND_SECOND.contains(sentence.word(last));
  }

  /** "“I can tell you that the gates are shut”": part of what is said, no saying of its own. */
  private static boolean isToldYou(Candidate candidate, Place source) {
    int last = source.range().to() - 1;
    return "you".equals(candidate.medium())
        && source.sentence().isQuoted(last)
        && source.sentence().word(last).matches("i|we");
  }

  /** "The hardware revealed a flaw": the subject is a thing that cannot speak. */
  private boolean isShown(Candidate candidate) {
    Place source = candidate.source();
    Range cue = candidate.cue();
    if (source == null || cue == null || !NEEDS_SPEAKER.contains(candidate.rule())) {
      return false;
    }
    boolean showing = false;
    for (int at = cue.from(); at < cue.to(); at++) {
      for (VerbForm form : lexicon.verbForms(candidate.sentence().word(at))) {
        showing |= SHOWING.contains(form.lemma());
      }
    }
    return showing && !canSpeak(source);
  }

  private boolean canSpeak(Place source) {
    TaggedSentence sentence = source.sentence();
    Range core = SourcePhrase.core(sentence, source.range());
    int head = SourcePhrase.head(sentence, core);
    String word = sentence.word(head);
    String tag = sentence.tag(head);
    return tag.equals("PROPN")
        || tag.equals("PRON")
        || lexicon.isPerson(word)
        || lexicon.isBody(word)
        || lexicon.isDocument(word)
        || lexicon.isMedium(word);
  }
}
