package dev.whence.ingest;

import java.util.Arrays;

/**
 * Words put together with every stretch of white space folded into one blank. A text is copied as a
 * whole and folded in place, which the first compiler makes much quicker than a call for each
 * character.
 */
final class FoldedWords {

  private char[] chars = new char[1_024];
  private int length;

  int length() {
    return length;
  }

  void append(String words) {
    if (chars.length - length < words.length()) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + words.length()));
    }
    words.getChars(0, words.length(), chars, length);
    length = fold(chars, length, length + words.length());
  }

  /** Folds a stretch that follows what is folded already, and gives the end of all. */
  private static int fold(char[] chars, int start, int end) {
    int to = start;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (!isSpace(c)) {
        chars[to++] = c;
      } else if (to == 0 || chars[to - 1] != ' ') {
        chars[to++] = ' ';
      }
    }
    return to;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' : c == '\u00A0';
  }

  /** The words without blanks around them; holds none afterwards. */
  String take() {
    String words = new String(chars, 0, length).strip();
    length = 0;
    return words;
  }
}
