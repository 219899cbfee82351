package dev.whence.ingest;

/**
 * A stretch of text that was one character before it was read with the wrong code page.
 *
 * @param start first UTF-16 unit of the stretch
 * @param end one past the last
 * @param codePoint what it was
 * @param inferred whether a lost byte had to be inferred from the place
 */
record BrokenMark(int start, int end, int codePoint, boolean inferred) {

  boolean touches(BrokenMark next) {
    return end == next.start;
  }

  String mended() {
    return Character.toString(codePoint);
  }
}
