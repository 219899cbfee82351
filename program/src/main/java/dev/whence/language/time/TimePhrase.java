package dev.whence.language.time;

import dev.whence.model.Span;
import dev.whence.model.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time, as they stand, before it is known when the article was written.
 *
 * @param span the words
 * @param sentence index of their sentence
 * @param kind as in TIMEX3
 * @param form what they name
 * @param year the printed year; 0 when none is
 * @param endYear the last year of a span of years; else the same as year
 * @param month 1 to 12 (or 1 to 4 for a season, from winter, or a quarter); 0 when none is printed
 * @param day of the month; 0 when none is printed
 * @param weekday 1 (Monday) to 7; 0 when none is printed
 * @param shift for relative words how many units away, negative in the past
 * @param current whether "this" puts it in the current year
 * @param ahead whether its sentence looks ahead ("will", "next")
 * @param fixed the part of the TIMEX3 value that the words give whatever the date: a time of day
 *     such as "TNI", a length such as "P3Y", or "PAST_REF"; null when there is none
 */
record TimePhrase(
    Span span,
    int sentence,
    TimeKind kind,
    Form form,
    int year,
    int endYear,
    int month,
    int day,
    int weekday,
    int shift,
    boolean current,
    boolean ahead,
    @Nullable String fixed) {

  /** What a time phrase names. */
  enum Form {
    /** "June 18", with or without year. */
    DATE,
    /** "September 2020", "last June". */
    MONTH,
    /** "2018", "2010 to 2012". */
    YEARS,
    /** "the 1990s". */
    DECADE,
    /** "the 20th century". */
    CENTURY,
    /** "summer 2019". */
    SEASON,
    /** "the third quarter of 1990". */
    QUARTER,
    /** "Monday", "Monday night". */
    WEEKDAY,
    /** "the weekend". */
    WEEKENDS_AWAY,
    /** "yesterday", "three days ago". */
    DAYS_AWAY,
    /** "last week". */
    WEEKS_AWAY,
    /** "last month". */
    MONTHS_AWAY,
    /** "this quarter". */
    QUARTERS_AWAY,
    /** "this year". */
    YEARS_AWAY,
    /** "a year earlier": than now, or than the quarter told of just before. */
    YEAR_BEFORE,
    /** "the quarter": the one told of, or the last that is over. */
    TOLD_QUARTER,
    /** "recently": no bounds can be given. */
    VAGUE,
    /** "two years", "daily": no place in time. */
    LENGTH
  }

  /** The same words, known to name a quarter of a year. */
  TimePhrase asQuarter(int ofYear, int quarter) {
    return new TimePhrase(
        span, sentence, kind, Form.QUARTER, ofYear, ofYear, quarter, 0, 0, 0, false, ahead, null);
  }
}
