package dev.whence.absence;

import dev.whence.model.Reading;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import java.util.List;

/** Keeps the ledgers of a case: silences, and what was seen or not. */
public final class AbsenceKeeper {

  private final List<Reading> readings;

  private AbsenceKeeper(List<Reading> readings) {
    this.readings = List.copyOf(readings);
  }

  /** A keeper for the articles of a case; their order does not matter. */
  public static AbsenceKeeper of(List<Reading> readings) {
    return new AbsenceKeeper(readings);
  }

  /** Who stayed silent, about what, and who spoke later. */
  public SilenceLedger silences() {
    return new SilenceBook(readings).ledger();
  }

  /** What could be seen or not seen, and what would settle it. */
  public SightingLedger sightings() {
    return SightingBook.ledger(readings);
  }
}
