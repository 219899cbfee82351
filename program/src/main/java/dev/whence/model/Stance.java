package dev.whence.model;

import java.util.Locale;

/** What an article as a whole does with a claim. */
public enum Stance {
  /** Tells it as a fact. */
  SUPPORTS,
  /** Says it is not so, or gives a denial with effect. */
  DENIES,
  /** Passes it on, neither. */
  REPORTS,
  /** Does not speak of it. */
  UNRELATED;

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
