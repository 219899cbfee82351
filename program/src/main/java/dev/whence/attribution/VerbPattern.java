package dev.whence.attribution;

import org.jspecify.annotations.Nullable;

/** One way a cue verb is built with what it introduces. */
interface VerbPattern {

  /** The attribution when the clause is built this way, or null. */
  @Nullable Candidate match(VerbClause clause);
}
