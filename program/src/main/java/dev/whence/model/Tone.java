package dev.whence.model;

import java.util.Locale;

/** How a claim itself is worded. */
public enum Tone {
  FLAT,
  HEDGED,
  DOUBTED,
  DENIED;

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
