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

/**
 * Draws who held which post from when to when: one lane for each grade of word, so that what is
 * alleged lies beside what is announced and never over it. An end that nobody tells fades. The
 * table beside it says the same in words.
 */
final class StripChart {

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

  /** One grade of one seat. */
  private record Lane(Seat seat, PostGrade grade, List<PostStatement> statements, boolean first) {}

  private final Roster roster;
  private final Statements statements;
  private final List<Lane> lanes = new ArrayList<>();
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  StripChart(Roster roster, Statements statements) {
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

  /** Draws it; nothing where the statements tell of no two days. */
  void write(Markup markup) {
    if (!first.isBefore(last)) {
      return;
    }
    int height = AXIS + lanes.size() * LANE + heads() * GAP + MARGIN / 2;
    String region = "Chart of posts of " + roster.body() + "; it scrolls sideways";
    markup.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", region);
    markup.open(
        "svg",
        "class",
        "strip",
        "role",
        "group",
        "aria-label",
        "Who held which post of "
            + roster.body()
            + " from when to when. The table below says the same in words.",
        "viewBox",
        "0 0 " + (LABEL + CHART + MARGIN) + " " + height,
        "width",
        String.valueOf(LABEL + CHART + MARGIN),
        "height",
        String.valueOf(height));
    markup.line();
    ticks(markup, height);
    int y = AXIS;
    for (Lane lane : lanes) {
      y += lane.first() ? GAP : 0;
      lane(markup, lane, y);
      y += LANE;
    }
    markup.close().closeLine();
  }

  private int heads() {
    return (int) lanes.stream().filter(Lane::first).count();
  }

  private void lane(Markup markup, Lane lane, int y) {
    if (lane.first()) {
      String name = lane.seat().person() + ", " + lane.seat().post();
      text(markup, "name", 0, y + LANE - 3, Quotation.shortened(name, NAME_LENGTH));
      markup.shape("path", "class", "tick", "d", "M0 " + (y - 4) + "H" + (LABEL + CHART));
    }
    for (PostTerm term : PostTerm.of(lane.statements())) {
      term(markup, lane.grade(), term, y);
    }
    lane.statements().forEach(statement -> mark(markup, statement, y));
    markup.line();
  }

  private void term(Markup markup, PostGrade grade, PostTerm term, int y) {
    double from = x(term.first());
    double to = Math.max(from + 3, x(term.last()));
    String style = "term " + grade.label();
    markup.shape(
        "rect",
        "class",
        style,
        "x",
        number(from),
        "y",
        String.valueOf(y),
        "width",
        number(to - from),
        "height",
        String.valueOf(LANE - 4));
    if (!term.begins()) {
      fade(markup, style, from - FADE, y);
    }
    if (!term.ends()) {
      fade(markup, style, to, y);
    }
  }

  private static void fade(Markup markup, String style, double x, int y) {
    for (int step = 0; step < 3; step++) {
      int part = FADE / 3;
      markup.shape(
          "rect",
          "class",
          style + " fade",
          "x",
          number(x + step * part + 2),
          "y",
          String.valueOf(y + 3),
          "width",
          String.valueOf(part - 4),
          "height",
          String.valueOf(LANE - 10));
    }
  }

  /** A statement as a mark that opens its words. */
  private void mark(Markup markup, PostStatement statement, int y) {
    LocalDate day = PostTerm.day(statement);
    if (day == null) {
      return;
    }
    Optional<String> target = statements.target(statement.words());
    target.ifPresent(href -> markup.open("a", "href", href, "aria-label", label(statement)));
    double x = x(day);
    int middle = y + (LANE - 4) / 2;
    markup.shape(
        "path", "class", "word " + statement.grade().label(), "d", shape(statement, x, middle));
    target.ifPresent(href -> markup.close());
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

  private void ticks(Markup markup, int height) {
    long days = ChronoUnit.DAYS.between(first, last);
    int steps = (int) Math.min(TICKS, days);
    for (int i = 0; i <= steps; i++) {
      LocalDate day = first.plusDays(days * i / steps);
      double x = x(day);
      markup.shape("path", "class", "tick", "d", "M" + number(x) + " " + AXIS + "V" + height);
      text(markup, "date", x, AXIS - 8, day.toString());
    }
    markup.line();
  }

  private double x(LocalDate day) {
    long days = ChronoUnit.DAYS.between(first, last);
    double inner = CHART - 2.0 * (FADE + MARGIN);
    double part = (double) ChronoUnit.DAYS.between(first, day) / days;
    return LABEL + FADE + MARGIN + inner * part;
  }

  private static void text(Markup markup, String style, double x, int y, String text) {
    markup.open("text", "class", style, "x", number(x), "y", String.valueOf(y));
    markup.plain(text).close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static void legend(Markup markup) {
    markup.open("p", "class", "legend");
    for (PostGrade grade : PostGrade.values()) {
      markup.open("span", "class", "key");
      markup.open("svg", "width", "34", "height", "12", "aria-hidden", "true");
      markup.shape(
          "rect",
          "class",
          "term " + grade.label(),
          "x",
          "1",
          "y",
          "1",
          "width",
          "32",
          "height",
          "10");
      markup.close().text(" " + RosterView.grade(grade)).close().text(" ");
    }
    markup.text(
        "▸ comes · ◂ goes · • in post on that day · ▪ likened to another post · ◆ under investigation · × said not to be so");
    markup.closeLine();
  }
}
