package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time.
 *
 * @param span the words
 * @param earliest first day they can mean; null when unknown or still relative
 * @param latest last day they can mean; null when unknown or still relative
 * @param kind what kind of time
 * @param value as TIMEX3 writes it, such as "2021-06", "2021-W24", "P3Y" or "PAST_REF"; null when
 *     it is unsure, as that of "Monday" is where the article's own day is
 */
public record TimeMention(
    Span span,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    TimeKind kind,
    @Nullable String value) {

  /**
   * The days in EDTF: a day, a month, a year, or an interval of days; null when they are not known.
   */
  public @Nullable String edtf() {
    if (earliest == null || latest == null) {
      return null;
    }
    if (value != null && value.matches("\\d{4}(-\\d\\d){0,2}")) {
      return value;
    }
    return Edtf.of(earliest, latest);
  }
}
