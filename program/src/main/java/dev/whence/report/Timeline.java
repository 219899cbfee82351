package dev.whence.report;

import dev.whence.model.Published;
import dev.whence.model.Traced;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When the articles were published: a mark for a day, a bar for an interval, a bar that fades for
 * an end nobody knows. Articles without a date are listed apart. Many articles are drawn as
 * columns, one a day, week or month.
 *
 * @param picture null where no article has a date
 */
record Timeline(@Nullable Picture picture, List<Link> undated) {

  private static final int LABEL = 220;
  private static final int CHART = 840;
  private static final int ROW = 26;
  private static final int AXIS = 28;
  private static final int MOST_ROWS = 60;
  private static final int COLUMNS_HEIGHT = 150;
  private static final int LEAST_TICK_GAP = 78;

  /**
   * The picture, in pixels.
   *
   * @param top where the lines of the axis begin
   * @param rows one for each article; none where there are columns
   * @param columns null where there are rows
   */
  record Picture(
      int width,
      int height,
      int top,
      int bottom,
      List<Tick> ticks,
      List<Row> rows,
      @Nullable Columns columns) {}

  /** A day on the axis. */
  record Tick(String x, String day) {}

  /**
   * An article.
   *
   * @param y its middle
   * @param tone the label of its tone, by which it is drawn
   * @param mark where its day is known; else its bar
   * @param noteX where its date stands, before or after the mark
   */
  record Row(
      String target,
      String spoken,
      String name,
      int y,
      String tone,
      @Nullable Mark mark,
      @Nullable Bar bar,
      String note,
      String noteX,
      boolean noteBefore) {}

  /** A day; the cross of a denial is a path, null for none. */
  record Mark(String x, @Nullable String cross) {}

  /** An interval, which may have no known start or end. */
  record Bar(String x, String width, boolean noStart, boolean noEnd) {}

  /** How many articles were published in each so many days. */
  record Columns(long days, int labelY, List<Column> all) {}

  /** One column. */
  record Column(
      String x, String y, String width, String height, String textX, String textY, int count) {}

  static Timeline of(RumourFigures figures, Coverage coverage, Statements statements) {
    return new Drawing(figures, coverage, statements).timeline();
  }

  private record Dated(Traced article, Published published) {

    LocalDate first() {
      return published.earliest() == null ? last() : published.earliest();
    }

    LocalDate last() {
      @Nullable LocalDate latest = published.latest();
      if (latest != null) {
        return latest;
      }
      return published.earliest() == null ? LocalDate.EPOCH : published.earliest();
    }
  }

  /** Lays out the picture of one rumour. */
  private static final class Drawing {

    private final List<Dated> dated = new ArrayList<>();
    private final List<Traced> undated = new ArrayList<>();
    private final Coverage coverage;
    private final Statements statements;
    private final LocalDate first;
    private final long days;

    private Drawing(RumourFigures figures, Coverage coverage, Statements statements) {
      this.coverage = coverage;
      this.statements = statements;
      for (Traced article : figures.speaking()) {
        coverage
            .publishedOf(article.article())
            .ifPresentOrElse(
                date -> dated.add(new Dated(article, date)), () -> undated.add(article));
      }
      dated.sort(
          Comparator.comparing(Dated::first)
              .thenComparing(Dated::last)
              .thenComparing(one -> coverage.numberOf(one.article().article())));
      List<Dated> closed =
          dated.stream().filter(one -> DateText.isClosed(one.published())).toList();
      List<Dated> some = closed.isEmpty() ? dated : closed;
      first = some.stream().map(Dated::first).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
      LocalDate last = some.stream().map(Dated::last).max(LocalDate::compareTo).orElse(first);
      days = ChronoUnit.DAYS.between(first, last) + 1;
    }

    private Timeline timeline() {
      return new Timeline(
          dated.isEmpty() ? null : picture(),
          undated.stream().map(one -> statements.article(one.article())).toList());
    }

    private Picture picture() {
      boolean many = dated.size() > MOST_ROWS;
      int bottom = AXIS + (many ? COLUMNS_HEIGHT : dated.size() * ROW);
      List<Row> rows = new ArrayList<>();
      if (!many) {
        for (Dated one : dated) {
          rows.add(row(one, AXIS + ROW * rows.size() + ROW / 2));
        }
      }
      return new Picture(
          LABEL + CHART + 30,
          bottom + 8,
          AXIS,
          bottom,
          ticks(),
          rows,
          many ? columns(bottom) : null);
    }

    private List<Tick> ticks() {
      long step = 1;
      for (long wish : new long[] {1, 2, 3, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 36524}) {
        step = wish;
        if (CHART * wish / days >= LEAST_TICK_GAP) {
          break;
        }
      }
      boolean wide = days > 300;
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(wide ? "MMM uuuu" : "d MMM", Locale.ENGLISH);
      List<Tick> ticks = new ArrayList<>();
      for (long day = 0; day < days; day += step) {
        LocalDate date = first.plusDays(day);
        String year = !wide && day == 0 ? " " + first.getYear() : "";
        ticks.add(new Tick(number(x(date)), format.format(date) + year));
      }
      return ticks;
    }

    private Row row(Dated one, int y) {
      Traced article = one.article();
      Published published = one.published();
      String tone = article.tone().label();
      String date = DateText.of(published);
      String name = Quotation.shortened(coverage.nameOf(article.article()), 30);
      String note = Coverage.isInferred(published) ? date + " (inferred)" : date;
      double left = x(one.first());
      double right = published.latest() == null ? LABEL + CHART : x(one.last());
      boolean before = right > LABEL + CHART * 0.6;
      boolean day = published.isDay();
      return new Row(
          statements.articleTarget(article.article()),
          name + " " + note + ", " + tone,
          name,
          y,
          tone,
          day ? mark(tone, left, y) : null,
          day ? null : bar(published, left, right),
          note,
          number(before ? left - 12 : right + 12),
          before);
    }

    private static Mark mark(String tone, double x, int y) {
      String cross = "M" + number(x - 4) + " " + (y - 4) + "l8 8m0 -8l-8 8";
      return new Mark(number(x), tone.equals("denied") ? cross : null);
    }

    private static Bar bar(Published published, double left, double right) {
      boolean noStart = published.earliest() == null;
      boolean noEnd = published.latest() == null;
      double from = noStart ? LABEL : left - 5;
      double to = noEnd ? LABEL + CHART : right + 5;
      return new Bar(number(from), number(Math.max(10, to - from)), noStart, noEnd);
    }

    /** How many articles were published, in columns of as many days as make few enough columns. */
    private Columns columns(int bottom) {
      long wide =
          days <= MOST_ROWS ? 1 : days <= 7 * MOST_ROWS ? 7 : (days + MOST_ROWS - 1) / MOST_ROWS;
      Map<Long, Integer> counts = new TreeMap<>();
      for (Dated one : dated) {
        long day = Math.max(0, Math.min(days - 1, ChronoUnit.DAYS.between(first, one.first())));
        counts.merge(day / wide, 1, Integer::sum);
      }
      int most = counts.values().stream().max(Integer::compareTo).orElse(1);
      double step = (CHART - 20.0) * wide / days;
      List<Column> all = new ArrayList<>();
      counts.forEach(
          (place, count) -> {
            double height = (COLUMNS_HEIGHT - 18.0) * count / most;
            double x = LABEL + 10 + step * place;
            all.add(
                new Column(
                    number(x),
                    number(bottom - height),
                    number(Math.max(1.5, step - 2)),
                    number(height),
                    number(x + step / 2),
                    number(bottom - height - 4),
                    count));
          });
      return new Columns(wide, (AXIS + bottom) / 2, all);
    }

    private double x(LocalDate day) {
      double part = (ChronoUnit.DAYS.between(first, day) + 0.5) / days;
      return LABEL + 10 + (CHART - 20) * Math.max(0, Math.min(1, part));
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
