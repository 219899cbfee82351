package dev.whence.model;

import java.util.Locale;

/** The step of the way an article was in when something was noted. */
public enum Stage {
  INGEST,
  LANGUAGE,
  ATTRIBUTION,
  RUMOUR,
  STORE;

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
