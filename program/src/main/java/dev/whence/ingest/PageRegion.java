package dev.whence.ingest;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that makes a block, with the running text in it. */
final class PageRegion {

  private final Element element;
  private final @Nullable PageRegion parent;
  private final ClassHints.Hint hint;
  private final int firstUnit;
  private int endUnit;
  private double mass;
  private double score;

  PageRegion(Element element, @Nullable PageRegion parent, ClassHints.Hint hint, int firstUnit) {
    this.element = element;
    this.parent = parent;
    this.hint = hint;
    this.firstUnit = firstUnit;
  }

  Element element() {
    return element;
  }

  @Nullable PageRegion parent() {
    return parent;
  }

  ClassHints.Hint hint() {
    return hint;
  }

  int firstUnit() {
    return firstUnit;
  }

  /** One past its last unit. */
  int endUnit() {
    return endUnit;
  }

  void close(int end) {
    endUnit = end;
  }

  boolean contains(PageRegion other) {
    return firstUnit <= other.firstUnit && other.endUnit <= endUnit;
  }

  boolean is(String tag) {
    return element.normalName().equals(tag);
  }

  /** Running text in it. */
  double mass() {
    return mass;
  }

  void mass(double running) {
    mass = running;
  }

  /** Running text in it, the nearer the more. */
  double score() {
    return score;
  }

  void addScore(double more) {
    score += more;
  }
}
