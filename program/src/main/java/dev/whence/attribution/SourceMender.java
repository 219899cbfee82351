package dev.whence.attribution;

import dev.whence.model.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a source away, or puts the right one in its place, where grammar says that the words given
 * for it cannot be the speaker: who is told does not tell, who is asked does not ask, and nobody
 * speaks in "reportedly". A speaker lost is better than a wrong one.
 */
final class SourceMender {

  private static final Set<String> HEARING =
      Set.of("told", "informed", "asked", "warned", "reminded", "notified", "assured", "advised");
  private static final Set<String> QUOTING =
      Set.of("quoted", "quotes", "quote", "quoting", "cited", "cites", "citing");
  private static final int NEAR = 14;

  private final Lexicon lexicon;
  private final Subjects subjects;

  SourceMender(Lexicon lexicon, Subjects subjects) {
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  /** The candidates in their order, each with the source it can have. */
  List<Candidate> mended(List<Candidate> candidates) {
    List<Candidate> mended = new ArrayList<>();
    for (Candidate candidate : candidates) {
      mended.add(mended(withoutVerb(candidate, candidates)));
    }
    return mended;
  }

  /** "Vale praised the town and cited its parks": the words before "praised" are whose both are. */
  private static Candidate withoutVerb(Candidate candidate, List<Candidate> all) {
    Place source = candidate.source();
    Range cue = candidate.cue();
    boolean linked = cue == null || candidate.sentence().word(cue.from() - 1).matches("and|but");
    if (!linked || source == null) {
      return candidate;
    }
    for (Candidate other : all) {
      Place own = other.source();
      Range verb = other.cue();
      boolean whole =
          own != null
              && verb != null
              && other.sentence() == source.sentence()
              && own.sentence() == source.sentence()
              && own.range().from() == source.range().from()
              && own.range().to() == verb.from()
              && verb.to() < source.range().to();
      if (whole) {
        return candidate.withSource(own);
      }
    }
    return candidate;
  }

  private Candidate mended(Candidate candidate) {
    Place source = candidate.source();
    Range cue = candidate.cue();
    if (source == null || cue == null) {
      return candidate;
    }
    if (source.sentence() != candidate.sentence()) {
      Place own = own(candidate, cue);
      return own == null ? candidate : candidate.withSource(own);
    }
    Place relative = relative(source, cue);
    if (relative != null) {
      return candidate.withSource(relative);
    }
    if (isThoughtWithin(candidate, source, cue)) {
      return candidate.withSource(subjects.ofNearestVerb(candidate.sentence(), cue.from()));
    }
    if (isBehindSemicolon(source, cue)) {
      return candidate.withSource(subjects.of(source.sentence(), cue.from()));
    }
    if (isAdverb(candidate, cue)
        || isOwnersAdjective(candidate.sentence(), cue)
        || isHeard(source, cue)
        || isAsked(source, cue)
        || isAccused(source, cue)) {
      return candidate.withSource(null);
    }
    if (isBorrowed(source, cue)) {
      return candidate.withSource(null);
    }
    Place quoted = quoted(candidate.sentence(), cue);
    if (quoted != null) {
      return candidate.withSource(quoted);
    }
    if (isQuoted(source, cue)) {
      return candidate.withSource(subjects.ofMainVerb(candidate.sentence(), cue.from()));
    }
    return isAddressee(source, cue) ? candidate.withSource(writer(source)) : candidate;
  }

  /** "…, an inquest heard": a body only hears what others say. */
  static boolean isHearing(Candidate candidate) {
    Range cue = candidate.cue();
    return cue != null
        && cue.to() - cue.from() == 1
        && candidate.sentence().word(cue.from()).matches("hears?|heard");
  }

  /**
   * "A driver denied it, calling the gate safe", "The port says no and rejects it": the subject in
   * the verb's own sentence, where it is no quotation; else null.
   */
  private @Nullable Place own(Candidate candidate, Range cue) {
    TaggedSentence sentence = candidate.sentence();
    int verb = cue.from();
    String before = sentence.word(verb - 1);
    boolean verbal = sentence.tag(verb).equals("VERB") && !sentence.isQuoted(verb);
    Place own = null;
    if (verbal && sentence.isComma(verb - 1) && sentence.word(verb).endsWith("ing")) {
      own = subjects.ofMainVerb(sentence, verb);
    } else if (verbal && before.matches("and|but")) {
      own = subjects.of(sentence, verb);
    }
    return own == null || overlaps(own, candidate) || isPaper(own) ? null : own;
  }

  /** "Vale said that Brook sold it, believing it was safe": Brook believes. */
  private static boolean isThoughtWithin(Candidate candidate, Place source, Range cue) {
    TaggedSentence sentence = candidate.sentence();
    boolean thought =
        candidate.act() == Act.BELIEVES
            && sentence.word(cue.from()).endsWith("ing")
            && sentence.isComma(cue.from() - 1);
    for (int at = source.range().to(); thought && at < cue.from(); at++) {
      if (sentence.word(at).equals("that") && sentence.isNounPart(at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "The courts rejected it; the agency has not": who stands behind the mark did not. */
  private static boolean isBehindSemicolon(Place source, Range cue) {
    for (int at = cue.to(); at < source.range().from(); at++) {
      if (source.sentence().word(at).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "The film of crowds who came and called for": a thing calls for nothing. */
  private boolean isPaper(Place own) {
    TaggedSentence sentence = own.sentence();
    int head = SourcePhrase.head(sentence, SourcePhrase.core(sentence, own.range()));
    return lexicon.isDocument(sentence.word(head));
  }

  private static boolean overlaps(Place own, Candidate candidate) {
    return candidate.content().stream().anyMatch(span -> span.overlaps(own.span()));
  }

  /**
   * "told the Courier, which first reported it": "which" is the Courier, whether the reader took
   * somebody else for the source or "which" by itself.
   */
  private static @Nullable Place relative(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    int at = cue.from() - 1;
    while (sentence.isAdverb(at) && !sentence.isNominal(at)) {
      at--;
    }
    if (!sentence.word(at).matches("which|who")) {
      return null;
    }
    boolean itself = source.range().equals(new Range(at, at + 1));
    boolean elsewhere = sentence.isComma(at - 1) && source.range().to() < at - 1;
    if (!itself && !elsewhere) {
      return null;
    }
    Range antecedent = NounPhrase.antecedent(sentence, at);
    return antecedent == null || (elsewhere && antecedent.from() < source.range().to())
        ? null
        : new Place(sentence, new Range(antecedent.from(), at + 1));
  }

  /** "The bridge was reportedly closed by the mayor": the mayor reports nothing. */
  private boolean isAdverb(Candidate candidate, Range cue) {
    boolean single = cue.to() - cue.from() == 1;
    return candidate.rule().equals("adverb")
        || (single && lexicon.adverb(candidate.sentence().word(cue.from())) != null);
  }

  /** "Vale's alleged friend": Vale alleges nothing; but "he's reported that" is his report. */
  private static boolean isOwnersAdjective(TaggedSentence sentence, Range cue) {
    int mark = cue.from() - 1;
    return sentence
            .word(cue.from())
            .matches("alleged|supposed|purported|rumou?red|suspected|reported")
        && sentence.word(mark).matches("'s|’s|'|’")
        && !sentence.isAuxiliary(mark);
  }

  /** "Vale was told that", "court told": who hears is not who speaks. */
  private static boolean isHeard(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    int verb = -1;
    boolean passive = false;
    for (int at = cue.from(); at < cue.to(); at++) {
      verb = HEARING.contains(sentence.word(at)) ? at : verb;
      passive |= verb < 0 && sentence.isBe(at);
    }
    if (verb < 0 || source.range().from() > verb || hasAgent(sentence, verb)) {
      return false;
    }
    passive |= sentence.isBe(cue.from() - 1) && cue.from() == verb;
    boolean bare = sentence.word(verb).equals("told") && isWithoutHearer(sentence, verb + 1);
    return passive || bare;
  }

  /** "Ministry accused of neglect": others accuse it. */
  private static boolean isAccused(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    return cue.to() - cue.from() == 1
        && sentence.word(cue.from()).equals("accused")
        && sentence.word(cue.to()).equals("of")
        && source.range().to() <= cue.from();
  }

  private static boolean hasAgent(TaggedSentence sentence, int verb) {
    return sentence.word(verb + 1).equals("by") || sentence.word(verb + 2).equals("by");
  }

  private static boolean isWithoutHearer(TaggedSentence sentence, int after) {
    return switch (sentence.word(after)) {
      case "that", "to", "of", "how", "whether", ".", ",", ":", "" -> true;
      default -> sentence.opensQuotation(after);
    };
  }

  /** "Vale, asked whether the bridge was safe, said": Vale is asked and does not ask. */
  private static boolean isAsked(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    boolean participle =
        cue.to() - cue.from() == 1
            && sentence.word(cue.from()).equals("asked")
            && (cue.from() == 0
                || sentence.isComma(cue.from() - 1)
                || sentence.word(cue.from() - 1).equals("when"));
    return participle
        && sentence.word(cue.to()).matches("whether|if|about|why|how|what|when|where");
  }

  /** "quoted Vale as saying": Vale. */
  private static @Nullable Place quoted(TaggedSentence sentence, Range cue) {
    int as = sentence.word(cue.from()).equals("as") ? cue.from() : cue.from() - 1;
    if (!sentence.word(as).equals("as") || !sentence.word(as + 1).endsWith("ing")) {
      return null;
    }
    for (int at = as - 1; at >= Math.max(0, as - NEAR); at--) {
      if (QUOTING.contains(sentence.word(at))) {
        return at + 1 < as ? new Place(sentence, new Range(at + 1, as)) : null;
      }
    }
    return null;
  }

  /** "“It is shut,” the Gazette quoted Vale as saying": the Gazette quotes. */
  private static boolean isQuoted(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    return QUOTING.contains(sentence.word(cue.from()))
        && source.range().from() == cue.to()
        && sentence.word(source.range().to()).equals("as");
  }

  /** "a letter to the board saying": the board is written to. */
  private boolean isAddressee(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    int before = source.range().from() - 1;
    int gap = sentence.isComma(cue.from() - 1) ? cue.from() - 1 : cue.from();
    boolean participle = sentence.word(cue.from()).endsWith("ing") && source.range().to() == gap;
    boolean written = lexicon.isDocument(sentence.word(before - 1)) || isVerb(sentence, before - 1);
    return participle && sentence.word(before).equals("to") && written;
  }

  private static boolean isVerb(TaggedSentence sentence, int at) {
    return sentence
        .word(at)
        .matches("wrote|writes|writing|written|spoke|speaks|talks|talked|replied");
  }

  /** Who wrote or spoke: the subject of the verb before. */
  private @Nullable Place writer(Place source) {
    Place subject = subjects.ofMainVerb(source.sentence(), source.range().from() - 1);
    return subject == null || subject.span().overlaps(source.span()) ? null : subject;
  }

  /**
   * "Vale dismissed reports that", "acted in response to complaints": a noun's speaker stands right
   * before it ("Vale's claim"), behind "by" or "of", or is the subject of a verb that means no more
   * than to speak ("made a claim"). Who does something else with the claim has not made it.
   */
  private boolean isBorrowed(Place source, Range cue) {
    TaggedSentence sentence = source.sentence();
    int noun = cue.from();
    boolean bare = cue.to() - noun == 1 && lexicon.noun(sentence.word(noun)) != null;
    if (!bare || sentence.tag(noun).equals("VERB") || source.range().from() > noun) {
      return false;
    }
    int at = noun - 1;
    while (at >= source.range().to()
        && sentence.isNounPart(at)
        && !sentence.tag(at).equals("DET")) {
      at--;
    }
    if (at < source.range().to()) {
      return false;
    }
    at = sentence.tag(at).equals("DET") ? at - 1 : at;
    return sentence.isPreposition(at)
        || sentence.tag(at).equals("ADP")
        || isOtherVerb(sentence, at);
  }

  private static boolean isOtherVerb(TaggedSentence sentence, int at) {
    return sentence.tag(at).equals("VERB")
        && sentence
            .word(at)
            .matches(
                "den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|address(?:es|ed|ing)?"
                    + "|ignor(?:e|es|ed|ing)|fac(?:e|es|ed|ing)|hear(?:s|d|ing)?|receiv(?:e|es|ed|ing)"
                    + "|investigat(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|counter(?:s|ed|ing)?");
  }
}
