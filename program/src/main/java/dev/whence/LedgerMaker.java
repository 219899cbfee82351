package dev.whence;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Absences;
import dev.whence.model.Ledgers;
import dev.whence.model.PostStatement;
import dev.whence.model.Posts;
import dev.whence.model.Reading;
import dev.whence.model.Roster;
import dev.whence.model.Rumour;
import dev.whence.roster.RosterKeeper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes the ledgers of articles that are in memory already; none is read again. What it found in an
 * article it knows the next time. Thread-safe; one at a time goes in.
 */
final class LedgerMaker {

  /** The id of no article: only names that were given everywhere hold there. */
  static final String EVERYWHERE = "";

  private final FoundOnce<Found> found;

  /** What the ledgers need of one article. */
  private record Found(Absences absences, Posts posts) {

    static Found in(Reading reading) {
      return new Found(AbsenceKeeper.foundIn(reading), RosterKeeper.foundIn(reading));
    }
  }

  /** One that remembers only what it found itself. */
  LedgerMaker() {
    this(new Memory.Nothing());
  }

  /**
   * One that remembers what was found in earlier runs too.
   *
   * @param memory open as long as ledgers are made
   */
  LedgerMaker(Memory memory) {
    BiFunction<Reading, Supplier<Found>, Found> known = memory.remembering("ledgers", Found.class);
    this.found = new FoundOnce<>(reading -> known.apply(reading, () -> Found.in(reading)));
  }

  /**
   * The ledgers.
   *
   * @param rumours of the same articles, by the numbers of which statements name them
   * @param given the name that a user gave somebody, for an article's id and a name there
   */
  synchronized Ledgers of(
      List<Reading> readings, List<Rumour> rumours, BinaryOperator<String> given) {
    found.keep(readings);
    UnaryOperator<String> fullest = RosterKeeper.names(readings);
    UnaryOperator<String> names = name -> given.apply(EVERYWHERE, fullest.apply(name));
    AbsenceKeeper absence =
        AbsenceKeeper.of(readings, reading -> found.apply(reading).absences(), names);
    RosterKeeper keeper = RosterKeeper.of(readings, reading -> found.apply(reading).posts(), given);
    return new Ledgers(
        absence.speakers(rumours),
        absence.silences(),
        absence.sightings(),
        rosters(keeper),
        keeper.statements());
  }

  /**
   * The rosters of the bodies, fullest names first: a shorter name has one of its own only where it
   * shows more than those.
   */
  private static List<Roster> rosters(RosterKeeper posts) {
    List<String> bodies = new ArrayList<>(posts.bodies());
    bodies.sort(Comparator.comparing((String body) -> -body.length()));
    Set<PostStatement> shown = new HashSet<>();
    List<Roster> rosters = new ArrayList<>();
    for (String body : bodies) {
      Roster roster = posts.roster(body, null);
      boolean more = false;
      for (Roster.Seat seat : roster.seats()) {
        more |= shown.addAll(seat.statements());
      }
      for (PostStatement unnamed : roster.unnamed()) {
        more |= unnamed.body() != null && shown.add(unnamed);
      }
      if (more) {
        rosters.add(roster);
      }
    }
    rosters.sort(Comparator.comparing(Roster::body, String.CASE_INSENSITIVE_ORDER));
    return rosters;
  }
}
