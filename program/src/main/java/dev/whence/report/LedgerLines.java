package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.PostChange;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import dev.whence.model.Roster.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the card of a rumour says of the ledgers of its articles, a line each. */
final class LedgerLines {

  private final Ledgers ledgers;

  LedgerLines(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * Who is in which post, with the grades of word that say so; what is unsure comes last. Bodies
   * whose names are one word are left to the report: many are half the name of a post.
   */
  List<String> posts() {
    List<String> sure = new ArrayList<>();
    List<String> unsure = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Roster roster : ledgers.rosters()) {
      if (roster.body().contains(" ")) {
        for (Seat seat : roster.seats()) {
          (seat.standing() == Standing.UNSURE ? unsure : sure).add(line(roster, seat));
        }
        roster.unnamed().stream().map(LedgerLines::unnamed).forEach(unsure::add);
        roster.warnings().stream().map(one -> "does not fit: " + one).forEach(warnings::add);
      }
    }
    return Stream.of(sure, warnings, unsure).flatMap(List::stream).distinct().toList();
  }

  private static String unnamed(PostStatement one) {
    return one.holder()
        + RosterView.ofWhich(one)
        + ": "
        + (one.denied() ? "not so: " : "")
        + RosterView.change(one.change())
        + ", not named, "
        + RosterView.grade(one.grade());
  }

  private static String line(Roster roster, Seat seat) {
    return seat.person()
        + ", "
        + seat.post()
        + " ("
        + roster.body()
        + "): "
        + standing(seat.standing())
        + ", "
        + grades(seat)
        + likened(seat);
  }

  /** What others say the post is like, in their words. */
  private static String likened(Seat seat) {
    return seat.statements().stream()
        .filter(one -> one.change() == PostChange.LIKENED)
        .map(
            one ->
                "; “"
                    + one.post()
                    + "”"
                    + (one.onWordOf() == null ? "" : " (" + one.onWordOf() + ")"))
        .distinct()
        .collect(Collectors.joining());
  }

  private static String standing(Standing standing) {
    return standing == Standing.UNSURE ? "unsure" : RosterView.heading(standing);
  }

  private static String grades(Seat seat) {
    return seat.statements().stream()
        .filter(one -> one.change() != PostChange.LIKENED)
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
