package dev.whence.model;

import java.util.Locale;

/** What a speaker does with the content. */
public enum Act {
  ASSERTS,
  DENIES,
  DOUBTS,
  ASKS,
  PREDICTS,
  DEMANDS,
  BELIEVES,
  /** Declined to comment, did not respond, neither confirmed nor denied. Never a denial. */
  SILENT;

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
