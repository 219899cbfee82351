package dev.whence.rumour;

import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the descriptions of unnamed sources in a text ("three people familiar with the matter", "a
 * source close to the minister"), also where no attribution was found for them.
 */
final class SourceFinder {

  /** An unnamed source's description and its sentence. */
  record Unnamed(Span at, Line line) {}

  private static final Set<String> SOURCES =
      Set.of(
          "source",
          "sources",
          "insider",
          "insiders",
          "whistleblower",
          "whistleblowers",
          "tipster",
          "birdie");
  private static final Set<String> PEOPLE =
      Set.of(
          ("people person persons individual individuals official officials executive executives"
                  + " employee employees witness witnesses eyewitness eyewitnesses")
              .split(" ", -1));
  private static final Set<String> NOT_PEOPLE =
      Set.of(
          "open power food energy water light news media main original primary sound revenue data only good"
              .split(" ", -1));
  private static final Set<String> LEFT = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN");
  private static final Set<String> VEILED_WORDS =
      Set.of(
          "unnamed", "unidentified", "placed", "well-placed", "well", "-", "informed", "anonymous");
  private static final Set<String> TAIL =
      Set.of(
          "familiar",
          "close",
          "with",
          "inside",
          "within",
          "working",
          "briefed",
          "in",
          "from",
          "near",
          "at",
          "who",
          "on");
  private static final Pattern STOP =
      Pattern.compile(
          "(?i)[.,;:()\"“”]|said|says|say|told|tells|tell|claims?|claimed|that|suggest\\w*|confirm\\w*|has|have|had|detailed|reveal\\w*|tip|relayed|whose|,");
  private static final Pattern HANDS_ON =
      Pattern.compile(
          "(?i)\\b(?:cit(?:es|ed|ing|e)|quot(?:es|ed|ing)|according to|told|tells?|said|says?|claim\\w*|confirm\\w*|reveal\\w*|report\\w*|learn\\w*|heard|tip|suggest\\w*|indicat\\w*|detailed|gave|given|leak\\w*|relayed|spoke|referenc\\w*)\\b");
  private static final Pattern VEILED =
      Pattern.compile(
          "(?i)\\b(?:familiar with|knowledge of|close to|briefed|not authori[sz]ed|anonym\\w*|unnamed|condition of|not be named|unidentified|who (?:saw|witnessed|had seen))\\b|witness");

  private SourceFinder() {}

  /** The descriptions in text order. */
  static List<Unnamed> find(Page page) {
    List<Unnamed> found = new ArrayList<>();
    List<Sentence> sentences = page.reading().annotated().sentences();
    for (Line line : page.lines()) {
      if (HANDS_ON.matcher(line.text()).find()) {
        inSentence(page, line, sentences.get(line.index()).tokens(), found);
      }
    }
    return found;
  }

  private static void inSentence(Page page, Line line, List<Token> tokens, List<Unnamed> found) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = word(page, tokens.get(i));
      boolean source =
          SOURCES.contains(word) && !isThing(page, tokens, i) && !isDoneTo(page, tokens, i);
      boolean person = PEOPLE.contains(word) && VEILED.matcher(line.text()).find();
      if (source || person) {
        Span at = described(page, tokens, i);
        if (at != null
            && (source
                || VEILED
                    .matcher(
                        page.text()
                            .substring(at.start(), Math.min(line.span().end(), at.end() + 60)))
                    .find())) {
          found.add(new Unnamed(at, line));
          return;
        }
      }
    }
  }

  private static boolean isThing(Page page, List<Token> tokens, int at) {
    String before = at > 0 ? word(page, tokens.get(at - 1)) : "";
    String after = at + 1 < tokens.size() ? word(page, tokens.get(at + 1)) : "";
    return NOT_PEOPLE.contains(before) || Set.of("of", "code", ":", "for").contains(after);
  }

  /** "Recruited new sources", "imprisoned its sources": they tell nothing here. */
  private static boolean isDoneTo(Page page, List<Token> tokens, int head) {
    int before = head - 1;
    while (before >= 0 && belongsLeft(page, tokens.get(before))) {
      before--;
    }
    return before >= 0
        && tokens.get(before).tag().equals("VERB")
        && !HANDS_ON.matcher(word(page, tokens.get(before))).find();
  }

  /** From the first word that belongs to the noun to the end of what tells the source apart. */
  private static @Nullable Span described(Page page, List<Token> tokens, int head) {
    int first = head;
    while (first > 0 && head - first < 6 && belongsLeft(page, tokens.get(first - 1))) {
      first--;
    }
    int last = head;
    if (head + 1 < tokens.size() && TAIL.contains(word(page, tokens.get(head + 1)))) {
      int end = head + 1;
      while (end < tokens.size()
          && end - head < 12
          && !STOP.matcher(word(page, tokens.get(end))).matches()) {
        last = end;
        end++;
      }
    }
    return new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
  }

  private static boolean belongsLeft(Page page, Token token) {
    return LEFT.contains(token.tag()) || VEILED_WORDS.contains(word(page, token));
  }

  private static String word(Page page, Token token) {
    return token.span().of(page.text()).toLowerCase(java.util.Locale.ROOT);
  }
}
