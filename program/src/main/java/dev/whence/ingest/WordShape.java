package dev.whence.ingest;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells single-byte code pages apart by the shape of the words they give: in the wrong page signs
 * such as ³ and ¿ stand inside words, capitals follow small letters, and scripts mix. For the pages
 * that the statistical detector does not know, Central European and Arabic above all.
 */
final class WordShape {

  private static final int SAMPLE = 100_000;

  /** Commonest first: a tie goes to the earlier. */
  private static final List<Charset> PAGES =
      Stream.of(
              "windows-1252",
              "windows-1250",
              "ISO-8859-2",
              "windows-1251",
              "windows-1256",
              "windows-1257",
              "windows-1254",
              "windows-1253",
              "windows-1255")
          .map(Charset::forName)
          .toList();

  private WordShape() {}

  /** The page that gives the best-shaped words. */
  static Charset best(byte[] bytes) {
    int length = Math.min(SAMPLE, bytes.length);
    Charset best = PAGES.get(0);
    int least = Integer.MAX_VALUE;
    for (Charset page : PAGES) {
      int faults = faults(new String(bytes, 0, length, page));
      if (faults < least) {
        least = faults;
        best = page;
      }
    }
    return best;
  }

  /** Of two pages the rarer, only where it gives words of better shape. */
  static Charset better(byte[] bytes, Charset common, Charset rarer) {
    int length = Math.min(SAMPLE, bytes.length);
    int faults = faults(new String(bytes, 0, length, common));
    return faults(new String(bytes, 0, length, rarer)) < faults ? rarer : common;
  }

  /** How often two neighbours, one of them beyond ASCII, cannot stand in one word. */
  private static int faults(String text) {
    int faults = 0;
    for (int i = 1; i < text.length(); i++) {
      char a = text.charAt(i - 1);
      char b = text.charAt(i);
      if (a >= 0x80 || b >= 0x80) {
        faults += cannotTouch(a, b) ? 1 : 0;
      }
    }
    return faults;
  }

  private static boolean cannotTouch(char a, char b) {
    if (isUnprintable(a) || isUnprintable(b)) {
      return true;
    }
    boolean letters = Character.isLetter(a) && Character.isLetter(b);
    if (letters) {
      boolean mixed = Character.UnicodeScript.of(a) != Character.UnicodeScript.of(b);
      return mixed || (Character.isLowerCase(a) && Character.isUpperCase(b));
    }
    return (Character.isLetter(a) && isSign(b)) || (isSign(a) && Character.isLetter(b));
  }

  private static boolean isUnprintable(char c) {
    return c == 0xFFFD || (c >= 0x80 && c < 0xA0);
  }

  /** A character beyond ASCII that is no letter, mark, quotation mark, dash or blank. */
  private static boolean isSign(char c) {
    if (c < 0xA0) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_NUMBER,
          Character.OTHER_PUNCTUATION ->
          c != '\u00B7' && c < 0x100;
      default -> false;
    };
  }
}
