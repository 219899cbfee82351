package dev.whence.model;

import java.util.Locale;

/** What a statement says about a person and a post. */
public enum PostChange {
  /** Has it at the time. */
  HOLDS,
  /** Has it for a time only: "acting", "interim". */
  ACTS,
  /** Had it before: "former". */
  HELD,
  /** Is given it: appointed, elected, joins. */
  BECOMES,
  /** Loses or gives it up: removed, resigned. */
  LEAVES,
  /** Is said to be under investigation; the post is not spoken of. */
  INVESTIGATED,
  /** The post is likened to another one, elsewhere: "a rough equivalent of the deputy warden". */
  LIKENED,
  /** The post itself ends. */
  ABOLISHED;

  /** The name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
