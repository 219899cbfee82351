package dev.whence.attribution;

import dev.whence.model.Block;
import dev.whence.model.Document;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotations of a document by pairing marks within each block. Straight double marks
 * alternate; curly marks and guillemets know their side; single marks count only where they cannot
 * be apostrophes. A mark left open runs to the end of its block, as in quotations that go on over
 * paragraphs.
 */
final class QuotationReader {

  private static final int LONGEST_SINGLE = 600;

  private QuotationReader() {}

  /** All quotations in text order; none lies in another. */
  static List<Quotation> read(Document document) {
    List<Quotation> all = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind().isArticleText()) {
        readBlock(document.text(), block.span(), all);
      }
    }
    return all;
  }

  private static void readBlock(String text, Span block, List<Quotation> all) {
    int at = block.start();
    while (at < block.end()) {
      int width = openingWidth(text, at, block);
      if (width == 0) {
        at++;
        continue;
      }
      boolean single = isSingle(text, at, width);
      int end = closing(text, at, width, block, single);
      if (end < 0 && single) {
        at++;
        continue;
      }
      int to = end < 0 ? block.end() : end;
      all.add(new Quotation(new Span(at, to), end >= 0, single));
      at = to;
    }
  }

  private static boolean isSingle(String text, int at, int width) {
    char mark = text.charAt(at);
    return width == 1 && (mark == '\'' || mark == '\u2018' || mark == '\u2019');
  }

  private static int openingWidth(String text, int at, Span block) {
    char mark = text.charAt(at);
    if (mark == '"' || mark == '\u201c' || mark == '\u00ab' || mark == '\u201e') {
      return 1;
    }
    if ((mark == '\'' || mark == '`') && at + 1 < block.end() && text.charAt(at + 1) == mark) {
      return 2;
    }
    if (mark == '\'' || mark == '\u2018') {
      boolean before = at == block.start() || !isWordPart(text.charAt(at - 1));
      boolean after = at + 1 < block.end() && Character.isLetterOrDigit(text.charAt(at + 1));
      return before && after ? 1 : 0;
    }
    return 0;
  }

  private static boolean isWordPart(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '.' || letter == ')';
  }

  private static int closing(String text, int open, int width, Span block, boolean single) {
    int last = single ? Math.min(block.end(), open + LONGEST_SINGLE) : block.end();
    char mark = text.charAt(open);
    for (int at = open + width; at < last; at++) {
      char seen = text.charAt(at);
      if (single) {
        if (isSingleClosing(text, at, block)) {
          return at + 1;
        }
        if (isDouble(seen) || seen == '\n') {
          return -1;
        }
      } else if (closes(mark, seen, text, at, block)) {
        return Math.min(block.end(), at + (seen == '\'' ? 2 : 1));
      }
    }
    return -1;
  }

  private static boolean isDouble(char mark) {
    return mark == '"' || mark == '\u201c' || mark == '\u201d';
  }

  private static boolean closes(char open, char seen, String text, int at, Span block) {
    if (open == '\u00ab') {
      return seen == '\u00bb';
    }
    if (open == '\'' || open == '`') {
      return seen == '"' || (seen == '\'' && at + 1 < block.end() && text.charAt(at + 1) == '\'');
    }
    if (open == '\u201c' || open == '\u201e') {
      return seen == '\u201d' || seen == '"' || (open == '\u201e' && seen == '\u201c');
    }
    return seen == '"' || seen == '\u201d';
  }

  private static boolean isSingleClosing(String text, int at, Span block) {
    char seen = text.charAt(at);
    if (seen != '\'' && seen != '\u2019') {
      return false;
    }
    boolean after = at + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(at + 1));
    char before = text.charAt(at - 1);
    return after && !Character.isWhitespace(before) && !looksPossessive(text, at);
  }

  /** "the parents' house": a plural's apostrophe followed by a blank and a small letter. */
  private static boolean looksPossessive(String text, int at) {
    return text.charAt(at - 1) == 's'
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2))
        && hasLaterSingleClosing(text, at + 1);
  }

  private static boolean hasLaterSingleClosing(String text, int from) {
    int last = Math.min(text.length() - 1, from + 200);
    for (int at = from; at < last && text.charAt(at) != '\n'; at++) {
      char seen = text.charAt(at);
      if ((seen == '\'' || seen == '\u2019')
          && !Character.isLetterOrDigit(text.charAt(at + 1))
          && !Character.isWhitespace(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
