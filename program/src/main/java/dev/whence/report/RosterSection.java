package dev.whence.report;

import dev.whence.model.BodyCount;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rosters of bodies: for each a strip chart, and beside it a table with every word of it.
 *
 * @param left how many bodies more there are
 */
record RosterSection(List<Body> bodies, int left) {

  /**
   * One body.
   *
   * @param number its place here, from 1
   * @param chart null where the statements tell of no two days
   */
  record Body(
      int number,
      String name,
      @Nullable StripChart chart,
      List<SeatRow> seats,
      List<Unnamed> unnamed,
      List<Printed> counts,
      List<String> warnings) {}

  /** Who has a post, with all that is said of it. */
  record SeatRow(Name who, String post, String standing, List<OfPost> statements) {}

  /**
   * One statement about a post.
   *
   * @param grade its label, by which it is coloured
   * @param by on whose word; null for the article's own
   */
  record OfPost(
      String grade,
      String spoken,
      @Nullable Name by,
      boolean denied,
      String change,
      String when,
      Quoted words) {}

  /** Somebody gone who is not named. */
  record Unnamed(String holder, String ofWhich, OfPost statement) {}

  /** A number that is printed, and of which days; null for none. */
  record Printed(int number, String what, @Nullable String days, Quoted words) {}

  /**
   * The section.
   *
   * @param most how many bodies to show; those with most seats come first
   */
  static RosterSection of(List<Roster> rosters, Statements statements, int most) {
    List<Roster> all = new ArrayList<>(rosters);
    all.sort(Comparator.comparing((Roster roster) -> -roster.seats().size()));
    List<Body> bodies = new ArrayList<>();
    for (Roster roster : all.subList(0, Math.min(most, all.size()))) {
      bodies.add(body(roster, bodies.size() + 1, statements));
    }
    return new RosterSection(bodies, all.size() - bodies.size());
  }

  private static Body body(Roster roster, int number, Statements statements) {
    return new Body(
        number,
        roster.body(),
        StripChart.of(roster, statements).orElse(null),
        roster.seats().stream().map(seat -> seat(seat, statements)).toList(),
        roster.unnamed().stream().map(one -> unnamed(one, statements)).toList(),
        roster.counts().stream().map(count -> printed(count, statements)).toList(),
        roster.warnings());
  }

  private static SeatRow seat(Seat seat, Statements statements) {
    return new SeatRow(
        statements.name(seat.person()),
        seat.post(),
        RosterView.heading(seat.standing()),
        seat.statements().stream().map(one -> ofPost(one, statements)).toList());
  }

  /** One statement about a post, with its grade and its words. */
  static OfPost ofPost(PostStatement statement, Statements statements) {
    return new OfPost(
        statement.grade().name().toLowerCase(Locale.ROOT),
        RosterView.grade(statement.grade()),
        statements.nameOrNone(statement.onWordOf()),
        statement.denied(),
        RosterView.change(statement.change()),
        RosterView.when(statement),
        statements.quoteBriefly(statement.words()));
  }

  private static Unnamed unnamed(PostStatement one, Statements statements) {
    return new Unnamed(
        String.valueOf(one.holder()), RosterView.ofWhich(one), ofPost(one, statements));
  }

  private static Printed printed(BodyCount count, Statements statements) {
    return new Printed(
        count.number(),
        RosterView.what(count.what()),
        count.from() == null ? null : DateText.span(count.from(), count.to()),
        statements.quoteBriefly(count.words()));
  }
}
