package dev.whence.language;

/**
 * Replaces typographic marks by the plain ones the models were trained on, character by character,
 * so that every offset stays.
 */
final class Straightener {

  private Straightener() {}

  /** The same text with straight quotes, plain spaces and hyphens; of the same length. */
  static String straighten(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char mark = plain.charAt(i);
      if (mark > 0x7e) {
        plain.setCharAt(i, plain(mark));
      }
    }
    return plain.toString();
  }

  private static char plain(char mark) {
    return switch (mark) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u00ad' -> '-';
      case '\u00a0', '\u2007', '\u202f', '\u2009', '\u200a', '\u2002', '\u2003', '\u3000' -> ' ';
      default -> mark;
    };
  }
}
