package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import dev.whence.model.Roster.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the card of a rumour says of the ledgers of its articles, a line each. */
final class LedgerLines {

  private final Ledgers ledgers;

  LedgerLines(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /** Who is in which post, by body; each with the grades of word that say so. */
  List<String> posts() {
    List<String> lines = new ArrayList<>();
    for (Roster roster : ledgers.rosters()) {
      for (Seat seat : roster.seats()) {
        lines.add(
            seat.person()
                + ", "
                + seat.post()
                + " ("
                + roster.body()
                + ")"
                + ": "
                + standing(seat.standing())
                + ", "
                + grades(seat));
      }
      roster.warnings().stream().map(warning -> "does not fit: " + warning).forEach(lines::add);
    }
    return lines.stream().distinct().toList();
  }

  private static String standing(Standing standing) {
    return standing == Standing.UNSURE ? "unsure" : RosterView.heading(standing);
  }

  private static String grades(Seat seat) {
    return seat.statements().stream()
        .map(PostStatement::grade)
        .distinct()
        .sorted()
        .map(RosterView::grade)
        .collect(Collectors.joining(", "));
  }

  /** How often those who stayed silent have words. */
  List<String> rates() {
    return ledgers.silences().rates().stream()
        .map(
            rate ->
                rate.actor() + ": words in " + rate.answered() + " of " + rate.of() + " articles")
        .toList();
  }

  /** What would settle what was seen or not, to be ticked by hand. */
  List<String> open() {
    return ledgers.sightings().open().stream().map(question -> "[ ] " + question).toList();
  }
}
