package dev.whence.report;

import java.util.List;
import java.util.Set;

/** Words of an article, set in quotation marks. */
final class Quotation {

  private static final Set<Integer> OPENING = Set.of((int) '"', 0x201C, 0x201E, 0x00AB, 0x2018);

  private Quotation() {}

  /**
   * The words with marks around them, unless they begin with a mark themselves.
   *
   * @param longest how many UTF-16 units to show; what is longer ends in an ellipsis after a word
   */
  static String marked(String words, int longest) {
    String text = shortened(words, longest);
    return opensWithMark(text) ? text : "“" + text + "”";
  }

  /** Pieces of one statement, with an ellipsis where something stands between them. */
  static String joined(List<String> pieces, int longest) {
    return marked(String.join(" … ", pieces), longest);
  }

  static boolean opensWithMark(String text) {
    return !text.isEmpty() && OPENING.contains(text.codePointAt(0));
  }

  /** White space as single blanks, and an ellipsis after the last whole word that fits. */
  static String shortened(String words, int longest) {
    String text = words.strip().replaceAll("\\s+", " ");
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    if (end < longest / 2) {
      end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
    return text.substring(0, end) + " …";
  }
}
