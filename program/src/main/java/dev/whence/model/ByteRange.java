package dev.whence.model;

/**
 * A stretch of an article's original bytes, half-open.
 *
 * @param start first byte, counted from 0
 * @param end one past the last byte; equal to {@code start} for text that no byte made
 */
public record ByteRange(int start, int end) {

  public ByteRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "byte range [" + start + ", " + end + ") is not half-open");
    }
  }
}
