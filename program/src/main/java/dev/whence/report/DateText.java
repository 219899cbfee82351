package dev.whence.report;

import dev.whence.model.Published;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates as a reader expects them: "4 March 2024", "22–27 June 2021", "from 18 June 2021". */
final class DateText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DateText() {}

  static String of(Published published) {
    return between(published.earliest(), published.latest());
  }

  /** The whole time the dates may cover; empty when there are none. */
  static String cover(List<Published> all) {
    @Nullable LocalDate first =
        all.stream()
            .map(one -> one.earliest() == null ? one.latest() : one.earliest())
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    @Nullable LocalDate last =
        all.stream()
            .map(one -> one.latest() == null ? one.earliest() : one.latest())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return first == null || last == null ? "" : between(first, last);
  }

  static String of(LocalDate day) {
    return FULL.format(day);
  }

  private static String between(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "undated" : "until " + FULL.format(to);
    }
    if (to == null) {
      return "from " + FULL.format(from);
    }
    if (from.equals(to)) {
      return FULL.format(to);
    }
    if (from.getYear() != to.getYear()) {
      return FULL.format(from) + " – " + FULL.format(to);
    }
    return from.getMonth() == to.getMonth()
        ? DAY.format(from) + "–" + FULL.format(to)
        : DAY_MONTH.format(from) + " – " + FULL.format(to);
  }
}
