package dev.whence.model;

/** How an entity is mentioned. */
public enum MentionForm {
  NAME,
  PRONOUN,
  /** A description such as "the former minister". */
  DESCRIPTION
}
