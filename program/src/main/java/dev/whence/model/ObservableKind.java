package dev.whence.model;

import java.util.Locale;

/** What kind of thing could be seen or not seen. */
public enum ObservableKind {
  LAST_SEEN,
  NOT_SHOWN,
  NO_IMAGES,
  REMOVED,
  SEEN;

  /** The name in JSON and in the store: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
