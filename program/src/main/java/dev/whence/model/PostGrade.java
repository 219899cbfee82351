package dev.whence.model;

import java.util.Locale;

/** On what kind of word a statement about a post rests. One never overwrites another. */
public enum PostGrade {
  /** Officially announced: a body or office is said to have announced it. */
  ANNOUNCED,
  /** Told by an article in its own voice, or said by somebody named. */
  REPORTED,
  /** Rumoured, hedged, or on the word of somebody unnamed. */
  ALLEGED,
  /** Concluded from somebody's being missing, or from the tense in which others are quoted. */
  INFERRED;

  /** The name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
