package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for one code page, the stretches of a text that are UTF-8 sequences shown in that page.
 *
 * <p>A stretch that would be natural writing as it stands (letters of one script in usual case)
 * counts only beside another one; so Ukrainian, Greek or Thai words stay what they are.
 */
final class BrokenMarkFinder {

  private static final int LEAD_OF_PUNCTUATION = 0xE2;
  private static final int SECOND_OF_PUNCTUATION = 0x80;
  private static final String BRACKETS = "“”„‘’«»‹›";
  private static final String ORDINARY_CLOSERS = "–—…”“’‘»«•™›‹";

  private final String text;
  private final CodePage page;

  BrokenMarkFinder(String text, CodePage page) {
    this.text = text;
    this.page = page;
  }

  /** The mark that starts here, whole in all its bytes; null when there is none. */
  @Nullable BrokenMark at(int start) {
    int lead = page.byteOf(text.charAt(start));
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (length == 0 || start + length > text.length()) {
      return null;
    }
    int codePoint = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = page.byteOf(text.charAt(start + i));
      if (next < 0x80 || next > 0xBF) {
        return null;
      }
      codePoint = (codePoint << 6) | (next & 0x3F);
    }
    boolean shortest = codePoint >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    return shortest && isWriting(codePoint)
        ? new BrokenMark(start, start + length, codePoint, false)
        : null;
  }

  /** A mark of punctuation whose last byte the page could not show and lost. */
  @Nullable BrokenMark lostAt(int start, boolean consumeQuestionMark) {
    if (start + 1 >= text.length()
        || page.byteOf(text.charAt(start)) != LEAD_OF_PUNCTUATION
        || page.byteOf(text.charAt(start + 1)) != SECOND_OF_PUNCTUATION) {
      return null;
    }
    int end = start + 2;
    if (end < text.length()) {
      char next = text.charAt(end);
      boolean standIn = next == '\uFFFD' || (next == '?' && consumeQuestionMark);
      end += standIn ? 1 : 0;
    }
    return new BrokenMark(start, end, 0, true);
  }

  List<BrokenMark> all() {
    List<BrokenMark> marks = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      BrokenMark mark = text.charAt(i) < 0x80 ? null : at(i);
      if (mark == null) {
        i++;
      } else {
        marks.add(mark);
        i = mark.end();
      }
    }
    return marks;
  }

  /**
   * How strongly a mark speaks for this page, 0 to 1.5.
   *
   * @param company whether another mark touches it
   */
  double weight(BrokenMark mark, boolean company) {
    if (isNatural(mark)) {
      return 0;
    }
    int c = mark.codePoint();
    if (isMention(mark) || (c >= 0x2000 && c < 0x2010)) {
      return isMark(c) ? 0.01 : 0;
    }
    if (isMark(c)) {
      return c < 0x800 ? closesCapitals(mark) ? 0.2 : 1 : 1.5;
    }
    if (!Character.isLetter(c)) {
      return company ? 0.5 : 0;
    }
    boolean latin = c < 0x180 || (c >= 0x1E00 && c < 0x1F00);
    if (!latin) {
      return company ? 0.6 : 0;
    }
    if (closesCapitals(mark) || !(company || touchesLetter(mark))) {
      return 0.2;
    }
    return c < 0x100 ? 1 : 0.7;
  }

  /** How strongly the rest of a mark that lost its last byte speaks for this page. */
  double weightOfLost(int start) {
    BrokenMark lost = lostAt(start, false);
    boolean spoken = lost != null && !isMention(lost) && touchesLetter(lost);
    return spoken && page.mayLose(0x9D) ? 0.4 : 0;
  }

  /** Whether a mark may be mended once the page is established. */
  boolean isMendable(BrokenMark mark, boolean company) {
    int c = mark.codePoint();
    if (isMark(c)) {
      return !(c < 0x800 && closesCapitals(mark));
    }
    if (isNatural(mark)) {
      return company;
    }
    return weight(mark, company) >= 0.5;
  }

  /** Whether the mark stands alone inside quotation marks or brackets: it is talked about. */
  boolean isMention(BrokenMark mark) {
    int from = mark.start();
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = mark.end();
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    boolean alone = true;
    for (int i = from; i < to && alone; i++) {
      boolean inside = i >= mark.start() && i < mark.end();
      char c = text.charAt(i);
      boolean bracket = c < 0x80 ? !Character.isLetterOrDigit(c) : BRACKETS.indexOf(c) >= 0;
      alone = inside || bracket;
    }
    return alone && to - from < 16;
  }

  private static boolean isMark(int c) {
    return (c >= 0xA0 && c < 0xC0)
        || c == 0xD7
        || (c >= 0x2010 && c <= 0x203A)
        || (c >= 0x2000 && c <= 0x200F)
        || (c >= 0x20A0 && c <= 0x20BF)
        || (c >= 0x2100 && c <= 0x27BF)
        || c == 0xFEFF
        || (c >= 0x1F000 && c <= 0x1FAFF);
  }

  private static boolean isWriting(int c) {
    int type = Character.getType(c);
    return type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE
        && (type != Character.CONTROL || (c >= 0x80 && c < 0xA0));
  }

  private boolean touchesLetter(BrokenMark mark) {
    return isLetter(mark.start() - 1) || isLetter(mark.end());
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** A capital at the end of a word in capitals and then a common mark: "AMANHÃ…" is right. */
  private boolean closesCapitals(BrokenMark mark) {
    boolean before = mark.start() == 0 || !Character.isLowerCase(text.charAt(mark.start() - 1));
    return mark.end() - mark.start() == 2
        && before
        && Character.isUpperCase(text.charAt(mark.start()))
        && ORDINARY_CLOSERS.indexOf(text.charAt(mark.start() + 1)) >= 0
        && !isLetter(mark.end());
  }

  /** Letters of one script in usual case, together with the letters around them. */
  private boolean isNatural(BrokenMark mark) {
    int from = isLetter(mark.start() - 1) ? mark.start() - 1 : mark.start();
    int to = isLetter(mark.end()) ? mark.end() + 1 : mark.end();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
          || script(c) != script(text.charAt(from))) {
        return false;
      }
      if (i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static Character.UnicodeScript script(char c) {
    return Character.UnicodeScript.of(c);
  }
}
