package dev.whence.attribution;

import dev.whence.model.Act;
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
  private static final Set<String> BEHIND_COMMA = Set.of("and", "but", "though", "although");
  private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which", "that");
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
      List<Candidate> near = bySentence.getOrDefault(one.sentence(), List.of());
      Candidate cut = beforeOutersClause(one, near);
      for (Candidate other : near) {
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
    int and = behindNoun(one, other, second);
    if (and >= 0 && holds(one, one.sentence().span(and))) {
      return cut(one, one.sentence().span(and).start());
    }
    Span anchor = other.sentence().span(second);
    if (!holds(one, anchor)) {
      return one;
    }
    Place source = other.source();
    if (source != null && source.sentence() == one.sentence() && opensWithin(source, cue)) {
      return cut(one, source.span().end());
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
    if (link > cue.to() && sentence.closesQuotation(link) && sentence.isComma(link - 1)) {
      link--; // "a “bridge gate,” saying that"
    }
    boolean quoted = sentence.isQuoted(second.from());
    boolean participle = sentence.word(second.from()).endsWith("ing");
    // "said that Brook sold it, believing it was safe": it is Brook who believes
    boolean thought = participle && other.act() == Act.BELIEVES;
    if (link <= cue.to() || quoted || thought || other.rule().equals(CitingPattern.NAME)) {
      return -1;
    }
    String word = sentence.word(link);
    boolean comma = sentence.isComma(link - 1);
    boolean beside =
        own == null
            ? goesOn(one, other, word) || (participle && word.equals(","))
            : CONTRASTS.contains(word)
                || (comma && BEHIND_COMMA.contains(word) && !sentence.isAdverb(cue.from()))
                || (comma && word.equals("which"))
                || (word.equals(",") && own.from() < second.from() && isMain(one, other, second))
                || (word.equals(",") && own.from() < second.from() && isSplice(one, link, second))
                || (participle && ATTACHED.contains(word) && !cites(sentence, cue));
    return !beside ? -1 : comma ? link - 1 : link;
  }

  /**
   * "Vale welcomed the plan and in a letter to the town Brook said no": a noun phrase holds no
   * clause with a speaker of its own. Token of the "and", or -1.
   */
  private static int behindNoun(Candidate one, Candidate other, Range second) {
    Range cue = one.cue();
    Range own = cue == null ? null : own(other, cue);
    if (cue == null || own == null || own.from() > second.from()) {
      return -1;
    }
    TaggedSentence sentence = one.sentence();
    int and = -1;
    for (int token = cue.to(); token < own.from(); token++) {
      if (sentence.isFinite(token) || FunctionWords.SUBORDINATORS.contains(sentence.word(token))) {
        return -1;
      }
      boolean links = sentence.word(token).matches("and|but") && !sentence.isQuoted(token);
      and = links && sentence.isPreposition(token + 1) ? token : and;
    }
    return and;
  }

  /**
   * "Rumours that the bridge would close, Vale denied", "When asked whether it would, Vale
   * replied"; but not "a layer of clay that, it says, no survey had shown".
   */
  private static boolean isMain(Candidate one, Candidate other, Range second) {
    TaggedSentence sentence = one.sentence();
    boolean asked = opensWithAsked(sentence);
    boolean comment = other.rule().equals(CommentClausePattern.NAME);
    return asked || (comment && !sentence.isComma(second.to()));
  }

  /**
   * "Vale thinks that it is right, she said that it is best": a clause of its own behind a comma,
   * not the main clause of one that begins with "if" or "when" inside what is said.
   */
  private static boolean isSplice(Candidate one, int comma, Range second) {
    TaggedSentence sentence = one.sentence();
    Range cue = one.cue();
    if (cue == null || !sentence.word(second.to()).equals("that")) {
      return false;
    }
    int from = sentence.word(cue.to()).equals("that") ? cue.to() + 1 : cue.to();
    for (int token = from; token < comma; token++) {
      if (FunctionWords.SUBORDINATORS.contains(sentence.word(token))
          && !sentence.word(token).equals("that")) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensWithAsked(TaggedSentence sentence) {
    String first = sentence.word(0);
    return first.equals("asked") || (first.equals("when") && sentence.word(1).equals("asked"));
  }

  /**
   * "Vale said that Brook had been told to wait and that the bridge was shut": what the inner one
   * says begins with no "that", so the second "that" goes on with what the outer one says.
   */
  private static Candidate beforeOutersClause(Candidate one, List<Candidate> near) {
    Range cue = one.cue();
    TaggedSentence sentence = one.sentence();
    if (cue == null || near.stream().noneMatch(outer -> holds(outer, sentence.span(cue)))) {
      return one;
    }
    for (int token = cue.to() + 1; token < sentence.size() - 1; token++) {
      int begins = sentence.isComma(token - 2) ? token - 2 : token - 1;
      if (!goesOnWithThat(sentence, token) || sentence.isQuoted(begins - 1)) {
        continue;
      }
      Span link = sentence.span(token);
      boolean ownClauses =
          one.content().stream().anyMatch(span -> isOpenedByThat(sentence, span, link.start()));
      return ownClauses || !holds(one, link) ? one : cut(one, sentence.span(begins).start());
    }
    return one;
  }

  /** "A man claiming to speak for the crew said": the clause ends with the source it is part of. */
  private static boolean opensWithin(Place source, Range cue) {
    if (cue.from() <= source.range().from() || cue.to() > source.range().to()) {
      return false;
    }
    if (source.sentence().word(cue.from()).endsWith("ing")) {
      return true;
    }
    for (int token = source.range().from() + 1; token < cue.from(); token++) {
      if (RELATIVES.contains(source.sentence().word(token))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Candidate outer, Span words) {
    return outer.content().stream().anyMatch(span -> span.contains(words));
  }

  private static boolean goesOnWithThat(TaggedSentence sentence, int token) {
    return sentence.word(token - 1).equals("and")
        && sentence.word(token).equals("that")
        && !sentence.isQuoted(token)
        && opensClause(sentence, token);
  }

  /** Whether "that" is no "that man". */
  private static boolean opensClause(TaggedSentence sentence, int that) {
    return sentence.tag(that).equals("SCONJ")
        || sentence.tag(that + 1).matches("DET|PRON|PROPN|ADJ");
  }

  private static boolean isOpenedByThat(TaggedSentence sentence, Span span, int before) {
    return span.start() < before && span.of(sentence.text()).startsWith("that ");
  }

  /** "It quoted a lawyer, with the lawyer stating": whom it quotes speaks within it. */
  private static boolean cites(TaggedSentence sentence, Range cue) {
    return sentence.word(cue.from()).matches("quote[sd]?|quoting|cite[sd]?|citing");
  }

  /** Whether the other has the same source, before both, or a verb of what asked it. */
  private static boolean goesOn(Candidate one, Candidate other, String link) {
    boolean same = one.source() != null && one.source().equals(other.source());
    return LINKS.contains(link) && (same || isAskedBefore(one, other));
  }

  /** "Vale, asked whether the bridge was shut, replied." */
  private static boolean isAskedBefore(Candidate one, Candidate other) {
    Range cue = one.cue();
    Place source = other.source();
    return cue != null
        && one.sentence().word(cue.to() - 1).equals("asked")
        && one.source() == null
        && source != null
        && source.sentence() == one.sentence()
        && source.range().from() < cue.from();
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
