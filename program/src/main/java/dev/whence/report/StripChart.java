package dev.whence.report;

import dev.whence.model.PostGrade;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who held which post from when to when: one lane for each grade of word, so that what is alleged
 * lies beside what is announced and never over it. An end that nobody tells fades. The table beside
 * it says the same in words.
 *
 * @param top where the lines of the axis begin, in pixels
 * @param right where the lines between the seats end
 */
record StripChart(
    String body, int width, int height, int top, int right, List<Tick> ticks, List<Strip> strips) {

  private static final int LABEL = 300;
  private static final int CHART = 740;
  private static final int MARGIN = 30;
  private static final int LANE = 14;
  private static final int GAP = 12;
  private static final int AXIS = 26;
  private static final int FADE = 26;
  private static final int NAME_LENGTH = 44;
  private static final int MOST_SEATS = 40;
  private static final int TICKS = 6;

  /** A day on the axis. */
  record Tick(String x, String day) {}

  /**
   * A lane.
   *
   * @param seat whose and which post, on the first lane of a seat; null on the others
   * @param y its upper end
   */
  record Strip(@Nullable String seat, int y, List<Bar> bars, List<Mark> marks) {

    int textY() {
      return y + LANE - 3;
    }

    int lineY() {
      return y - 4;
    }
  }

  /** A time in post, or a piece of an end that fades. */
  record Bar(String style, String x, int y, String width, int height) {}

  /**
   * A statement, drawn as a path.
   *
   * @param target its words; null where they do not stand in the text
   */
  record Mark(String style, String path, @Nullable String target, String spoken) {}

  /** The chart of a roster; empty where its statements tell of no two days. */
  static Optional<StripChart> of(Roster roster, Statements statements) {
    return new Drawing(roster, statements).chart();
  }

  /** One grade of one seat. */
  private record Lane(Seat seat, PostGrade grade, List<PostStatement> statements, boolean first) {}

  /** Lays out the chart of one body. */
  private static final class Drawing {

    private final Roster roster;
    private final Statements statements;
    private final List<Lane> lanes = new ArrayList<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    private Drawing(Roster roster, Statements statements) {
      this.roster = roster;
      this.statements = statements;
      roster.seats().stream().limit(MOST_SEATS).forEach(this::lanes);
    }

    private void lanes(Seat seat) {
      boolean head = true;
      for (PostGrade grade : PostGrade.values()) {
        List<PostStatement> own =
            seat.statements().stream()
                .filter(one -> one.grade() == grade && PostTerm.day(one) != null)
                .toList();
        if (!own.isEmpty()) {
          lanes.add(new Lane(seat, grade, own, head));
          own.forEach(this::stretch);
          head = false;
        }
      }
    }

    private void stretch(PostStatement statement) {
      LocalDate day = PostTerm.day(statement);
      if (day != null) {
        LocalDate from = statement.from();
        LocalDate begin = from != null && PostTerm.lasts(statement) ? from : day;
        first = begin.isBefore(first) ? begin : first;
        last = day.isAfter(last) ? day : last;
      }
    }

    private Optional<StripChart> chart() {
      if (!first.isBefore(last)) {
        return Optional.empty();
      }
      List<Strip> strips = new ArrayList<>();
      int y = AXIS;
      for (Lane lane : lanes) {
        y += lane.first() ? GAP : 0;
        strips.add(strip(lane, y));
        y += LANE;
      }
      int height = y + MARGIN / 2;
      return Optional.of(
          new StripChart(
              roster.body(), LABEL + CHART + MARGIN, height, AXIS, LABEL + CHART, ticks(), strips));
    }

    private Strip strip(Lane lane, int y) {
      String name = lane.seat().person() + ", " + lane.seat().post();
      List<Bar> bars = new ArrayList<>();
      PostTerm.of(lane.statements()).forEach(term -> term(bars, lane.grade(), term, y));
      return new Strip(
          lane.first() ? Quotation.shortened(name, NAME_LENGTH) : null,
          y,
          bars,
          lane.statements().stream()
              .map(statement -> mark(statement, y))
              .flatMap(Optional::stream)
              .toList());
    }

    private void term(List<Bar> bars, PostGrade grade, PostTerm term, int y) {
      double from = x(term.first());
      double to = Math.max(from + 3, x(term.last()));
      String style = "term " + grade.label();
      bars.add(new Bar(style, number(from), y, number(to - from), LANE - 4));
      if (!term.begins()) {
        fade(bars, style, from - FADE, y);
      }
      if (!term.ends()) {
        fade(bars, style, to, y);
      }
    }

    private static void fade(List<Bar> bars, String style, double x, int y) {
      int part = FADE / 3;
      for (int step = 0; step < 3; step++) {
        String at = number(x + step * part + 2);
        bars.add(new Bar(style + " fade", at, y + 3, String.valueOf(part - 4), LANE - 10));
      }
    }

    /** A statement as a mark that opens its words. */
    private Optional<Mark> mark(PostStatement statement, int y) {
      return Optional.ofNullable(PostTerm.day(statement))
          .map(
              day ->
                  new Mark(
                      statement.grade().label(),
                      shape(statement, x(day), y + (LANE - 4) / 2),
                      statements.target(statement.words()).orElse(null),
                      label(statement)));
    }

    private static String shape(PostStatement statement, double x, int y) {
      if (statement.denied()) {
        return path("M%.1f %.1fl8 8m0 -8l-8 8", x - 4, y - 4);
      }
      return switch (statement.change()) {
        case BECOMES -> path("M%.1f %.1fv10l6 -5z", x, y - 5);
        case LEAVES, ABOLISHED -> path("M%.1f %.1fv10l-6 -5z", x, y - 5);
        case INVESTIGATED -> path("M%.1f %.1fl5 5l-5 5l-5 -5z", x, y - 5);
        case LIKENED -> path("M%.1f %.1fh6v6h-6z", x - 3, y - 3);
        case HOLDS, ACTS, HELD -> path("M%.1f %.1fa3.5 3.5 0 1 0 .1 0z", x, y - 3.5);
      };
    }

    private static String path(String form, double x, double y) {
      return String.format(Locale.ROOT, form, x, y);
    }

    private static String label(PostStatement statement) {
      String who = statement.person() == null ? "the post" : statement.person();
      return who
          + ", "
          + statement.post()
          + ": "
          + (statement.denied() ? "said not to be so: " : "")
          + RosterView.change(statement.change())
          + ", "
          + RosterView.grade(statement.grade())
          + ", "
          + RosterView.when(statement)
          + "; open the words";
    }

    private List<Tick> ticks() {
      long days = ChronoUnit.DAYS.between(first, last);
      int steps = (int) Math.min(TICKS, days);
      List<Tick> ticks = new ArrayList<>();
      for (int i = 0; i <= steps; i++) {
        LocalDate day = first.plusDays(days * i / steps);
        ticks.add(new Tick(number(x(day)), day.toString()));
      }
      return ticks;
    }

    private double x(LocalDate day) {
      long days = ChronoUnit.DAYS.between(first, last);
      double inner = CHART - 2.0 * (FADE + MARGIN);
      double part = (double) ChronoUnit.DAYS.between(first, day) / days;
      return LABEL + FADE + MARGIN + inner * part;
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
