package dev.whence.cli;

import dev.whence.Whence;
import dev.whence.model.Ledgers;
import dev.whence.model.Trace;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ledgers of a trace once where several outputs of one run show them, the report and the
 * card: they cost as much as tracing. Not thread-safe.
 */
final class LedgersOnce implements Function<Trace, Ledgers> {

  private final IdentityHashMap<Trace, Ledgers> made = new IdentityHashMap<>();
  private final @Nullable Path caseFile;

  /** For traces of that case; null for traces of none. */
  LedgersOnce(@Nullable Path caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public Ledgers apply(Trace trace) {
    return made.computeIfAbsent(trace, one -> Whence.ledgers(one, caseFile));
  }
}
