package dev.whence.model;

import java.util.Locale;

/** Why an article could not be read. */
public enum RejectionReason {
  NOT_FOUND,
  NO_PERMISSION,
  UNREADABLE,
  EMPTY,
  NOT_TEXT,
  TOO_LARGE,
  TRUNCATED,
  UNKNOWN_CHARSET,
  TOO_DEEP,
  NO_ARTICLE_TEXT,
  /** Locked with a password. */
  ENCRYPTED,
  /** An address that nobody asked to be fetched. */
  NOT_FETCHED,
  /** The site, its robots.txt or our own rules do not allow to fetch the address. */
  NOT_ALLOWED,
  /** The address could not be fetched: no such host, no answer in time, an error of the server. */
  NO_ANSWER,
  /** The same bytes were given twice under the same name. */
  DUPLICATE_INPUT,
  /** Our own fault; the run ends with exit code 1. */
  BUG;

  /** The name in JSON and in the store: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
