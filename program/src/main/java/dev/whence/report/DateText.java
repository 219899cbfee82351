package dev.whence.report;

import dev.whence.model.Published;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dates as a reader expects them: "4 March 2024", "22–27 June 2021", "from 18 June 2021",
 * "September 2020", "from 2023" where only the year is known.
 */
final class DateText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DateText() {}

  static String of(Published published) {
    return between(published.earliest(), published.latest());
  }

  /**
   * The time from the first to the last of the dates; empty when there are none. A date with an
   * open end counts only when there is no other.
   */
  static String cover(List<Published> all) {
    List<Published> closed = all.stream().filter(DateText::isClosed).toList();
    List<Published> some = closed.isEmpty() ? all : closed;
    @Nullable LocalDate first =
        some.stream()
            .map(Published::earliest)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    @Nullable LocalDate last =
        some.stream()
            .map(Published::latest)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return all.isEmpty() ? "" : between(first, last);
  }

  /** Whether both ends are known. */
  static boolean isClosed(Published published) {
    return published.earliest() != null && published.latest() != null;
  }

  static String of(LocalDate day) {
    return FULL.format(day);
  }

  /** A stretch of days, such as "until 4 March 2024". */
  static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
    return between(from, to);
  }

  /**
   * A time that lasts up to a day, where the words name no day that it began on: of a first of
   * January only the year is known.
   */
  static String lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean year = from != null && to != null && isYearsBeginning(from) && !isYearsEnd(to);
    return year && from != null && to != null
        ? YEAR.format(from) + " – " + FULL.format(to)
        : between(from, to);
  }

  /** The same where the words name a day: a first of January is that day, and no year. */
  static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "undated" : "until " + FULL.format(to);
    }
    if (to == null) {
      return "from " + FULL.format(from);
    }
    if (from.equals(to)) {
      return FULL.format(to);
    }
    return FULL.format(from) + " – " + FULL.format(to);
  }

  /** The days of an article, where those of what it tells are not known: "told 4 March 2024". */
  static String told(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "undated" : "by " + FULL.format(to);
    }
    String start = (isYearsBeginning(from) ? YEAR : FULL).format(from);
    return "told " + (to == null ? start + " or later" : between(from, to));
  }

  private static boolean isYearsBeginning(LocalDate day) {
    return day.getDayOfYear() == 1;
  }

  private static boolean isYearsEnd(LocalDate day) {
    return day.getDayOfYear() == day.lengthOfYear();
  }

  private static String between(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "undated" : "until " + (isYearsEnd(to) ? YEAR : FULL).format(to);
    }
    if (to == null) {
      return "from " + (isYearsBeginning(from) ? YEAR : FULL).format(from);
    }
    if (from.equals(to)) {
      return FULL.format(to);
    }
    if (isYearsBeginning(from) && isYearsEnd(to)) {
      return from.getYear() == to.getYear()
          ? YEAR.format(from)
          : YEAR.format(from) + "–" + YEAR.format(to);
    }
    if (YearMonth.from(from).equals(YearMonth.from(to))
        && from.getDayOfMonth() == 1
        && to.getDayOfMonth() == to.lengthOfMonth()) {
      return MONTH.format(from);
    }
    if (from.getYear() != to.getYear()) {
      return FULL.format(from) + " – " + FULL.format(to);
    }
    return from.getMonth() == to.getMonth()
        ? DAY.format(from) + "–" + FULL.format(to)
        : DAY_MONTH.format(from) + " – " + FULL.format(to);
  }
}
