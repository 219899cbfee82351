package dev.whence.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A single-byte code page, read backwards: which byte a character stood for.
 *
 * <p>Bytes a page does not define are also known by the two ways programs let them through: as the
 * control character of the same number, and as windows-1252 has it (so do browsers).
 */
final class CodePage {

  private static final Charset COMMON = Charset.forName("windows-1252");
  private static final int TABLE = 0x2700;
  private static final int NONE = -1;

  /** Commonest first: a tie goes to the earlier. */
  private static final List<String> NAMES =
      List.of(
          "windows-1252",
          "ISO-8859-1",
          "windows-1250",
          "windows-1251",
          "windows-1254",
          "windows-1253",
          "windows-1257",
          "windows-1258",
          "windows-1255",
          "windows-1256",
          "x-windows-874",
          "x-MacRoman",
          "IBM437",
          "IBM850",
          "IBM852",
          "IBM866",
          "KOI8-R",
          "KOI8-U",
          "ISO-8859-2",
          "ISO-8859-15",
          "ISO-8859-9",
          "ISO-8859-3",
          "ISO-8859-4",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "ISO-8859-13",
          "ISO-8859-16",
          "x-MacCentralEurope",
          "x-MacCyrillic",
          "x-MacGreek",
          "x-MacTurkish",
          "x-MacRomania",
          "x-MacIceland",
          "x-MacCroatian",
          "IBM00858",
          "IBM855",
          "IBM857",
          "IBM860",
          "IBM861",
          "IBM862",
          "IBM863",
          "IBM865",
          "IBM869",
          "x-IBM737",
          "IBM775",
          "x-IBM874",
          "TIS-620");

  private final String name;
  private final short[] byteOf = new short[TABLE];
  private final BitSet undefined = new BitSet();

  private CodePage(Charset charset) {
    this.name = charset.name();
    java.util.Arrays.fill(byteOf, (short) NONE);
    for (int b = 0x80; b < 0x100; b++) {
      char c = charOf(charset, b);
      boolean control = c >= 0x80 && c < 0xA0;
      if (c == '\uFFFD' || control) {
        undefined.set(b);
      } else if (c < TABLE) {
        byteOf[c] = (short) b;
      }
    }
    undefined.stream().forEach(this::letThrough);
  }

  private void letThrough(int b) {
    byteOf[b] = (short) b;
    char common = charOf(COMMON, b);
    if (common < TABLE && byteOf[common] == NONE) {
      byteOf[common] = (short) b;
    }
  }

  private static char charOf(Charset charset, int b) {
    String decoded = new String(new byte[] {(byte) b}, charset);
    return decoded.length() == 1 ? decoded.charAt(0) : '\uFFFD';
  }

  static List<CodePage> all() {
    List<CodePage> pages = new ArrayList<>();
    for (String name : NAMES) {
      if (Charset.isSupported(name)) {
        pages.add(new CodePage(Charset.forName(name)));
      }
    }
    return pages;
  }

  /** The byte that this page shows as the character, 0x80 to 0xFF; negative when there is none. */
  int byteOf(char c) {
    return c < TABLE ? byteOf[c] : NONE;
  }

  /** Whether the page has no character for a byte, so that programs may have dropped it. */
  boolean mayLose(int b) {
    return undefined.get(b);
  }

  /** As a reader would call it, such as "code page 874". */
  String spokenName() {
    String digits = name.replaceAll("^(x-)?(windows-|IBM-?0*)", "");
    return digits.equals(name) ? name.replaceFirst("^x-", "") : "code page " + digits;
  }

  @Override
  public String toString() {
    return name.toLowerCase(Locale.ROOT);
  }
}
