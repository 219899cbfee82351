package dev.whence.model;

import java.util.Locale;

/** What kind of time words name, as TIMEX3 has it. */
public enum TimeKind {
  /** A day or a longer stretch with a place in time: "June 18", "last year", "recently". */
  DATE,
  /** A part of a day: "Monday night". */
  TIME,
  /** A length: "two years". */
  DURATION,
  /** Something that comes again: "every month". */
  SET;

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
