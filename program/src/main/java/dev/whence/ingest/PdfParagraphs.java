package dev.whence.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts paragraphs together from the lines of blocks: a new one begins after a wider space, at an
 * indent, after a line that had room for the next word, and where the print changes; one that runs
 * on in the next column or on the next page is joined.
 */
final class PdfParagraphs {

  static final Pattern BULLET = Pattern.compile("(?:[•◦▪‣●■*–-]|\\d{1,2}[.)]|[a-z]\\)) +\\S.*");
  private static final int LONGEST_DATE_LINE = 40;
  private static final int REACH = 4;

  private final HyphenMender hyphens;
  private final float bodySize;

  PdfParagraphs(HyphenMender hyphens, float bodySize) {
    this.hyphens = hyphens;
    this.bodySize = bodySize;
  }

  List<PdfParagraph> split(PdfPage page, PdfBlock block) {
    List<PdfParagraph> paragraphs = new ArrayList<>();
    float leading = leading(block);
    PdfParagraph open = null;
    for (int i = 0; i < block.lines().size(); i++) {
      PdfLine line = block.lines().get(i);
      if (open == null || isNew(block, i, leading, open)) {
        open = new PdfParagraph(page, block, line, i == 0);
        paragraphs.add(open);
      } else {
        open.add(line, hyphens);
      }
    }
    if (open != null) {
      open.closesBlock();
    }
    return paragraphs;
  }

  private static float leading(PdfBlock block) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < block.lines().size(); i++) {
      steps.add(block.lines().get(i).base() - block.lines().get(i - 1).base());
    }
    steps.sort(Comparator.naturalOrder());
    float usual = steps.isEmpty() ? 0 : steps.get((steps.size() - 1) / 2);
    return Math.max(usual, block.size());
  }

  private boolean isNew(PdfBlock block, int index, float leading, PdfParagraph open) {
    PdfLine line = block.lines().get(index);
    PdfLine before = block.lines().get(index - 1);
    float step = line.base() - before.base();
    float widest = block.lines().size() < 3 ? line.size() * 1.65f : leading * 1.22f + 0.5f;
    if (step > widest
        || line.isBold() != before.isBold()
        || Math.abs(line.size() - before.size()) > before.size() * 0.08f) {
      return true;
    }
    String words = words(line);
    String wordsBefore = words(before);
    if (HyphenMender.endsInHyphen(wordsBefore)) {
      return false;
    }
    if (BULLET.matcher(words).matches() || isDateLine(block, before, wordsBefore)) {
      return true;
    }
    boolean display = line.size() > bodySize * 1.12f || (line.isBold() && block.lines().size() < 5);
    boolean sentence = FurnitureWords.endsAsSentence(wordsBefore);
    if (!display && hadRoom(block, before, line, words, sentence)) {
      return true;
    }
    return !display && isIndented(block, index, sentence, open);
  }

  /** A short line that holds a day, such as one between a byline and the text. */
  private static boolean isDateLine(PdfBlock block, PdfLine line, String words) {
    float width = block.right() - block.left();
    return words.length() <= LONGEST_DATE_LINE
        && line.right() - line.left() < width * 0.75f
        && PrintedDate.in(words) != null;
  }

  /** Whether the first word of the line would have stood on the line before. */
  private static boolean hadRoom(
      PdfBlock block, PdfLine before, PdfLine line, String words, boolean sentence) {
    int blank = words.indexOf(' ');
    float share = blank < 0 ? 1 : (float) blank / words.length();
    float word = (line.right() - line.left()) * share;
    float slack =
        line.isRightToLeft() ? before.left() - block.left() : block.right() - before.right();
    float room = slack - word - line.size() * 0.25f;
    float width = block.right() - block.left();
    return sentence ? room > line.size() * 0.5f : room > width * 0.3f && room > line.size() * 3;
  }

  private static boolean isIndented(
      PdfBlock block, int index, boolean sentence, PdfParagraph open) {
    PdfLine line = block.lines().get(index);
    PdfLine before = block.lines().get(index - 1);
    boolean rightToLeft = line.isRightToLeft();
    float indent = rightToLeft ? block.right() - line.right() : line.left() - block.left();
    float indentBefore =
        rightToLeft ? block.right() - before.right() : before.left() - block.left();
    boolean list = BULLET.matcher(open.words()).matches();
    if (list || indent < line.size() * 0.7f) {
      return false;
    }
    if (indentBefore > line.size() * 0.4f) {
      return sentence && open.lines() == 1;
    }
    PdfLine after = index + 1 < block.lines().size() ? block.lines().get(index + 1) : null;
    boolean returns = after != null && Math.abs(after.left() - block.left()) < line.size() * 0.4f;
    return sentence || returns;
  }

  static String words(PdfLine line) {
    LinkedText text = new LinkedText();
    line.appendTo(text);
    return text.text().strip();
  }

  /** Joins what was broken off at the end of a column or page with its rest. */
  List<PdfParagraph> joined(List<PdfParagraph> paragraphs) {
    List<PdfParagraph> joined = new ArrayList<>(paragraphs);
    for (int i = 0; i < joined.size(); i++) {
      PdfParagraph paragraph = joined.get(i);
      for (int next = i + 1; next < joined.size() && next <= i + REACH; next++) {
        PdfParagraph rest = joined.get(next);
        if (isRest(paragraph, rest)) {
          paragraph.carryOn(rest, hyphens);
          joined.remove(next);
          next = i;
        } else if (isRunningText(rest)) {
          break;
        }
      }
    }
    return joined;
  }

  private boolean isRunningText(PdfParagraph paragraph) {
    return paragraph.kind() == null
        && Math.abs(paragraph.size() - bodySize) < bodySize * 0.08f
        && !paragraph.isBold();
  }

  private boolean isRest(PdfParagraph paragraph, PdfParagraph rest) {
    String words = paragraph.words();
    String more = rest.words();
    if (words.isEmpty()
        || more.isEmpty()
        || !isRunningText(paragraph)
        || !isRunningText(rest)
        || !paragraph.closesItsBlock()
        || !rest.opensBlock()
        || FurnitureWords.endsAsSentence(words)
        || words.length() < 20) {
      return false;
    }
    int first = more.codePointAt(0);
    boolean caseless =
        Character.isLetter(first) && !Character.isLowerCase(first) && !Character.isUpperCase(first);
    return Character.isLowerCase(first)
        || HyphenMender.endsInHyphen(words)
        || (caseless && paragraph.fillsLastLine());
  }
}
