package dev.whence.ingest;

import dev.whence.model.BlockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what paragraphs are by their print: the headline is the largest near the top, a standfirst
 * is larger or heavier than the text and under the headline, a heading is short and larger or
 * heavier, a caption is smaller and under a picture, a footnote smaller and at the foot.
 */
final class PdfKinds {

  private static final int LONGEST_HEADLINE = 220;
  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_CAPTION = 450;
  private static final int SHORTEST_STANDFIRST = 40;
  private static final int LONGEST_BYLINE = 100;
  private static final int NEAR = 5;

  private final float bodySize;
  private final @Nullable String title;
  private final Masthead masthead = new Masthead();

  /** A judge for a document whose running text has the size, and whose properties the title. */
  PdfKinds(float bodySize, @Nullable String title) {
    this.bodySize = bodySize;
    this.title = title == null ? null : FurnitureWords.skeleton(title);
  }

  void judge(List<PdfParagraph> paragraphs) {
    PdfParagraph headline = headline(paragraphs);
    if (headline != null) {
      headline.is(BlockKind.HEADLINE);
    }
    int at = headline == null ? -1 : paragraphs.indexOf(headline);
    boolean bodyIsBold = mostly(paragraphs, true);
    boolean bodyIsItalic = mostly(paragraphs, false);
    for (int i = 0; i < paragraphs.size(); i++) {
      PdfParagraph paragraph = paragraphs.get(i);
      if (paragraph.kind() == null) {
        boolean underHeadline = headline != null && i > at && i <= at + NEAR;
        BlockKind kind = kind(paragraph, underHeadline, bodyIsBold, bodyIsItalic);
        paragraph.is(kind);
      }
    }
  }

  private static boolean mostly(List<PdfParagraph> paragraphs, boolean bold) {
    long all = 0;
    long such = 0;
    for (PdfParagraph paragraph : paragraphs) {
      all += paragraph.text().length();
      such += (bold ? paragraph.isBold() : paragraph.isItalic()) ? paragraph.text().length() : 0;
    }
    return such * 2 > all;
  }

  private BlockKind kind(
      PdfParagraph paragraph, boolean underHeadline, boolean bodyIsBold, boolean bodyIsItalic) {
    String words = paragraph.words();
    float size = paragraph.size();
    boolean larger = size > bodySize * 1.08f;
    boolean heavier = paragraph.isBold() && !bodyIsBold;
    boolean leaning = paragraph.isItalic() && !bodyIsItalic;
    if (paragraph.first().turned() != 0 && words.length() < LONGEST_CAPTION) {
      return BlockKind.CAPTION;
    }
    if ((size < bodySize * 0.96f || leaning) && isUnderPicture(paragraph)) {
      return BlockKind.CAPTION;
    }
    if (isTeaser(paragraph)) {
      return BlockKind.FURNITURE;
    }
    if (underHeadline
        && (larger || heavier || leaning)
        && words.length() >= SHORTEST_STANDFIRST
        && paragraph.lines() <= 8
        && PrintedDate.in(words) == null) {
      return BlockKind.STANDFIRST;
    }
    if (underHeadline && isByOrDateLine(words)) {
      return BlockKind.CREDIT;
    }
    boolean bullet = PdfParagraphs.BULLET.matcher(words).matches();
    if ((larger || heavier)
        && words.length() <= LONGEST_HEADING
        && !(bullet && !Character.isDigit(words.charAt(0)))
        && !FurnitureWords.endsWithStop(words)) {
      return BlockKind.HEADING;
    }
    return bullet ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
  }

  private static boolean isByOrDateLine(String words) {
    return words.length() <= LONGEST_BYLINE
        && !FurnitureWords.endsAsSentence(words)
        && PrintedDate.in(words) != null;
  }

  /** A line that is one link and no sentence leads elsewhere. */
  private static boolean isTeaser(PdfParagraph paragraph) {
    String words = paragraph.words();
    return paragraph.text().linkedShare() > 0.9
        && words.length() < LONGEST_HEADLINE
        && !FurnitureWords.endsWithStop(words);
  }

  private static boolean isUnderPicture(PdfParagraph paragraph) {
    if (paragraph.words().length() > LONGEST_CAPTION) {
      return false;
    }
    PdfLine line = paragraph.first();
    for (PdfPage.Box picture : paragraph.page().pictures()) {
      boolean below =
          line.top() > picture.bottom() - line.size()
              && line.top() < picture.bottom() + line.size() * 2.5f;
      boolean across =
          Math.min(line.right(), picture.right()) > Math.max(line.left(), picture.left());
      if (below && across) {
        return true;
      }
    }
    return false;
  }

  private @Nullable PdfParagraph headline(List<PdfParagraph> paragraphs) {
    if (paragraphs.isEmpty()) {
      return null;
    }
    PdfPage first = paragraphs.get(0).page();
    List<PdfParagraph> large = new ArrayList<>();
    for (PdfParagraph paragraph : paragraphs) {
      String words = paragraph.words();
      boolean near =
          paragraph.page().number() == first.number()
              && paragraph.first().top() < first.height() * 0.75f;
      boolean printedLarge = paragraph.size() > bodySize * 1.18f;
      boolean named = isTitle(words) && paragraph.size() >= bodySize * 0.98f;
      if (near
          && paragraph.kind() == null
          && (printedLarge || named)
          && words.length() >= 8
          && words.length() <= LONGEST_HEADLINE
          && words.codePoints().anyMatch(Character::isLetter)
          && !FurnitureWords.isControl(words)
          && !masthead.maybe(words)) {
        large.add(paragraph);
      }
    }
    return large.stream()
        .max(
            Comparator.comparing((PdfParagraph paragraph) -> isTitle(paragraph.words()))
                .thenComparingDouble(PdfParagraph::size)
                .thenComparing(paragraph -> -paragraphs.indexOf(paragraph)))
        .orElse(null);
  }

  /** Whether the title in the file's properties begins with the words, or is them. */
  private boolean isTitle(String words) {
    String skeleton = FurnitureWords.skeleton(words);
    return title != null && skeleton.length() >= 12 && title.contains(skeleton);
  }
}
