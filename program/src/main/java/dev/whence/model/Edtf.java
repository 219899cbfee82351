package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as EDTF (ISO 8601-2) writes them, never more exact than they are: what begins with a year
 * and ends with one is written in years, a whole month as a month.
 */
final class Edtf {

  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private Edtf() {}

  /** A day, month, year or interval; an end that is not known is "..". One end is known. */
  static String of(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && from.equals(to)) {
      return from.toString();
    }
    boolean years = (from == null || begins(from)) && (to == null || ends(to));
    String first = from == null ? ".." : cut(from, years);
    String last = to == null ? ".." : cut(to, years);
    if (first.equals(last)) {
      return first;
    }
    return isMonth(from, to) ? first.substring(0, MONTH) : first + "/" + last;
  }

  private static boolean begins(LocalDate day) {
    return day.getDayOfYear() == 1;
  }

  private static boolean ends(LocalDate day) {
    return day.getDayOfYear() == day.lengthOfYear();
  }

  private static boolean isMonth(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null
        && to != null
        && from.getDayOfMonth() == 1
        && to.equals(from.withDayOfMonth(from.lengthOfMonth()));
  }

  private static String cut(LocalDate day, boolean toYear) {
    String whole = day.toString();
    return toYear ? whole.substring(0, YEAR) : whole;
  }
}
