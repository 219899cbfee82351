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
 * Draws when the articles were published: a mark for a day, a bar for an interval, a bar that fades
 * for an end nobody knows. Articles without a date are listed apart. Many articles are drawn as
 * columns, one a day, week or month.
 */
final class Timeline {

  private static final int LABEL = 220;
  private static final int CHART = 840;
  private static final int ROW = 26;
  private static final int AXIS = 28;
  private static final int MOST_ROWS = 60;
  private static final int COLUMNS_HEIGHT = 150;
  private static final int LEAST_TICK_GAP = 78;

  private static final String LEGEND =
      "Filled: told flat. Dashed: hedged. Dotted: doubted. Crossed: denied. A bar: the day is not"
          + " certain.";

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

  private final List<Dated> dated = new ArrayList<>();
  private final List<Traced> undated = new ArrayList<>();
  private final Coverage coverage;
  private final Statements statements;
  private final LocalDate first;
  private final long days;

  Timeline(RumourFigures figures, Coverage coverage, Statements statements) {
    this.coverage = coverage;
    this.statements = statements;
    for (Traced article : figures.speaking()) {
      coverage
          .publishedOf(article.article())
          .ifPresentOrElse(date -> dated.add(new Dated(article, date)), () -> undated.add(article));
    }
    dated.sort(
        Comparator.comparing(Dated::first)
            .thenComparing(Dated::last)
            .thenComparing(one -> coverage.numberOf(one.article().article())));
    List<Dated> closed = dated.stream().filter(one -> DateText.isClosed(one.published())).toList();
    List<Dated> some = closed.isEmpty() ? dated : closed;
    first = some.stream().map(Dated::first).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last = some.stream().map(Dated::last).max(LocalDate::compareTo).orElse(first);
    days = ChronoUnit.DAYS.between(first, last) + 1;
  }

  void write(Markup markup) {
    if (!dated.isEmpty()) {
      picture(markup);
    }
    if (!undated.isEmpty()) {
      markup.open("p", "class", "undated").element("strong", "Undated: ");
      String between = "";
      for (Traced article : undated) {
        markup.text(between);
        markup.element(
            "a",
            coverage.nameOf(article.article()),
            "href",
            statements.articleTarget(article.article()));
        between = ", ";
      }
      markup.closeLine();
    }
  }

  private void picture(Markup markup) {
    boolean many = dated.size() > MOST_ROWS;
    int bottom = AXIS + (many ? COLUMNS_HEIGHT : dated.size() * ROW);
    String width = String.valueOf(LABEL + CHART + 30);
    String height = String.valueOf(bottom + 8);
    String region = "Timeline; it scrolls sideways";
    markup.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", region);
    String label =
        "When the articles were published, oldest first. The table of articles holds the same"
            + " dates.";
    markup.open(
        "svg",
        "class",
        "timeline",
        "role",
        "group",
        "aria-label",
        label,
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height);
    markup.line();
    ticks(markup, bottom);
    if (many) {
      columns(markup, bottom);
    } else {
      int row = 0;
      for (Dated one : dated) {
        row(markup, one, AXIS + ROW * row++ + ROW / 2);
      }
    }
    markup.close().closeLine();
    if (!many) {
      markup.element("p", LEGEND, "class", "legend").line();
    }
  }

  private void ticks(Markup markup, int bottom) {
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
    for (long day = 0; day < days; day += step) {
      String x = number(x(first.plusDays(day)));
      markup.shape("path", "class", "tick", "d", "M" + x + " " + AXIS + "V" + bottom);
      markup.open("text", "class", "date", "x", x, "y", String.valueOf(AXIS - 10));
      String year = !wide && day == 0 ? " " + first.getYear() : "";
      markup.plain(format.format(first.plusDays(day)) + year).close().line();
    }
  }

  private void row(Markup markup, Dated one, int y) {
    Traced article = one.article();
    String tone = article.tone().label();
    String date = DateText.of(one.published());
    String inferred = Coverage.isInferred(one.published()) ? ", inferred" : "";
    String name = coverage.nameOf(article.article());
    String note = inferred.isEmpty() ? date : date + " (inferred)";
    String spoken = shown(name) + " " + note + ", " + tone;
    markup.open(
        "a",
        "href",
        statements.articleTarget(article.article()),
        "aria-label",
        spoken,
        "class",
        "row");
    label(markup, name, y);
    double left = x(one.first());
    double right = one.published().latest() == null ? LABEL + CHART : x(one.last());
    if (one.published().isDay()) {
      mark(markup, tone, left, y);
    } else {
      bar(markup, one.published(), tone, left, right, y);
    }
    boolean atLeft = right > LABEL + CHART * 0.6;
    markup.open(
        "text",
        "class",
        "when",
        "x",
        number(atLeft ? left - 12 : right + 12),
        "y",
        String.valueOf(y + 4),
        "text-anchor",
        atLeft ? "end" : "start");
    markup.plain(note).close().closeLine();
  }

  /** How many articles were published, in columns of as many days as make few enough columns. */
  private void columns(Markup markup, int bottom) {
    long wide =
        days <= MOST_ROWS ? 1 : days <= 7 * MOST_ROWS ? 7 : (days + MOST_ROWS - 1) / MOST_ROWS;
    Map<Long, Integer> counts = new TreeMap<>();
    for (Dated one : dated) {
      long day = Math.max(0, Math.min(days - 1, ChronoUnit.DAYS.between(first, one.first())));
      counts.merge(day / wide, 1, Integer::sum);
    }
    int most = counts.values().stream().max(Integer::compareTo).orElse(1);
    String unit = wide == 1 ? "a day" : "in " + wide + " days";
    label(markup, "articles " + unit, (AXIS + bottom) / 2);
    double step = (CHART - 20.0) * wide / days;
    for (Map.Entry<Long, Integer> one : counts.entrySet()) {
      double height = (COLUMNS_HEIGHT - 18.0) * one.getValue() / most;
      double x = LABEL + 10 + step * one.getKey();
      markup.shape(
          "rect",
          "class",
          "bar",
          "x",
          number(x),
          "y",
          number(bottom - height),
          "width",
          number(Math.max(1.5, step - 2)),
          "height",
          number(height));
      markup.open(
          "text", "class", "date", "x", number(x + step / 2), "y", number(bottom - height - 4));
      markup.plain(String.valueOf(one.getValue())).close().line();
    }
  }

  private static void label(Markup markup, String name, int y) {
    markup.open("text", "class", "name", "x", "0", "y", String.valueOf(y + 4));
    markup.plain(shown(name)).close().text(" ");
  }

  private static String shown(String name) {
    return Quotation.shortened(name, 30);
  }

  private static void mark(Markup markup, String tone, double x, int y) {
    markup.shape(
        "circle", "class", "mark " + tone, "cx", number(x), "cy", String.valueOf(y), "r", "6");
    if (tone.equals("denied")) {
      String d = "M" + number(x - 4) + " " + (y - 4) + "l8 8m0 -8l-8 8";
      markup.shape("path", "class", "cross", "d", d);
    }
  }

  private static void bar(
      Markup markup, Published published, String tone, double left, double right, int y) {
    String open =
        (published.earliest() == null ? " unknown-start" : "")
            + (published.latest() == null ? " unknown-end" : "");
    double from = published.earliest() == null ? LABEL : left - 5;
    double to = published.latest() == null ? LABEL + CHART : right + 5;
    markup.shape(
        "rect",
        "class",
        "bar " + tone + open,
        "x",
        number(from),
        "y",
        String.valueOf(y - 5),
        "width",
        number(Math.max(10, to - from)),
        "height",
        "10",
        "rx",
        "5");
  }

  private double x(LocalDate day) {
    double part = (ChronoUnit.DAYS.between(first, day) + 0.5) / days;
    return LABEL + 10 + (CHART - 20) * Math.max(0, Math.min(1, part));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
