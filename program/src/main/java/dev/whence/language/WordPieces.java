package dev.whence.language;

import dev.whence.model.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into BERT's uncased word pieces (Devlin et al. 2019): words between blanks and
 * punctuation, without case and accents, each cut greedily into the longest pieces known.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final long start;
  private final long end;
  private final long unknown;

  /**
   * @param pieces the vocabulary in the order of its numbers
   */
  WordPieces(List<String> pieces) {
    vocabulary = new HashMap<>(pieces.size() * 2);
    for (String piece : pieces) {
      vocabulary.put(piece, vocabulary.size());
    }
    start = number("[CLS]");
    end = number("[SEP]");
    unknown = number("[UNK]");
  }

  private long number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return number;
  }

  /** What every window begins with. */
  long start() {
    return start;
  }

  /** What stands behind every block of a window. */
  long end() {
    return end;
  }

  /** The words of a part of a text: runs without blanks, and each punctuation mark alone. */
  static List<Span> words(String text, Span part) {
    List<Span> words = new ArrayList<>();
    int at = part.start();
    while (at < part.end()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (!isBlank(point)) {
        if (!standsAlone(point)) {
          next = runEnd(text, next, part.end());
        }
        words.add(new Span(at, Math.min(next, part.end())));
      }
      at = next;
    }
    return words;
  }

  private static int runEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit) {
      int point = text.codePointAt(at);
      if (isBlank(point) || standsAlone(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean isBlank(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> Character.isWhitespace(point);
    };
  }

  private static boolean standsAlone(int point) {
    boolean ascii =
        (point >= 33 && point <= 47)
            || (point >= 58 && point <= 64)
            || (point >= 91 && point <= 96)
            || (point >= 123 && point <= 126);
    boolean ideograph = point >= 0x4E00 && point <= 0x9FFF;
    return ascii || ideograph || isPunctuation(point);
  }

  private static boolean isPunctuation(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The pieces of one word by number; never empty. */
  List<Long> of(String word) {
    String plain = plain(word);
    if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_WORD) {
      return List.of(unknown);
    }
    List<Long> pieces = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int to = plain.length();
      Integer number = null;
      while (to > at && number == null) {
        number = vocabulary.get((at == 0 ? "" : "##") + plain.substring(at, to));
        to -= number == null ? 1 : 0;
      }
      if (number == null) {
        return List.of(unknown);
      }
      pieces.add((long) number);
      at = to;
    }
    return pieces;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
