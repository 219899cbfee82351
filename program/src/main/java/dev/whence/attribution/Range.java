package dev.whence.attribution;

/**
 * Tokens of one sentence, half-open.
 *
 * @param from index of the first token
 * @param to one past the last token
 */
record Range(int from, int to) {

  boolean isEmpty() {
    return to <= from;
  }

  boolean contains(int token) {
    return from <= token && token < to;
  }

  boolean overlaps(Range other) {
    return from < other.to && other.from < to;
  }
}
