package dev.whence.model;

/** What a named thing is. */
public enum EntityKind {
  PERSON,
  /** A body, company, court or government. */
  ORGANISATION,
  /** A paper, agency, site or broadcaster. */
  OUTLET,
  PLACE,
  /** Named, but of no kind we can tell. */
  OTHER
}
