package dev.whence.report;

import dev.whence.model.Ledgers;
import org.jspecify.annotations.Nullable;

/** What a report shows of the ledgers of its articles; a ledger without a line has no part. */
record LedgerSections(
    @Nullable RosterSection posts,
    @Nullable SilenceSection silences,
    @Nullable SightingSection sightings) {

  private static final int MOST_BODIES = 8;

  static LedgerSections of(Ledgers ledgers, Statements statements) {
    return new LedgerSections(
        ledgers.rosters().isEmpty()
            ? null
            : RosterSection.of(ledgers.rosters(), statements, MOST_BODIES),
        ledgers.silences().entries().isEmpty()
            ? null
            : SilenceSection.of(ledgers.silences(), statements),
        ledgers.sightings().sightings().isEmpty()
            ? null
            : SightingSection.of(ledgers.sightings(), statements));
  }
}
