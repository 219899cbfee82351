package dev.whence.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where or to whom something was said: "in a statement", "to the Post", "told reporters". */
final class MediumReader {

  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "statements",
          "interview",
          "interviews",
          "release",
          "tweet",
          "tweets",
          "post",
          "posts",
          "email",
          "e-mail",
          "letter",
          "memo",
          "conference",
          "speech",
          "address",
          "remarks",
          "report",
          "blog",
          "message",
          "briefing",
          "article",
          "column",
          "editorial",
          "op-ed",
          "video",
          "hearing",
          "filing",
          "affidavit",
          "note",
          "call",
          "podcast",
          "broadcast",
          "twitter",
          "facebook",
          "instagram",
          "weibo",
          "telegram",
          "testimony",
          "newsletter",
          "announcement",
          "communique",
          "communiqué",
          "press",
          "paper",
          "study",
          "webcast",
          "book");

  private MediumReader() {}

  private static final Set<String> REPORTS =
      Set.of(
          "poll",
          "polls",
          "survey",
          "surveys",
          "study",
          "studies",
          "report",
          "reports",
          "figures",
          "data",
          "statistics",
          "research",
          "results",
          "analysis",
          "census",
          "documents",
          "document",
          "records",
          "polling",
          "findings",
          "footage",
          "video");

  /** A document of findings, which shows what others say. */
  static boolean isReport(String word) {
    return REPORTS.contains(word);
  }

  static boolean isOccasion(String word) {
    return OCCASIONS.contains(word);
  }

  /** "in a statement to the Post" right behind a verb, or null. */
  static @Nullable Range occasionAt(TaggedSentence sentence, int at) {
    String preposition = sentence.word(at);
    if (!preposition.matches("in|on|at|during|through|via|by|using")) {
      return null;
    }
    for (int noun = at + 1; noun < at + 6; noun++) {
      if (isOccasion(sentence.word(noun)) && !isOccasion(sentence.word(noun + 1))) {
        int end = noun + 1;
        if (sentence.word(end).equals("to") || sentence.word(end).equals("with")) {
          int hearer = hearerEnd(sentence, end + 1);
          end = hearer > end + 1 ? hearer : end;
        }
        return new Range(at + 1, end);
      }
      if (!sentence.isNounPart(noun)
          && !sentence.tag(noun).equals("VERB")
          && !sentence.isAdverb(noun)) {
        return null;
      }
    }
    return null;
  }

  /** "Speaking to the Post last week, Vale said": what leads the sentence up to its subject. */
  static @Nullable Range before(TaggedSentence sentence, int subject) {
    if (subject < 3 || !sentence.isComma(subject - 1)) {
      return null;
    }
    if (sentence.word(0).equals("in")) {
      Range occasion = occasionAt(sentence, 0);
      return occasion == null || occasion.to() >= subject ? null : occasion;
    }
    if (!sentence.word(0).matches("speaking|talking")) {
      return null;
    }
    if (!sentence.word(1).matches("to|with")) {
      Range occasion = occasionAt(sentence, 1);
      return occasion == null || occasion.to() >= subject ? null : occasion;
    }
    int end = hearerEnd(sentence, 2);
    return end > 2 && end < subject ? new Range(2, end) : null;
  }

  /** "Told the poor", "members of the country's military": the adjective stands for the noun. */
  private static boolean endsInAdjective(TaggedSentence sentence, int start, int at) {
    return at > start && sentence.tag(at).equals("ADJ") && !sentence.isNounPart(at + 1);
  }

  /** One past a short noun phrase that starts at the token; the token itself when there is none. */
  static int hearerEnd(TaggedSentence sentence, int start) {
    int at = start;
    if (sentence.word(at).equals("that")) {
      return start;
    }
    if ((sentence.tag(at).equals("PRON") && !sentence.word(at).matches("his|her|its|their|our|my"))
        || (sentence.word(at).equals("her") && !sentence.isNounPart(at + 1))) {
      return isObjectPronoun(sentence.word(at)) ? at + 1 : start;
    }
    boolean noun = false;
    while (at < sentence.size() && at - start < 12 && !sentence.opensQuotation(at)) {
      String tag = sentence.tag(at);
      String word = sentence.word(at);
      boolean possessive =
          word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
      if (possessive) {
        Quotation title = sentence.quotation(at + 1);
        if (title != null && sentence.opensQuotation(at + 1) && title.span().length() < 40) {
          int end = at + 1;
          while (title.equals(sentence.quotation(end))) {
            end++;
          }
          return end;
        }
        noun = false;
      } else if (tag.equals("NOUN")
          || tag.equals("PROPN")
          || tag.equals("NUM")
          || endsInAdjective(sentence, start, at)) {
        noun = true;
      } else if (tag.equals("DET")
          || tag.equals("ADJ")
          || (tag.equals("PRON") && word.matches("his|her|its|their|our|my"))) {
        if (noun) {
          break;
        }
      } else if (noun
          && (word.equals("of") || word.equals("and") || word.equals("&"))
          && sentence.isNounPart(at + 1)
          && !sentence.tag(at + 1).equals("PRON")) {
        noun = false;
      } else {
        break;
      }
      at++;
    }
    return noun ? at : start;
  }

  private static boolean isObjectPronoun(String word) {
    return switch (word) {
      case "him", "her", "them", "me", "us", "you", "it", "everyone", "people", "others", "those" ->
          true;
      default -> false;
    };
  }
}
