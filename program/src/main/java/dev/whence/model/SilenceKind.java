package dev.whence.model;

import java.util.Locale;

/** How somebody stayed silent. A silence is never a denial. */
public enum SilenceKind {
  DECLINED,
  NO_ANSWER,
  /** Spoke, and left something out: "gave no details", "did not say when". */
  NO_DETAILS,
  /** Spoke, or could have, and neither confirmed nor denied. */
  NO_DENIAL,
  /** Is said not to have denied it plainly: "has made no flat denial", "did not deny it". */
  NON_DENIAL,
  /** Is said not to have been asked. */
  NOT_ASKED;

  /** The name in JSON and in the store: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
