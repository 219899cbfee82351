package dev.whence.export;

/** Texts that every format can hold. */
final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /**
   * The text with U+FFFD for each control character but tab and line ends, each half of a character
   * and each non-character. The length in UTF-16 units and in code points stays.
   */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int units = Character.charCount(point);
      if (isWritable(point)) {
        clean.appendCodePoint(point);
      } else {
        clean.append(String.valueOf(REPLACEMENT).repeat(units));
      }
      at += units;
    }
    return clean.toString();
  }

  /** Clean, and on one line: each run of white space, and each line end, is one blank. */
  static String onOneLine(String text) {
    return of(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** Clean, on one line, and without marks that turn the direction of what follows. */
  static String shown(String text) {
    return onOneLine(text).replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]", "");
  }

  private static boolean isWritable(int point) {
    if (point == '\t' || point == '\n' || point == '\r') {
      return true;
    }
    return !Character.isISOControl(point)
        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        && (point & 0xFFFE) != 0xFFFE;
  }
}
