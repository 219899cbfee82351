package dev.whence.report;

import java.util.List;

/** A list whose items after the first few are folded away. */
record Folded<T>(List<T> first, List<T> rest) {

  private static final int LONGEST_LIST = 6;

  static <T> Folded<T> of(List<T> items) {
    int most = Math.min(LONGEST_LIST, items.size());
    return new Folded<>(items.subList(0, most), items.subList(most, items.size()));
  }

  int count() {
    return first.size() + rest.size();
  }

  boolean isEmpty() {
    return first.isEmpty();
  }
}
