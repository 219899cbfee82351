package dev.whence.model;

import java.util.List;

/**
 * What became of one part of a text between two readings.
 *
 * @param kind what became of it
 * @param before the words in the earlier reading; empty when they are new
 * @param after the words in the later reading; empty when they are gone
 */
public record TextChange(Kind kind, List<Words> before, List<Words> after) {

  public TextChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What can become of a part. */
  public enum Kind {
    REMOVED,
    ADDED,
    CHANGED,
    MOVED
  }
}
