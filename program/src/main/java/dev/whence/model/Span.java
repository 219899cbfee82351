package dev.whence.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A stretch of a text, half-open.
 *
 * @param start first UTF-16 code unit, counted from 0
 * @param end one past the last UTF-16 code unit; never smaller than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  private static final Comparator<Span> TEXT_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ") is not half-open");
    }
  }

  /**
   * Where in a list the first part stands that ends after an offset; the list's size when none
   * does.
   *
   * @param parts parts of one text whose ends never fall from one to the next
   * @param offset in UTF-16 code units
   */
  public static <T> int firstEndingAfter(List<T> parts, Function<T, Span> spanOf, int offset) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spanOf.apply(parts.get(middle)).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** The words of this span. Throws {@link IndexOutOfBoundsException} when it lies outside. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the other span lies wholly inside this one; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Text order: by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return TEXT_ORDER.compare(this, other);
  }
}
