package dev.whence.language.time;

import dev.whence.language.time.TimePhrase.Form;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Says which days a time phrase can mean, seen from the day of publication. News looks back: a
 * weekday or month without year is the last one gone by, unless its sentence looks ahead.
 */
final class TimeResolver {

  /** A day or month without year that begins no later than so many days ahead is this year's. */
  private static final int SOON = 45;

  private static final int HALF_A_YEAR = 183;
  private static final int DAYS_OF_YEAR = 365;

  /** The first and last day of a stretch. */
  record Days(LocalDate first, LocalDate last) {
    static Days one(LocalDate day) {
      return new Days(day, day);
    }

    static Days month(YearMonth month) {
      return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days years(int from, int to) {
      return new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    Days cover(Days other) {
      return new Days(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  private TimeResolver() {}

  /** What the words say by themselves; null when they leave the year open. */
  static @Nullable Days printed(TimePhrase phrase) {
    if (phrase.year() == 0) {
      return null;
    }
    return switch (phrase.form()) {
      case DATE -> date(phrase.year(), phrase.month(), phrase.day());
      case MONTH -> Days.month(YearMonth.of(phrase.year(), phrase.month()));
      case SEASON -> season(phrase.year(), phrase.month());
      case QUARTER -> quarter(phrase.year(), phrase.month());
      case YEARS ->
          phrase.endYear() < phrase.year() ? null : Days.years(phrase.year(), phrase.endYear());
      case DECADE -> Days.years(phrase.year(), phrase.year() + 9);
      case CENTURY -> Days.years(phrase.year(), phrase.year() + 99);
      default -> null;
    };
  }

  static @Nullable Days date(int year, int month, int day) {
    try {
      return Days.one(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null; // such as "February 30": printed so, but no day
    }
  }

  private static Days season(int year, int season) {
    LocalDate start =
        LocalDate.of(season == 1 ? year - 1 : year, season == 1 ? 12 : season * 3 - 3, 1);
    return new Days(start, start.plusMonths(3).minusDays(1));
  }

  private static Days quarter(int year, int quarter) {
    LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
    return new Days(start, start.plusMonths(3).minusDays(1));
  }

  private static Days pastQuarter(TimePhrase phrase, LocalDate day) {
    if (phrase.shift() != 0) {
      return quarter(day.getYear() + phrase.shift(), phrase.month());
    }
    Days same = quarter(day.getYear(), phrase.month());
    boolean begun = !same.first().isAfter(day);
    return begun || phrase.ahead() ? same : quarter(day.getYear() - 1, phrase.month());
  }

  /** What the words mean for a reader on a day; null when they name no days. */
  static @Nullable Days seenFrom(TimePhrase phrase, LocalDate day) {
    return switch (phrase.form()) {
      case DATE -> nearest(phrase, day);
      case MONTH -> month(phrase, day);
      case SEASON -> pastSeason(phrase, day);
      case QUARTER -> pastQuarter(phrase, day);
      case WEEKDAY -> Days.one(weekday(phrase, day));
      case DAYS_AWAY -> Days.one(day.plusDays(phrase.shift()));
      case WEEKS_AWAY -> week(day.plusWeeks(phrase.shift()));
      case WEEKENDS_AWAY -> weekend(phrase, day);
      case QUARTERS_AWAY -> quarterOf(day.plusMonths(3L * phrase.shift()));
      case MONTHS_AWAY -> Days.month(YearMonth.from(day).plusMonths(phrase.shift()));
      case TOLD_QUARTER -> quarterOf(day.minusMonths(3));
      case YEAR_BEFORE -> Days.years(day.getYear() - 1, day.getYear() - 1);
      case YEARS_AWAY -> Days.years(day.getYear() + phrase.shift(), day.getYear() + phrase.shift());
      case YEARS, DECADE, CENTURY, VAGUE, LENGTH -> null;
    };
  }

  private static Days week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  private static Days quarterOf(LocalDate day) {
    return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** The last one that has begun, or where the words look ahead the next one. */
  private static Days weekend(TimePhrase phrase, LocalDate day) {
    LocalDate saturday =
        day.with(
            phrase.ahead()
                ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return new Days(saturday, saturday.plusDays(1));
  }

  private static @Nullable Days nearest(TimePhrase phrase, LocalDate day) {
    Days same = date(day.getYear(), phrase.month(), phrase.day());
    if (same == null) {
      return null;
    }
    LocalDate found = same.first();
    long ahead = ChronoUnit.DAYS.between(day, found);
    if (phrase.ahead()) {
      return ahead < -HALF_A_YEAR ? Days.one(found.plusYears(1)) : same;
    }
    if (ahead <= 0) {
      return -ahead > DAYS_OF_YEAR - SOON ? Days.one(found.plusYears(1)) : same;
    }
    return ahead > SOON ? Days.one(found.minusYears(1)) : same;
  }

  private static Days month(TimePhrase phrase, LocalDate day) {
    YearMonth now = YearMonth.from(day);
    YearMonth same = YearMonth.of(day.getYear(), phrase.month());
    boolean past = phrase.shift() < 0;
    if (phrase.ahead() || phrase.shift() > 0) {
      return Days.month(same.isBefore(now) ? same.plusYears(1) : same);
    }
    boolean soon = !past && ChronoUnit.DAYS.between(day, same.atDay(1)) <= SOON;
    boolean notYet =
        (same.isAfter(now) && !phrase.current() && !soon) || (past && same.equals(now));
    return Days.month(notYet ? same.minusYears(1) : same);
  }

  private static Days pastSeason(TimePhrase phrase, LocalDate day) {
    Days same = season(day.getYear(), phrase.month());
    boolean ahead = phrase.ahead() || phrase.shift() > 0;
    boolean notYet =
        (same.first().isAfter(day) && !phrase.current())
            || (phrase.shift() < 0 && !same.last().isBefore(day));
    if (ahead) {
      return same.last().isBefore(day) ? season(day.getYear() + 1, phrase.month()) : same;
    }
    return notYet ? season(day.getYear() - 1, phrase.month()) : same;
  }

  private static LocalDate weekday(TimePhrase phrase, LocalDate day) {
    DayOfWeek weekday = DayOfWeek.of(phrase.weekday());
    if (phrase.shift() == -7) {
      return day.minusWeeks(1)
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
          .plusDays(phrase.weekday() - 1L);
    }
    if (phrase.ahead()) {
      return day.with(
          phrase.shift() > 0
              ? TemporalAdjusters.next(weekday)
              : TemporalAdjusters.nextOrSame(weekday));
    }
    return day.with(
        phrase.shift() < 0
            ? TemporalAdjusters.previous(weekday)
            : TemporalAdjusters.previousOrSame(weekday));
  }

  /** Whether a phrase names one day of a year that is not printed. */
  static boolean isDayWithoutYear(TimePhrase phrase) {
    return phrase.form() == Form.DATE && phrase.year() == 0;
  }
}
