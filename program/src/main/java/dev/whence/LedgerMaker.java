package dev.whence;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Ledgers;
import dev.whence.model.Reading;
import dev.whence.model.Roster;
import dev.whence.model.Rumour;
import dev.whence.roster.RosterKeeper;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes the ledgers of articles that are in memory already; none is read again. */
final class LedgerMaker {

  private LedgerMaker() {}

  /**
   * The ledgers.
   *
   * @param rumours of the same articles, by the numbers of which statements name them
   */
  static Ledgers of(List<Reading> readings, List<Rumour> rumours) {
    UnaryOperator<String> names = RosterKeeper.names(readings);
    AbsenceKeeper absence = AbsenceKeeper.of(readings, names);
    RosterKeeper posts = RosterKeeper.of(readings);
    List<Roster> rosters = posts.bodies().stream().map(body -> posts.roster(body, null)).toList();
    return new Ledgers(
        absence.speakers(rumours),
        absence.silences(),
        absence.sightings(),
        rosters,
        posts.statements());
  }
}
