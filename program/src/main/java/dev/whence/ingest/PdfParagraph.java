package dev.whence.ingest;

import dev.whence.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** A paragraph put together from printed lines, and what its print tells. */
final class PdfParagraph {

  private final LinkedText text = new LinkedText();
  private final PdfPage page;
  private final PdfLine first;
  private PdfLine last;
  private final boolean opensBlock;
  private boolean closesBlock;
  private final float columnLeft;
  private final float columnRight;
  private int lines = 1;
  private @Nullable BlockKind kind;

  PdfParagraph(PdfPage page, PdfBlock block, PdfLine first, boolean opensBlock) {
    this.page = page;
    this.first = first;
    this.last = first;
    this.opensBlock = opensBlock;
    this.columnLeft = block.left();
    this.columnRight = block.right();
    first.appendTo(text);
  }

  void add(PdfLine line, HyphenMender hyphens) {
    LinkedText more = new LinkedText();
    line.appendTo(more);
    hyphens.join(text, more);
    last = line;
    lines++;
  }

  void closesBlock() {
    closesBlock = true;
  }

  /** Takes the rest of this paragraph from another column or page. */
  void carryOn(PdfParagraph rest, HyphenMender hyphens) {
    hyphens.join(text, rest.text);
    last = rest.last;
    lines += rest.lines;
    closesBlock = rest.closesBlock;
  }

  LinkedText text() {
    return text;
  }

  String words() {
    return text.text().strip();
  }

  PdfPage page() {
    return page;
  }

  PdfLine first() {
    return first;
  }

  PdfLine last() {
    return last;
  }

  int lines() {
    return lines;
  }

  float size() {
    return first.size();
  }

  boolean isBold() {
    return first.isBold() && last.isBold();
  }

  boolean isItalic() {
    return first.isItalic() && last.isItalic();
  }

  boolean opensBlock() {
    return opensBlock;
  }

  boolean closesItsBlock() {
    return closesBlock;
  }

  /** Whether its last line reaches the end of the column, as a line broken off does. */
  boolean fillsLastLine() {
    float slack = last.isRightToLeft() ? last.left() - columnLeft : columnRight - last.right();
    return slack < last.size() * 1.5f;
  }

  @Nullable BlockKind kind() {
    return kind;
  }

  void is(BlockKind found) {
    kind = found;
  }
}
