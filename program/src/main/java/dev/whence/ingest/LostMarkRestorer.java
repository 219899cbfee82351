package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restores marks of punctuation of which only the first two of three bytes are left, because the
 * code page has no character for the third. Which mark it was follows from its place: between
 * letters an apostrophe, before a word an opening mark, after one a closing mark when one is open.
 */
final class LostMarkRestorer {

  private final String text;
  private final CodePage page;
  private final BrokenMarkFinder finder;

  LostMarkRestorer(String text, CodePage page) {
    this.text = text;
    this.page = page;
    this.finder = new BrokenMarkFinder(text, page);
  }

  /** The whole marks given, and between them those restored, in text order. */
  List<BrokenMark> restore(List<BrokenMark> whole) {
    if (whole.isEmpty()) {
      return whole;
    }
    boolean questionMarks = questionMarksStandIn(whole);
    List<BrokenMark> all = new ArrayList<>();
    int open = 0;
    int at = 0;
    for (int next = 0; next <= whole.size(); next++) {
      int stop = next < whole.size() ? whole.get(next).start() : text.length();
      while (at < stop) {
        BrokenMark lost = text.charAt(at) < 0x80 ? null : finder.lostAt(at, questionMarks);
        BrokenMark restored = lost == null ? null : restored(lost, open);
        if (restored == null) {
          open += pairing(text.charAt(at));
          at++;
        } else {
          all.add(restored);
          open = Math.max(0, open + pairing((char) restored.codePoint()));
          at = restored.end();
        }
      }
      if (next < whole.size()) {
        all.add(whole.get(next));
        open = Math.max(0, open + pairing((char) whole.get(next).codePoint()));
        at = whole.get(next).end();
      }
    }
    return all;
  }

  private static int pairing(char c) {
    return c == '“' || c == '„' ? 1 : c == '”' ? -1 : 0;
  }

  /** Some programs print "?" for what they cannot show; then every lost byte is followed by one. */
  private boolean questionMarksStandIn(List<BrokenMark> whole) {
    int lost = 0;
    int followed = 0;
    int next = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (next < whole.size() && whole.get(next).start() == i) {
        i = whole.get(next++).end() - 1;
      } else if (finder.lostAt(i, false) != null) {
        lost++;
        followed += i + 2 < text.length() && text.charAt(i + 2) == '?' ? 1 : 0;
      }
    }
    return lost > 0 && followed == lost && (lost > 1 || page.mayLose(0x9D));
  }

  private @Nullable BrokenMark restored(BrokenMark lost, int open) {
    boolean wordBefore = lost.start() > 0 && isInk(text.charAt(lost.start() - 1));
    boolean letterBefore =
        lost.start() > 0 && Character.isLetterOrDigit(text.charAt(lost.start() - 1));
    boolean letterAfter =
        lost.end() < text.length() && Character.isLetterOrDigit(text.charAt(lost.end()));
    int mark;
    if (letterBefore && letterAfter) {
      mark = first(0x99, 0x94, 0x93, 0x9D);
    } else if (!wordBefore && letterAfter) {
      mark = first(0x9C, 0x98, 0x9D);
    } else if (wordBefore) {
      mark = open > 0 ? first(0x9D, 0x99, 0xA6) : first(0x99, 0x9D, 0xA6);
    } else {
      mark = first(0x93, 0x94, 0x9D);
    }
    return mark == 0 ? null : new BrokenMark(lost.start(), lost.end(), 0x2000 + mark - 0x80, true);
  }

  /** The first of the bytes that this page may have lost; 0 when it shows them all. */
  private int first(int... bytes) {
    for (int b : bytes) {
      if (page.mayLose(b)) {
        return b;
      }
    }
    return 0;
  }

  private static boolean isInk(char c) {
    return !Character.isWhitespace(c) && "([{—–".indexOf(c) < 0 && c != '\u00A0';
  }
}
