package dev.whence.model;

import java.util.List;

/**
 * Where each character of a document's text stood in the article's original bytes.
 *
 * <p>Runs are in text order, touch each other and cover the whole text. Their byte ranges are not
 * always ascending (a headline may be printed after the text in the page). After the aligned text
 * of OpenNLP: the original is the source of truth, every later view maps back to it.
 *
 * @param runs the stretches; empty only for an empty text
 */
public record Alignment(List<Run> runs) {

  public Alignment {
    runs = List.copyOf(runs);
    int at = 0;
    for (Run run : runs) {
      if (run.text().start() != at || run.text().isEmpty()) {
        throw new IllegalArgumentException(
            "runs must touch: expected a run at " + at + ", got " + run);
      }
      at = run.text().end();
    }
  }

  /**
   * One stretch of text and the bytes that made it.
   *
   * @param text the stretch, never empty
   * @param bytes what made it
   * @param even whether every UTF-16 unit took the same number of bytes; when not, the stretch as a
   *     whole was made by the bytes as a whole (an entity, a mended mark, the markup between
   *     blocks)
   */
  public record Run(Span text, ByteRange bytes, boolean even) {

    public Run {
      if (even && (bytes.end() - bytes.start()) % text.length() != 0) {
        throw new IllegalArgumentException("not even: " + text + " from " + bytes);
      }
    }

    private ByteRange bytesOf(int from, int to) {
      if (!even) {
        return bytes;
      }
      int step = (bytes.end() - bytes.start()) / text.length();
      return new ByteRange(
          bytes.start() + (from - text.start()) * step, bytes.start() + (to - text.start()) * step);
    }
  }

  /**
   * The smallest range of original bytes that holds everything the span was made of.
   *
   * @param span inside the text; an empty span gives an empty range
   */
  public ByteRange bytesOf(Span span) {
    int index = indexOfRunAt(span.start());
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (; index < runs.size() && runs.get(index).text().start() < span.end(); index++) {
      Run run = runs.get(index);
      ByteRange part =
          run.bytesOf(
              Math.max(span.start(), run.text().start()), Math.min(span.end(), run.text().end()));
      start = Math.min(start, part.start());
      end = Math.max(end, part.end());
    }
    return end < 0 ? new ByteRange(0, 0) : new ByteRange(start, end);
  }

  private int indexOfRunAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).text().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
