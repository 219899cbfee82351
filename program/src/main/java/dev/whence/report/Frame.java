package dev.whence.report;

import org.jspecify.annotations.Nullable;

/**
 * What is around every page of a case in a browser: its head, the way to the others, the search.
 *
 * @param address of the way it belongs to, such as "/search"
 * @param searched what stands in the field for a search; null for nothing
 * @param script of a page that looks again by itself; null for any other
 */
record Frame(Head head, String address, @Nullable String searched, @Nullable String script) {

  boolean isAt(String way) {
    return address.equals(way);
  }
}
