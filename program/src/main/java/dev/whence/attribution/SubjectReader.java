package dev.whence.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that speaks: the subject before a verb with its apposition and relative
 * clause.
 *
 * <p>There is no parser. A clause is cut at commas and dashes into pieces; leading pieces that are
 * adverbials ("On Monday", "Speaking to the Post") are dropped, the first piece that can be a noun
 * phrase is the subject's core, and what follows it up to the verb is apposition.
 */
final class SubjectReader {

  /** How many tokens a subject may be long or away, so that a list of pages costs no square. */
  static final int FARTHEST = 80;

  private SubjectReader() {}

  /** The subject that ends before the given token, or null when nothing there can be one. */
  static @Nullable Range before(TaggedSentence sentence, int verb) {
    int end = verb;
    while (end > 0 && sentence.isAdverb(end - 1) && !sentence.isNominal(end - 1)) {
      end--;
    }
    end = beforeTime(sentence, end);
    int start = hardStart(sentence, end);
    if (start >= end) {
      return null;
    }
    return fromPieces(sentence, pieces(sentence, start, end), end);
  }

  /** "Vale on Monday said", "Vale today announced": the time is not part of the subject. */
  private static int beforeTime(TaggedSentence sentence, int end) {
    if (sentence
        .word(end - 1)
        .matches("today|yesterday|tonight|also|now|both|then|later|recently")) {
      return end - 1;
    }
    if (sentence.word(end - 2).equals("in") && sentence.word(end - 1).equals("turn")) {
      return end - 2;
    }
    if (sentence.word(end - 2).equals("on") && FunctionWords.isTime(sentence.word(end - 1))) {
      return end - 2;
    }
    if (FunctionWords.isTime(sentence.word(end - 1))
        && sentence.word(end - 1).endsWith("day")
        && sentence.isNominal(end - 2)
        && !sentence.tag(end - 2).equals("DET")) {
      return end - 1;
    }
    return end;
  }

  private static int hardStart(TaggedSentence sentence, int end) {
    int start = end;
    while (start > 0 && end - start < FARTHEST) {
      int at = start - 1;
      String word = sentence.word(at);
      if (word.equals(";")
          || word.equals(":")
          || (sentence.isStop(at) && !isInitial(sentence, at))) {
        break;
      }
      if (!Objects.equals(sentence.quotation(at), sentence.quotation(end - 1))
          && isQuotationBorder(sentence, at, end)) {
        break;
      }
      start = at;
    }
    return start;
  }

  static boolean isInitial(TaggedSentence sentence, int at) {
    return sentence.tag(at - 1).equals("PROPN") && sentence.word(at - 1).length() <= 3;
  }

  /** Words in quotation marks may be part of a noun phrase: a "Senate aide". */
  private static boolean isQuotationBorder(TaggedSentence sentence, int at, int end) {
    Quotation quotation =
        sentence.quotation(at) == null ? sentence.quotation(end - 1) : sentence.quotation(at);
    if (quotation == null) {
      return true;
    }
    if (sentence.quotation(at) == null && sentence.isQuoted(end)) {
      return true;
    }
    String inside = Quotations.inside(quotation, sentence.text());
    boolean phrase =
        !inside.isEmpty() && inside.length() < 80 && !inside.endsWith(",") && !inside.endsWith(".");
    return !phrase
        || (at + 1 == end
            && sentence.isQuoted(at)
            && Character.isUpperCase(inside.charAt(0))
            && quotation.span().length() > 40);
  }

  private static List<Range> pieces(TaggedSentence sentence, int start, int end) {
    List<Range> pieces = new ArrayList<>();
    int from = start;
    int depth = 0;
    for (int at = start; at < end; at++) {
      String word = sentence.word(at);
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")")) {
        depth--;
      } else if (depth <= 0 && (sentence.isComma(at) || sentence.isDash(at))) {
        pieces.add(new Range(from, at));
        from = at + 1;
      }
    }
    pieces.add(new Range(from, end));
    return pieces;
  }

  private static @Nullable Range fromPieces(TaggedSentence sentence, List<Range> pieces, int end) {
    Range last = pieces.get(pieces.size() - 1);
    if (last.isEmpty()) {
      return withApposition(sentence, pieces.subList(0, pieces.size() - 1), end);
    }
    if (FunctionWords.RELATIVES.contains(sentence.word(last.from()))
        && last.to() - last.from() == 1) {
      Range antecedent = NounPhrase.antecedent(sentence, last.from());
      return antecedent == null ? null : new Range(antecedent.from(), last.to());
    }
    Range phrase = NounPhrase.nounPhraseAtEnd(sentence, last);
    if (phrase == null || phrase.from() > NounPhrase.stripOpeners(sentence, last).from()) {
      return phrase;
    }
    return new Range(startOfList(sentence, pieces, phrase), phrase.to());
  }

  /**
   * "the bank, the mint and the treasury": the list's first member when the last piece ends one.
   */
  private static int startOfList(TaggedSentence sentence, List<Range> pieces, Range last) {
    boolean list =
        sentence.word(last.from() - 1).equals("and")
            || (hasCoordinator(sentence, last) && pieces.size() > 1);
    int start = last.from();
    for (int i = pieces.size() - 2; list && i >= 0; i--) {
      Range piece = pieces.get(i);
      Range phrase = piece.isEmpty() ? null : NounPhrase.nounPhraseAtEnd(sentence, piece);
      boolean member =
          phrase != null
              && phrase.equals(piece)
              && !FunctionWords.isTime(sentence.word(piece.to() - 1))
              && sameSort(sentence, piece, last);
      if (!member) {
        break;
      }
      start = piece.from();
    }
    return start;
  }

  private static boolean hasCoordinator(TaggedSentence sentence, Range piece) {
    for (int at = piece.from(); at < piece.to(); at++) {
      if (sentence.word(at).equals("and")) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameSort(TaggedSentence sentence, Range one, Range other) {
    boolean first = sentence.tag(one.to() - 1).equals("PROPN");
    return first == sentence.tag(other.to() - 1).equals("PROPN")
        || sentence.word(other.to() - 1).equals(")");
  }

  /** The verb stands behind a comma: core, then apposition or relative clauses. */
  private static @Nullable Range withApposition(
      TaggedSentence sentence, List<Range> pieces, int end) {
    int core = -1;
    int to = -1;
    for (int i = 0; i < pieces.size(); i++) {
      Range piece = pieces.get(i);
      if (piece.isEmpty()) {
        continue;
      }
      if (core >= 0 && isBracket(sentence, piece)) {
        to = isAdverbialBracket(sentence, piece) ? to : piece.to();
        continue;
      }
      if (core >= 0 && continuesRelative(sentence, pieces, i)) {
        to = piece.to();
        continue;
      }
      Range phrase =
          isLeadingAdverbial(sentence, piece, i < pieces.size() - 1)
              ? null
              : NounPhrase.nounPhraseAtEnd(sentence, piece);
      core = phrase == null ? -1 : phrase.from();
      to = phrase == null ? -1 : phrase.to();
    }
    if (core < 0) {
      return null;
    }
    boolean comma = to == end - 1 && sentence.isComma(to);
    return new Range(core, comma ? to + 1 : to);
  }

  private static boolean isLeadingAdverbial(TaggedSentence sentence, Range piece, boolean more) {
    String tag = sentence.tag(piece.from());
    return more
        && (tag.equals("ADP")
            || tag.equals("SCONJ")
            || (sentence.word(piece.from()).endsWith("ing") && tag.equals("VERB")));
  }

  /** Inside a relative clause with commas of its own. */
  private static boolean continuesRelative(TaggedSentence sentence, List<Range> pieces, int index) {
    for (int i = index - 1; i > 0; i--) {
      String word = sentence.word(pieces.get(i).from());
      if (FunctionWords.RELATIVES.contains(word)) {
        return !sentence.tag(pieces.get(index).from()).equals("DET")
            && !sentence.tag(pieces.get(index).from()).equals("PROPN");
      }
    }
    return false;
  }

  /** What may stand between a subject's core and its verb. */
  private static boolean isBracket(TaggedSentence sentence, Range piece) {
    String word = sentence.word(piece.from());
    if (FunctionWords.RELATIVES.contains(word)
        || sentence.word(piece.from() + 1).equals("which")
        || word.equals("whose")) {
      return true;
    }
    if ((FunctionWords.COORDINATORS.contains(word) && !word.equals("and"))
        || (FunctionWords.SUBORDINATORS.contains(word) && !word.equals("as"))) {
      return false;
    }
    return !NounPhrase.hasFinite(sentence, piece);
  }

  private static boolean isAdverbialBracket(TaggedSentence sentence, Range piece) {
    String word = sentence.word(piece.from());
    String tag = sentence.tag(piece.from());
    return (word.matches(
                "citing|quoting|speaking|writing|referring|talking|according|through|via|during|including.*|on|in|at|however|meanwhile|too|today|yesterday|responding|commenting|asked|reacting|echoing")
            && !word.equals("including"))
        || tag.equals("ADV")
        || tag.equals("SCONJ")
        || (word.endsWith("ing") && tag.equals("VERB"))
        || FunctionWords.isTime(word);
  }
}
