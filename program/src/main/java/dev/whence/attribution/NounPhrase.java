package dev.whence.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Whether a stretch of a clause is one noun phrase, and the noun phrase that ends it.
 *
 * <p>There is no parser: the borders are function words, tags and finite verbs.
 */
final class NounPhrase {

  private NounPhrase() {}

  /** The noun phrase that ends before a relative pronoun or participle, or null. */
  static @Nullable Range antecedent(TaggedSentence sentence, int end) {
    int to = sentence.isComma(end - 1) || sentence.isDash(end - 1) ? end - 1 : end;
    if (FunctionWords.isTime(sentence.word(to - 1))
        && sentence.word(to - 1).endsWith("day")
        && sentence.isNominal(to - 2)) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < SubjectReader.FARTHEST) {
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
      if (word.equals("and") && hasFinite(sentence, new Range(Math.max(0, at - 8), at))) {
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

  static boolean hasFinite(TaggedSentence sentence, Range piece) {
    for (int at = piece.from(); at < piece.to(); at++) {
      if (FunctionWords.RELATIVES.contains(sentence.word(at))
          || sentence.word(at).equals("whose")) {
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

  static Range stripOpeners(TaggedSentence sentence, Range piece) {
    int from = piece.from();
    while (from < piece.to()
        && (FunctionWords.COORDINATORS.contains(sentence.word(from))
            || sentence.tag(from).equals("ADV")
            || (sentence.isMark(from) && !sentence.word(from).equals("(")))) {
      from++;
    }
    return new Range(from, piece.to());
  }

  /** The noun phrase at the end of a piece, cut off from an earlier clause or adverbial. */
  static @Nullable Range nounPhraseAtEnd(TaggedSentence sentence, Range whole) {
    Range piece = stripOpeners(sentence, whole);
    if (piece.isEmpty()) {
      return null;
    }
    int from = piece.from();
    boolean relative = false;
    for (int at = piece.from(); at < piece.to(); at++) {
      String word = sentence.word(at);
      boolean inRelative =
          relative || (FunctionWords.RELATIVES.contains(word) && at > piece.from());
      if (word.equals("that") && sentence.isNominal(at - 1) && sentence.isFinite(at + 1)) {
        inRelative = true;
      }
      relative = inRelative;
      if (FunctionWords.SUBORDINATORS.contains(word) && isBorder(sentence, at, piece)) {
        from = at + 1;
        relative = false;
      } else if (FunctionWords.COORDINATORS.contains(word)
          && hasFinite(sentence, new Range(from, at))
          && !relative) {
        from = at + 1;
      } else if (word.equals("with") && !sentence.isFinite(at + 1) && at == piece.from()) {
        from = at + 1;
      } else if (sentence.tag(at).equals("PRON")
          && at == piece.to() - 1
          && FunctionWords.isSubjectPronoun(word)) {
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
      if (FunctionWords.isTime(first) && from + 1 < to && !sentence.tag(from + 1).equals("NOUN")) {
        return from + 1;
      }
      if (first.matches("last|this|next") && FunctionWords.isTime(sentence.word(from + 1))) {
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
              || (FunctionWords.isTime(sentence.word(at - 1))
                  && sentence.isNounPart(at)
                  && !FunctionWords.isTime(sentence.word(at)));
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
      if (FunctionWords.RELATIVES.contains(word)
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
}
