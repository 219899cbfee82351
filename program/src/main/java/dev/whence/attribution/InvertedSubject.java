package dev.whence.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that speaks behind its verb: "said Vale, a lawyer", "according to the
 * bank".
 */
final class InvertedSubject {

  private InvertedSubject() {}

  /** The phrase behind an inverted verb or "according to", up to the clause's end. */
  static @Nullable Range after(TaggedSentence sentence, int start) {
    int at = start;
    int end = start;
    int limit = Math.min(sentence.size(), start + SubjectReader.FARTHEST);
    int depth = 0;
    boolean relative = false;
    while (at < limit) {
      String word = sentence.word(at);
      if (word.equals("(") || word.equals("[")) {
        depth++;
      } else if (word.equals(")") || word.equals("]")) {
        depth--;
      } else if (depth == 0) {
        if ((sentence.isStop(at)
                && (at >= sentence.size() - 1 || !SubjectReader.isInitial(sentence, at)))
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
              FunctionWords.RELATIVES.contains(sentence.word(at + 1))
                  || sentence.word(at + 1).equals("whose");
          at++;
          continue;
        }
        if (FunctionWords.RELATIVES.contains(word) || word.equals("whose")) {
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
        || FunctionWords.SUBORDINATORS.contains(word)
        || (FunctionWords.COORDINATORS.contains(word) && !word.equals("and"))) {
      return false;
    }
    if (FunctionWords.RELATIVES.contains(word) || word.equals("whose")) {
      return true;
    }
    if (tag.equals("VERB")
        || tag.equals("ADV")
        || tag.equals("PRON")
        || tag.equals("AUX")
        || FunctionWords.isTime(word)) {
      return false;
    }
    int stop = nextBorder(sentence, at);
    if (NounPhrase.hasFinite(sentence, new Range(at, stop))) {
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
    if (FunctionWords.isTime(word) && word.endsWith("day") && !sentence.tag(at - 1).equals("ADP")) {
      return true;
    }
    if (word.equals("on")
        && (FunctionWords.isTime(sentence.word(at + 1)) || sentence.tag(at + 1).equals("NUM"))) {
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
    int end = MediumReader.hearerEnd(sentence, start);
    return end > start ? new Range(start, end) : null;
  }
}
