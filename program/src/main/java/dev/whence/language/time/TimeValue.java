package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import dev.whence.language.time.TimeResolver.Days;
import dev.whence.model.TimeKind;
import dev.whence.model.TimeMention;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a time phrase means: its days, and its value as TIMEX3 has it. */
final class TimeValue {

  private static final List<String> SEASONS = List.of("WI", "SP", "SU", "FA");

  private TimeValue() {}

  /**
   * The mention of a phrase.
   *
   * @param earliest first possible day of publication; null when unknown
   * @param latest last possible day of publication; null when unknown
   */
  static TimeMention mention(
      TimePhrase phrase, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    Days printed = TimeResolver.printed(phrase);
    if (printed != null) {
      return mention(phrase, printed, value(phrase, printed));
    }
    Days early = earliest == null ? null : TimeResolver.seenFrom(phrase, earliest);
    Days late = latest == null ? null : TimeResolver.seenFrom(phrase, latest);
    if (early == null || late == null) {
      boolean timeless = phrase.form() == Form.LENGTH || phrase.form() == Form.VAGUE;
      return new TimeMention(
          phrase.span(), null, null, phrase.kind(), timeless ? phrase.fixed() : null);
    }
    String value = value(phrase, early);
    return mention(phrase, early.cover(late), value.equals(value(phrase, late)) ? value : null);
  }

  private static TimeMention mention(TimePhrase phrase, Days days, @Nullable String value) {
    return new TimeMention(phrase.span(), days.first(), days.last(), phrase.kind(), value);
  }

  private static String value(TimePhrase phrase, Days days) {
    LocalDate first = days.first();
    int year = first.getYear();
    String value =
        switch (phrase.form()) {
          case MONTH, MONTHS_AWAY -> YearMonth.from(first).toString();
          case YEARS, YEARS_AWAY, YEAR_BEFORE -> years(year, days.last().getYear());
          case DECADE -> String.valueOf(year / 10);
          case CENTURY -> String.valueOf(year / 100);
          case SEASON -> days.last().getYear() + "-" + SEASONS.get(phrase.month() - 1);
          case QUARTER, QUARTERS_AWAY, TOLD_QUARTER ->
              year + "-Q" + (first.getMonthValue() + 2) / 3;
          case WEEKS_AWAY -> week(first);
          case WEEKENDS_AWAY -> week(first) + "-WE";
          default -> first.toString();
        };
    boolean timeOfDay = phrase.kind() == TimeKind.TIME && phrase.fixed() != null;
    return timeOfDay ? value + phrase.fixed() : value;
  }

  private static String years(int first, int last) {
    return first == last ? String.valueOf(first) : first + "/" + last;
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
