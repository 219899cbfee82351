package dev.whence.model;

import java.util.Locale;

/** What an origin is. */
public enum OriginKind {
  PERSON,
  ORGANISATION,
  OUTLET,
  DOCUMENT,
  /** Not named; counted at the first publication that vouches for it. */
  UNNAMED;

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
