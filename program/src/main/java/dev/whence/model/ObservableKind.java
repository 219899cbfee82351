package dev.whence.model;

import java.util.Locale;

/** What kind of thing could be seen or not seen. */
public enum ObservableKind {
  LAST_SEEN,
  NOT_SHOWN,
  NO_IMAGES,
  REMOVED,
  SEEN,
  /** A page or picture that was gone is there again; whom it shows was not seen by that. */
  RESTORED,
  /** Was to be there, or belongs there, and was not. */
  EXPECTED_ABSENT,
  /** What used to be shown before. */
  CONTRAST;

  /** The name in JSON and in the store: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
