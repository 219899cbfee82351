package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of one column under each other, of one size: a stretch of a page that is read in one go.
 */
final class PdfBlock {

  private static final float WIDEST_LEADING = 2.0f;

  private final List<PdfLine> lines = new ArrayList<>();
  private float left;
  private float right;

  PdfBlock(PdfLine first) {
    lines.add(first);
    left = first.left();
    right = first.right();
  }

  List<PdfLine> lines() {
    return lines;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float top() {
    return lines.get(0).top();
  }

  float bottom() {
    return last().bottom();
  }

  float size() {
    return lines.get(lines.size() / 2).size();
  }

  PdfLine last() {
    return lines.get(lines.size() - 1);
  }

  int order() {
    return lines.get(0).order();
  }

  /** Whether the line may stand next in this block. */
  boolean mayTake(PdfLine line) {
    PdfLine last = last();
    float larger = Math.max(last.size(), line.size());
    float leading = line.base() - last.base();
    float overlap = Math.min(last.right(), line.right()) - Math.max(last.left(), line.left());
    float narrower = Math.min(last.right() - last.left(), line.right() - line.left());
    boolean atEdge =
        line.isRightToLeft()
            ? Math.abs(line.right() - right) < larger
            : Math.abs(line.left() - left) < larger * 1.5f;
    return leading > larger * 0.5f
        && leading < larger * WIDEST_LEADING
        && Math.min(last.size(), line.size()) > larger * 0.87f
        && last.isBold() == line.isBold()
        && (overlap > narrower * 0.5f || (atEdge && isWithin(line)));
  }

  private boolean isWithin(PdfLine line) {
    float slack = line.size() * 1.5f;
    return line.left() > left - slack && line.right() < right + slack;
  }

  void add(PdfLine line) {
    lines.add(line);
    left = Math.min(left, line.left());
    right = Math.max(right, line.right());
  }

  boolean overlapsAcross(PdfBlock other) {
    float tolerance = Math.min(size(), other.size()) * 0.3f;
    return Math.min(right, other.right) - Math.max(left, other.left) > tolerance;
  }
}
