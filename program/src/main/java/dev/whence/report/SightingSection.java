package dev.whence.report;

import dev.whence.model.SightingLedger;
import dev.whence.model.SightingLedger.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen or not seen, of whom and on whose word, and what would settle it. */
record SightingSection(List<Seen> sightings, List<String> open) {

  /**
   * A sighting.
   *
   * @param whom null where nobody is named
   * @param by on whose word; null for the article's own
   */
  record Seen(String day, @Nullable Name whom, String kind, @Nullable Name by, Quoted words) {}

  static SightingSection of(SightingLedger ledger, Statements statements) {
    return new SightingSection(sightings(ledger.sightings(), statements), ledger.open());
  }

  static List<Seen> sightings(List<Sighting> sightings, Statements statements) {
    return sightings.stream().map(sighting -> seen(sighting, statements)).toList();
  }

  private static Seen seen(Sighting sighting, Statements statements) {
    return new Seen(
        sighting.dated()
            ? DateText.span(sighting.from(), sighting.to())
            : DateText.told(sighting.from(), sighting.to()),
        statements.nameOrNone(sighting.ofWhom()),
        PlainWords.of(sighting.kind()),
        statements.nameOrNone(sighting.onWordOf()),
        statements.quote(sighting.words()));
  }
}
