package dev.whence.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises text that is broken as a whole, in two ways that leave no single-byte marks: UTF-8
 * that was read as a two-byte page of East Asia (“don’t” became "鈥渄on鈥檛"), and a single-byte page
 * of another script that was read as windows-1252 ("Привет" became "Ïðèâåò").
 *
 * <p>Big5 and the Korean page have no sign for the first bytes of a quotation mark in UTF-8, so
 * what was read as them is lost and stays.
 *
 * <p>Neither is believed on a single place. Of the stretches beyond ASCII four in five must turn
 * into other writing than Chinese, Japanese or Korean, which stretches that mean what they show
 * hardly ever do (they would have to be valid UTF-8 in that page by chance); and six of ten letters
 * must be accented ones, which no Latin writing has.
 */
@SuppressWarnings("LoopOverCharArray") // much faster with Java's first compiler
final class WrongPage {

  private static final int LONGEST = 400_000;
  private static final int FEWEST = 2;
  private static final double MOST_OF_THEM = 0.8;
  private static final int FEWEST_LETTERS = 20;
  private static final double ACCENTED = 0.6;
  private static final Charset COMMON = Charset.forName("windows-1252");
  private static final List<Charset> WIDE =
      Stream.of("GBK", "windows-31j").map(Charset::forName).toList();

  private WrongPage() {}

  /**
   * A stretch and what it was.
   *
   * @param start first UTF-16 unit of the broken stretch
   * @param end one past the last
   * @param mended what it was
   */
  record Stretch(int start, int end, String mended) {}

  /**
   * What a text was read as, and its stretches.
   *
   * @param remark in plain words
   * @param stretches in text order
   * @param lost how many marks could not be told, since their last byte is gone
   */
  record Found(String remark, List<Stretch> stretches, int lost) {}

  /** What was read wrong; null when nothing was, or it cannot be told. */
  static @Nullable Found in(String text) {
    if (text.length() > LONGEST || isAscii(text)) {
      return null;
    }
    for (Charset page : WIDE) {
      Found found = asWide(text, page);
      if (found != null) {
        return found;
      }
    }
    return asOtherScript(text);
  }

  private static boolean isAscii(String text) {
    char[] chars = text.toCharArray();
    for (char c : chars) {
      if (c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Found asWide(String text, Charset page) {
    List<Stretch> stretches = new ArrayList<>();
    int all = 0;
    int lost = 0;
    for (int at = 0; at < text.length(); ) {
      int end = endOfRun(text, at);
      if (end > at) {
        all++;
        String mended = mended(text.substring(at, end), page);
        if (mended != null) {
          stretches.add(new Stretch(at, end, mended));
          lost += mended.indexOf('\uFFFD') >= 0 ? 1 : 0;
        } else if (all > 20 && stretches.isEmpty()) {
          return null;
        }
      }
      at = Math.max(end, at + 1);
    }
    if (stretches.size() < FEWEST
        || stretches.size() < all * MOST_OF_THEM
        || lost == stretches.size()) {
      return null;
    }
    String remark =
        stretches.size()
            + " stretches mended: UTF-8 had been read as "
            + page.displayName(java.util.Locale.ROOT)
            + (lost == 0 ? "" : "; of " + lost + " the last byte is lost, they stay unknown");
    return new Found(remark, stretches, lost);
  }

  /** One past the run of characters beyond ASCII that begins here; here when none does. */
  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= 0x80) {
      end++;
    }
    return end;
  }

  /**
   * What a run was before; null when it cannot have been UTF-8. A byte that the page could not show
   * became U+FFFD and the mark it ended is unknown: U+FFFD.
   */
  private static @Nullable String mended(String run, Charset page) {
    if (isSign(run.charAt(0))) {
      return null;
    }
    if (run.indexOf('\uFFFD') < 0) {
      return piece(run, page, false);
    }
    StringBuilder out = new StringBuilder();
    for (String part : run.split("(?<=\uFFFD)", -1)) {
      boolean cut = part.endsWith("\uFFFD");
      String piece = piece(cut ? part.substring(0, part.length() - 1) : part, page, cut);
      if (piece == null) {
        return null;
      }
      out.append(piece).append(cut ? "\uFFFD" : "");
    }
    return out.toString();
  }

  /**
   * Whether it is punctuation or a Latin letter. All pages of East Asia have these, if at all, in
   * rows whose first byte begins no UTF-8 sequence.
   */
  private static boolean isSign(char c) {
    return c < 0x100 || (c >= 0x2010 && c <= 0x203A);
  }

  private static @Nullable String piece(String part, Charset page, boolean cut) {
    CharsetEncoder encoder = page.newEncoder();
    ByteBuffer bytes = ByteBuffer.allocate((int) (part.length() * encoder.maxBytesPerChar()));
    // No exception tells that the page lacks a character, since that is the rule.
    if (encoder.encode(CharBuffer.wrap(part), bytes, true).isError()) {
      return null;
    }
    bytes.flip();
    int dangling = cut ? dangling(bytes) : 0;
    bytes.limit(bytes.limit() - dangling);
    try {
      String decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString();
      boolean plausible = decoded.codePoints().allMatch(WrongPage::isOtherWriting);
      return plausible && (dangling > 0 || !cut) ? decoded : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Bytes at the end that begin a UTF-8 sequence of three without ending it. */
  private static int dangling(ByteBuffer bytes) {
    int last = bytes.limit();
    boolean two =
        last >= 2 && (bytes.get(last - 2) & 0xF0) == 0xE0 && (bytes.get(last - 1) & 0xC0) == 0x80;
    return two ? 2 : 0;
  }

  private static boolean isOtherWriting(int point) {
    if (point < 0x80) {
      return point >= ' ';
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, INHERITED, UNKNOWN -> false;
      case COMMON -> point >= 0xA0 && point < 0x2200 && Character.isDefined(point);
      default -> Character.isLetter(point);
    };
  }

  private static @Nullable Found asOtherScript(String text) {
    int accented = accented(text);
    if (accented < FEWEST_LETTERS || accented < letters(text) * ACCENTED) {
      return null;
    }
    byte[] bytes = text.getBytes(COMMON);
    Charset page = CharsetFinder.guess(bytes);
    if (!CharsetFinder.isSingleByte(page) || page.equals(COMMON)) {
      return null;
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String mended = new String(bytes, i, 1, page);
      if (c >= 0x80 && bytes[i] != '?' && !mended.equals(String.valueOf(c))) {
        stretches.add(new Stretch(i, i + 1, mended));
      }
    }
    String remark =
        stretches.size()
            + " characters mended: "
            + page.displayName(java.util.Locale.ROOT)
            + " had been read as windows-1252";
    return new Found(remark, stretches, 0);
  }

  private static int accented(String text) {
    int accented = 0;
    char[] chars = text.toCharArray();
    for (char c : chars) {
      accented += c >= 0xC0 && c <= 0xFF ? 1 : 0;
    }
    return accented;
  }

  private static int letters(String text) {
    int letters = 0;
    char[] chars = text.toCharArray();
    for (char c : chars) {
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters;
  }
}
