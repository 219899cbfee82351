package dev.whence.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be seen or not seen in the articles of a case.
 *
 * @param sightings by date, then article
 * @param open what would settle them, in plain words
 */
public record SightingLedger(List<Sighting> sightings, List<String> open) {

  public SightingLedger {
    sightings = List.copyOf(sightings);
    open = List.copyOf(open);
  }

  /**
   * One thing seen or not seen.
   *
   * @param kind what kind
   * @param ofWhom who was seen or not; null when nobody is named
   * @param onWordOf who says so; null for the article's own voice
   * @param from first day it can be of; null when open
   * @param to last such day; null when open
   * @param dated whether the words say when; otherwise the days are those of the article
   * @param words the sentence
   */
  public record Sighting(
      ObservableKind kind,
      @Nullable String ofWhom,
      @Nullable String onWordOf,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean dated,
      Words words) {}
}
