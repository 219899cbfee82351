package dev.whence.model;

import java.util.List;

/**
 * A paper, agency, broadcaster or site under all the names it is known by.
 *
 * @param name the one it is shown under
 * @param otherNames other names, abbreviations and spellings
 * @param domains addresses of its pages, without "www."
 * @param isCommonWord whether a name of one word is a word of the language too, so that it stands
 *     for this outlet only where more is said
 */
public record Outlet(
    String name, List<String> otherNames, List<String> domains, boolean isCommonWord) {

  public Outlet {
    otherNames = List.copyOf(otherNames);
    domains = List.copyOf(domains);
  }
}
