package dev.whence.language;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of one block. Every stop, question mark, exclamation mark and ellipsis is a
 * candidate; a candidate ends a sentence unless what stands before it (an abbreviation, an initial)
 * or after it (a small letter, a speech tag) speaks against it. Closing quotes and brackets belong
 * to the sentence they close. Immutable.
 */
final class SentenceSplitter {

  /**
   * Longer than any sentence of prose: what goes on so long is a list or a table, cut at a space.
   */
  private static final int LONGEST = 3000;

  private static final String CLOSERS = "\"')]}";
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");
  private static final Pattern SPEECH_TAG =
      Pattern.compile("\\s*(?:[A-Z][\\w.'-]*,? ){1,5}?(\\w+)\\b");

  private final Map<String, String> abbreviations;
  private final Set<String> openers;
  private final Set<String> speechVerbs;

  SentenceSplitter() {
    abbreviations = new HashMap<>();
    for (List<String> row : WordList.rows("abbreviations.tsv")) {
      abbreviations.put(row.get(0), row.get(1));
    }
    openers = WordList.words("sentence-openers.txt");
    speechVerbs = WordList.words("speech-verbs.txt");
  }

  /**
   * The sentences of a block, in text order, without outer white space.
   *
   * @param text the straightened text of the whole document
   * @param block the block's span
   * @param wrapped whether lines are broken to a width, so that a line break means nothing
   */
  List<Span> split(String text, Span block, boolean wrapped) {
    List<Span> sentences = new ArrayList<>();
    int start = block.start();
    for (int i = block.start(); i < block.end(); i++) {
      int end = borderAt(text, i, block, wrapped);
      if (end > 0) {
        add(sentences, text, start, end);
        start = end;
        i = end - 1;
      }
    }
    add(sentences, text, start, block.end());
    return sentences;
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    while (to - from > LONGEST) {
      int cut = spaceNear(text, from, to);
      if (cut == to) {
        break;
      }
      sentences.add(new Span(from, cut));
      from = skipSpace(text, cut, to);
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  /** The last space within the longest sentence, or the first after it, or the end. */
  private static int spaceNear(String text, int from, int to) {
    for (int i = from + LONGEST; i > from; i--) {
      if (isSpace(text.charAt(i)) && !isSpace(text.charAt(i - 1))) {
        return i;
      }
    }
    int after = from + LONGEST;
    while (after < to && !isSpace(text.charAt(after))) {
      after++;
    }
    return after;
  }

  /**
   * Whether the lines of these blocks are broken to a width: then a fifth or more of them go on in
   * small letters.
   */
  static boolean isWrapped(String text, List<Span> blocks) {
    int breaks = 0;
    int goingOn = 0;
    for (Span block : blocks) {
      for (int i = text.indexOf('\n', block.start());
          i >= 0 && i < block.end();
          i = text.indexOf('\n', i + 1)) {
        breaks++;
        goingOn += goesOn(text, i, block) ? 1 : 0;
      }
    }
    return goingOn * 5 >= Math.max(1, breaks);
  }

  private static boolean goesOn(String text, int lineBreak, Span block) {
    int next = skipSpace(text, lineBreak, block.end());
    return next < block.end() && Character.isLowerCase(text.charAt(next));
  }

  private static int skipSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the sentence ends that the character at i closes; 0 when it closes none. */
  private int borderAt(String text, int i, Span block, boolean wrapped) {
    char mark = text.charAt(i);
    if (mark == '\n') {
      boolean gap = PARAGRAPH_BREAK.matcher(text).region(i, block.end()).lookingAt();
      return gap || (!wrapped && !goesOn(text, i, block)) ? i + 1 : 0;
    }
    if (!isStop(mark)) {
      return 0;
    }
    int end = i + 1;
    while (end < block.end() && isStop(text.charAt(end))) {
      end++;
    }
    int stops = end;
    while (end < block.end() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    end = takeDetachedCloser(text, end, block);
    return end >= block.end() || isBorder(text, i, stops, end, block) ? end : 0;
  }

  /** A quotation mark that stands alone after a space closes when one is open. */
  private static int takeDetachedCloser(String text, int end, Span block) {
    boolean detached =
        end + 1 < block.end()
            && text.charAt(end) == ' '
            && text.charAt(end + 1) == '"'
            && (end + 2 == block.end() || isSpace(text.charAt(end + 2)));
    return detached && isQuoteOpen(text, end, block) ? end + 2 : end;
  }

  private static boolean isQuoteOpen(String text, int end, Span block) {
    boolean open = false;
    for (int i = block.start(); i < end; i++) {
      open ^= text.charAt(i) == '"';
    }
    return open;
  }

  private boolean isBorder(String text, int mark, int stops, int end, Span block) {
    int next = skipSpace(text, end, block.end());
    if (next >= block.end()) {
      return true;
    }
    if (next == end) {
      return isMissingSpace(text, mark, end, block);
    }
    int word = next;
    while (word < block.end() && "\"'([{".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    if (word >= block.end()) {
      return true;
    }
    String following = wordAt(text, word, block.end());
    if (startsSmall(following) || "-,;:)".indexOf(text.charAt(word)) >= 0) {
      return false;
    }
    if (text.charAt(mark) == '.' && stops == mark + 1) {
      boolean quoteCloses = text.substring(stops, end).contains("\"");
      return quoteCloses || !isAbbreviation(text, mark, following, block);
    }
    return end == stops || !isSpeechTag(text, next, block);
  }

  /** "said.The": a stop between a longer small word and a capitalised one. */
  private static boolean isMissingSpace(String text, int mark, int end, Span block) {
    int before = mark;
    while (before > block.start() && Character.isLowerCase(text.charAt(before - 1))) {
      before--;
    }
    return mark - before >= 3
        && end + 1 < block.end()
        && Character.isUpperCase(text.charAt(end))
        && Character.isLowerCase(text.charAt(end + 1))
        && isAfterSpace(text, before, block);
  }

  private static boolean isAfterSpace(String text, int before, Span block) {
    int at = before;
    while (at > block.start() && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at == block.start() || isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '"';
  }

  private boolean isAbbreviation(String text, int stop, String following, Span block) {
    int start = stop;
    while (start > block.start() && isWordOrStop(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    if (word.isEmpty()) {
      return false;
    }
    String use = abbreviations.get(word);
    if (use == null) {
      return isInitials(word) && !openers.contains(following);
    }
    return switch (use) {
      case "before" -> true;
      case "number" -> Character.isDigit(following.charAt(0));
      default -> !openers.contains(following);
    };
  }

  /** "J", "J.R", "U.S": capital letters parted by stops. */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (i % 2 == 0 ? !Character.isUpperCase(letter) : letter != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  /** After a quotation that ends with "?" or "!": Mr Vale asked. */
  private boolean isSpeechTag(String text, int from, Span block) {
    Matcher tag = SPEECH_TAG.matcher(text).region(from, Math.min(block.end(), from + 80));
    return tag.lookingAt() && speechVerbs.contains(tag.group(1));
  }

  private static String wordAt(String text, int from, int limit) {
    int end = from;
    while (end < limit && isWordPart(text.charAt(end))) {
      end++;
    }
    return text.substring(from, Math.max(end, from + 1));
  }

  /** A small first letter that is no brand like "iPhone". */
  private static boolean startsSmall(String word) {
    return Character.isLowerCase(word.charAt(0))
        && !(word.length() > 1 && Character.isUpperCase(word.charAt(1)));
  }

  private static boolean isWordOrStop(char letter) {
    return letter == '.' || isWordPart(letter);
  }

  private static boolean isWordPart(char letter) {
    return Character.isLetterOrDigit(letter);
  }

  private static boolean isStop(char mark) {
    return mark == '.' || mark == '!' || mark == '?' || mark == '\u2026';
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\ufeff';
  }
}
