package dev.whence.cli;

import dev.whence.Whence;
import dev.whence.model.Ledgers;
import dev.whence.model.Trace;
import java.util.IdentityHashMap;
import java.util.function.Function;

/**
 * Makes the ledgers of a trace once where several outputs of one run show them, the report and the
 * card: they cost as much as tracing. Not thread-safe.
 */
final class LedgersOnce implements Function<Trace, Ledgers> {

  private final IdentityHashMap<Trace, Ledgers> made = new IdentityHashMap<>();

  @Override
  public Ledgers apply(Trace trace) {
    return made.computeIfAbsent(trace, Whence::ledgers);
  }
}
