package dev.whence.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that speaks: the subject before a verb with its apposition and relative
 * clause, or the phrase behind an inverted verb.
 *
 * <p>There is no parser. A clause is cut at commas and dashes into pieces; leading pieces that are
 * adverbials ("On Monday", "Speaking to the Post") are dropped, the first piece that can be a noun
 * phrase is the subject's core, and what follows it up to the verb is apposition.
 */
final class SubjectReader {

  private static final int FARTHEST = 80;
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "that",
          "because",
          "although",
          "though",
          "while",
          "when",
          "if",
          "whether",
          "since",
          "whereas",
          "unless",
          "until",
          "where",
          "why",
          "how",
          "what",
          "as",
          "after",
          "before",
          "than",
          "lest",
          "whilst",
          "once");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whom");
  private static final Set<String> COORDINATORS = Set.of("and", "but", "or", "yet", "nor", "so");
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
          "tomorrow",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "week",
          "month",
          "year",
          "night",
          "morning",
          "evening",
          "afternoon",
          "weekend",
          "noon",
          "midnight",
          "time",
          "day");

  private SubjectReader() {}

  static boolean isTime(String word) {
    return TIMES.contains(word)
        || (word.endsWith("s") && TIMES.contains(word.substring(0, word.length() - 1)));
  }

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
    if (sentence.word(end - 2).equals("on") && isTime(sentence.word(end - 1))) {
      return end - 2;
    }
    if (isTime(sentence.word(end - 1))
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

  private static boolean isInitial(TaggedSentence sentence, int at) {
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
    if (RELATIVES.contains(sentence.word(last.from())) && last.to() - last.from() == 1) {
      Range antecedent = antecedent(sentence, last.from());
      return antecedent == null ? null : new Range(antecedent.from(), last.to());
    }
    Range phrase = nounPhraseAtEnd(sentence, last);
    if (phrase == null || phrase.from() > stripOpeners(sentence, last).from()) {
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
      Range phrase = piece.isEmpty() ? null : nounPhraseAtEnd(sentence, piece);
      boolean member =
          phrase != null
              && phrase.equals(piece)
              && !isTime(sentence.word(piece.to() - 1))
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
              : nounPhraseAtEnd(sentence, piece);
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
      if (RELATIVES.contains(word)) {
        return !sentence.tag(pieces.get(index).from()).equals("DET")
            && !sentence.tag(pieces.get(index).from()).equals("PROPN");
      }
    }
    return false;
  }

  /** The noun phrase that ends before a relative pronoun or participle, or null. */
  static @Nullable Range antecedent(TaggedSentence sentence, int end) {
    int to = sentence.isComma(end - 1) || sentence.isDash(end - 1) ? end - 1 : end;
    if (isTime(sentence.word(to - 1))
        && sentence.word(to - 1).endsWith("day")
        && sentence.isNominal(to - 2)) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < FARTHEST) {
      int at = from - 1;
      String word = sentence.word(at);
      boolean noun =
          (sentence.isNounPart(at) && !sentence.tag(at).equals("PRON"))
              || word.equals(")")
              || word.equals("(")
              || word.equals("&");
      boolean pronoun =
          sentence.tag(at).equals("PRON")
              && (at == to - 1 || word.matches("his|her|its|their|our|those|both|many|some|most"));
      noun |= word.equals("most") && from < to;
      boolean link =
          word.matches("of|for|in|at|by|from|on|and|to")
              && from < to
              && (sentence.isNominal(at - 1)
                  || sentence.word(at - 1).equals(")")
                  || isParticiple(sentence, at - 1));
      boolean participle = isParticiple(sentence, at) && from < to && sentence.isNominal(at - 1);
      if (!noun && !pronoun && !link && !participle) {
        break;
      }
      if (word.equals("and")
          && SubjectReader.hasFinite(sentence, new Range(Math.max(0, at - 8), at))) {
        break;
      }
      from = at;
      if (pronoun && at == to - 1) {
        break;
      }
    }
    return from < to && isNounPhrase(sentence, new Range(from, to)) ? new Range(from, to) : null;
  }

  private static boolean isParticiple(TaggedSentence sentence, int at) {
    return sentence.tag(at).equals("VERB")
        && (sentence.word(at).endsWith("ed") || sentence.word(at).endsWith("ing"))
        && sentence.word(at + 1).matches("by|in|on|at|for|from|to|of|with");
  }

  /** What may stand between a subject's core and its verb. */
  private static boolean isBracket(TaggedSentence sentence, Range piece) {
    String word = sentence.word(piece.from());
    if (RELATIVES.contains(word)
        || sentence.word(piece.from() + 1).equals("which")
        || word.equals("whose")) {
      return true;
    }
    if ((COORDINATORS.contains(word) && !word.equals("and"))
        || (SUBORDINATORS.contains(word) && !word.equals("as"))) {
      return false;
    }
    return !hasFinite(sentence, piece);
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
        || isTime(word);
  }

  static boolean hasFinite(TaggedSentence sentence, Range piece) {
    for (int at = piece.from(); at < piece.to(); at++) {
      if (RELATIVES.contains(sentence.word(at)) || sentence.word(at).equals("whose")) {
        return false;
      }
      if (sentence.word(at).equals("that") && sentence.isNominal(at - 1)) {
        return false;
      }
      if (sentence.isFinite(at)) {
        return true;
      }
    }
    return false;
  }

  private static Range stripOpeners(TaggedSentence sentence, Range piece) {
    int from = piece.from();
    while (from < piece.to()
        && (COORDINATORS.contains(sentence.word(from))
            || sentence.tag(from).equals("ADV")
            || (sentence.isMark(from) && !sentence.word(from).equals("(")))) {
      from++;
    }
    return new Range(from, piece.to());
  }

  /** The noun phrase at the end of a piece, cut off from an earlier clause or adverbial. */
  private static @Nullable Range nounPhraseAtEnd(TaggedSentence sentence, Range whole) {
    Range piece = stripOpeners(sentence, whole);
    if (piece.isEmpty()) {
      return null;
    }
    int from = piece.from();
    boolean relative = false;
    for (int at = piece.from(); at < piece.to(); at++) {
      String word = sentence.word(at);
      boolean inRelative = relative || (RELATIVES.contains(word) && at > piece.from());
      if (word.equals("that") && sentence.isNominal(at - 1) && sentence.isFinite(at + 1)) {
        inRelative = true;
      }
      relative = inRelative;
      if (SUBORDINATORS.contains(word) && isBorder(sentence, at, piece)) {
        from = at + 1;
        relative = false;
      } else if (COORDINATORS.contains(word)
          && hasFinite(sentence, new Range(from, at))
          && !relative) {
        from = at + 1;
      } else if (word.equals("with") && !sentence.isFinite(at + 1) && at == piece.from()) {
        from = at + 1;
      } else if (sentence.tag(at).equals("PRON")
          && at == piece.to() - 1
          && isSubjectPronoun(word)) {
        from = at;
      }
    }
    while (from < piece.to()
        && ((sentence.tag(from).equals("ADV") && !sentence.tag(from + 1).equals("ADJ"))
            || (sentence.tag(from).equals("CCONJ") && !sentence.word(from).equals("both"))
            || sentence.word(from).equals("then"))) {
      from++;
    }
    from = afterLeadingAdverbial(sentence, from, piece.to());
    Range phrase = new Range(from, piece.to());
    return !phrase.isEmpty() && isNounPhrase(sentence, phrase) ? phrase : null;
  }

  static boolean isSubjectPronoun(String word) {
    return switch (word) {
      case "he", "she", "they", "it", "i", "we", "you", "who", "which" -> true;
      default -> false;
    };
  }

  private static boolean isBorder(TaggedSentence sentence, int at, Range piece) {
    String word = sentence.word(at);
    if (word.matches("as|before|after|since|than|until|while")) {
      return at > piece.from()
          ? sentence.tag(at).equals("SCONJ") || hasFinite(sentence, new Range(piece.from(), at))
          : sentence.tag(at).equals("SCONJ");
    }
    if (word.equals("that")) {
      return !(sentence.tag(at).equals("DET") && sentence.isNominal(at + 1))
          || sentence.tag(at - 1).equals("VERB");
    }
    if (word.equals("what") || word.equals("how") || word.equals("where") || word.equals("why")) {
      return true;
    }
    return !sentence.tag(at).equals("NOUN");
  }

  /** "On Wednesday Xi said", "In a tweet Han said": drops the adverbial before the subject. */
  private static int afterLeadingAdverbial(TaggedSentence sentence, int from, int to) {
    String first = sentence.word(from);
    boolean preposition =
        sentence.tag(from).equals("ADP")
            || first.equals("after")
            || first.equals("before")
            || first.equals("since")
            || first.equals("as");
    if (!preposition) {
      if (isTime(first) && from + 1 < to && !sentence.tag(from + 1).equals("NOUN")) {
        return from + 1;
      }
      if (first.matches("last|this|next") && isTime(sentence.word(from + 1))) {
        return from + 2;
      }
      return from;
    }
    for (int at = from + 1; at < to; at++) {
      boolean starts =
          sentence.tag(at).equals("DET")
              || sentence.tag(at).equals("PRON")
              || (sentence.tag(at).equals("PROPN")
                  && !sentence.tag(at - 1).equals("PROPN")
                  && !sentence.tag(at - 1).equals("ADJ"))
              || (isTime(sentence.word(at - 1))
                  && sentence.isNounPart(at)
                  && !isTime(sentence.word(at)));
      boolean governed =
          sentence.tag(at - 1).equals("ADP")
              || sentence.tag(at - 1).equals("DET")
              || sentence.tag(at - 1).equals("ADJ")
              || sentence.word(at - 1).equals("'s")
              || sentence.word(at - 1).equals("’s")
              || sentence.tag(at - 1).equals("CCONJ")
              || at == from + 1;
      if (starts && !governed) {
        return at;
      }
    }
    return to;
  }

  /**
   * As hasFinite, but "figures published on Monday" is a participle here: a verb follows anyway.
   */
  private static boolean hasMainVerb(TaggedSentence sentence, Range phrase) {
    for (int at = phrase.from(); at < phrase.to(); at++) {
      String word = sentence.word(at);
      if (RELATIVES.contains(word)
          || word.equals("whose")
          || (word.equals("that") && sentence.isNominal(at - 1))) {
        return false;
      }
      boolean participle =
          at > phrase.from()
              && sentence.isNominal(at - 1)
              && word.endsWith("ed")
              && sentence.isPreposition(at + 1);
      if (sentence.isFinite(at) && !participle) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNounPhrase(TaggedSentence sentence, Range phrase) {
    String tag = sentence.tag(phrase.from());
    boolean opens =
        tag.equals("DET")
            || tag.equals("PROPN")
            || tag.equals("NOUN")
            || tag.equals("PRON")
            || tag.equals("ADJ")
            || tag.equals("NUM")
            || tag.equals("X")
            || sentence
                .word(phrase.from())
                .matches("both|most|many|some|about|nearly|almost|roughly|more|less|at|over")
            || sentence.opensQuotation(phrase.from())
            || sentence.word(phrase.from()).equals("former")
            || (tag.equals("VERB") && sentence.isNominal(phrase.from() + 1));
    if (!opens) {
      return false;
    }
    for (int at = phrase.from(); at < phrase.to(); at++) {
      if (sentence.isNominal(at)) {
        return !hasMainVerb(sentence, phrase);
      }
    }
    return sentence.tag(phrase.from()).equals("DET") || sentence.tag(phrase.from()).equals("ADJ");
  }

  /** The phrase behind an inverted verb or "according to", up to the clause's end. */
  static @Nullable Range after(TaggedSentence sentence, int start) {
    int at = start;
    int end = start;
    int limit = Math.min(sentence.size(), start + FARTHEST);
    int depth = 0;
    boolean relative = false;
    while (at < limit) {
      String word = sentence.word(at);
      if (word.equals("(") || word.equals("[")) {
        depth++;
      } else if (word.equals(")") || word.equals("]")) {
        depth--;
      } else if (depth == 0) {
        if ((sentence.isStop(at) && (at >= sentence.size() - 1 || !isInitial(sentence, at)))
            || word.equals(";")
            || word.equals(":")) {
          break;
        }
        if (sentence.opensQuotation(at)
            && sentence.isQuoted(at)
            && at > start
            && endsPhrase(sentence, at)) {
          break;
        }
        if (sentence.isQuoted(start) != sentence.isQuoted(at)
            && !sentence.opensQuotation(at)
            && sentence.quotation(at) == null) {
          // a quotation that is part of the phrase has ended: go on
          at++;
          end = at;
          continue;
        }
        if (sentence.isComma(at) || sentence.isDash(at)) {
          if (!apposes(sentence, at + 1)) {
            break;
          }
          relative =
              RELATIVES.contains(sentence.word(at + 1)) || sentence.word(at + 1).equals("whose");
          at++;
          continue;
        }
        if (RELATIVES.contains(word) || word.equals("whose")) {
          relative = true;
        } else if (!relative && sentence.isFinite(at)) {
          if (at == start || !sentence.word(at - 1).equals("that")) {
            break;
          }
          relative = true;
        } else if (!relative && at > start && endsInverted(sentence, at)) {
          break;
        } else if (relative && at > start && (word.equals("because") || word.equals("but"))) {
          break;
        }
      }
      at++;
      end = at;
    }
    while (end > start && (sentence.isComma(end - 1) || sentence.isStop(end - 1))) {
      end--;
    }
    return end > start && (sentence.isNounPart(start) || sentence.opensQuotation(start))
        ? new Range(start, end)
        : null;
  }

  private static boolean endsPhrase(TaggedSentence sentence, int at) {
    Quotation quotation = sentence.quotation(at);
    return quotation == null || quotation.span().length() > 40 || sentence.isComma(at - 1);
  }

  private static boolean apposes(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    String tag = sentence.tag(at);
    if (sentence.isQuoted(at)
        || SUBORDINATORS.contains(word)
        || (COORDINATORS.contains(word) && !word.equals("and"))) {
      return false;
    }
    if (RELATIVES.contains(word) || word.equals("whose")) {
      return true;
    }
    if (tag.equals("VERB")
        || tag.equals("ADV")
        || tag.equals("PRON")
        || tag.equals("AUX")
        || isTime(word)) {
      return false;
    }
    int stop = nextBorder(sentence, at);
    if (hasFinite(sentence, new Range(at, stop))) {
      return false;
    }
    return tag.equals("DET")
        || tag.equals("NOUN")
        || tag.equals("PROPN")
        || tag.equals("ADJ")
        || tag.equals("NUM")
        || word.equals("of")
        || word.equals("and")
        || word.equals("from");
  }

  private static int nextBorder(TaggedSentence sentence, int at) {
    int stop = at;
    while (stop < sentence.size()
        && !sentence.isComma(stop)
        && !sentence.isDash(stop)
        && !sentence.isStop(stop)) {
      stop++;
    }
    return stop;
  }

  private static boolean endsInverted(TaggedSentence sentence, int at) {
    String word = sentence.word(at);
    if (word.equals("because")
        || word.equals("while")
        || word.equals("when")
        || word.equals("after")
        || word.equals("as")
        || word.equals("if")
        || word.equals("but")
        || word.equals("although")
        || word.equals("before")
        || word.equals("though")
        || word.equals("during")
        || word.equals("adding")
        || word.equals("commenting")
        || word.equals("referring")
        || word.equals("speaking")
        || word.equals("saying")) {
      return true;
    }
    if (isTime(word) && word.endsWith("day") && !sentence.tag(at - 1).equals("ADP")) {
      return true;
    }
    if (word.equals("on")
        && (isTime(sentence.word(at + 1)) || sentence.tag(at + 1).equals("NUM"))) {
      return true;
    }
    if (word.equals("in") || word.equals("at") || word.equals("via") || word.equals("to")) {
      for (int next = at + 1; next < at + 4; next++) {
        if (MediumReader.isOccasion(sentence.word(next))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The agent behind "by", or null. */
  static @Nullable Range agent(TaggedSentence sentence, int start) {
    int end = objectEnd(sentence, start);
    return end > start ? new Range(start, end) : null;
  }

  /** One past a short noun phrase in object position; the start itself when there is none. */
  static int objectEnd(TaggedSentence sentence, int start) {
    return MediumReader.hearerEnd(sentence, start);
  }
}
