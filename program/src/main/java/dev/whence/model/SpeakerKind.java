package dev.whence.model;

import java.util.Locale;

/** What the speaker of an attribution is. */
public enum SpeakerKind {
  /** A named person. */
  PERSON,
  /** A named body, government, company or court, or a country or city that stands for one. */
  ORGANISATION,
  /** A named newspaper, agency, site or broadcaster. */
  OUTLET,
  /** A report, letter, study or post whose maker is not the source. */
  DOCUMENT,
  /** Somebody not named: "officials", "a person familiar with the matter". */
  UNNAMED,
  /** The text names nobody. */
  NONE;

  /** Whether the speaker is somebody with a name, whom a wrong name would harm. */
  public boolean isNamed() {
    return this == PERSON || this == ORGANISATION || this == OUTLET;
  }

  /** The name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
