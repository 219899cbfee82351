package dev.whence.cli;

import dev.whence.Whence;
import dev.whence.model.Ledgers;
import dev.whence.model.Trace;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ledgers of a trace once where several outputs of one run show them, the report and the
 * card: they cost as much as tracing. Holds those of the last trace only. Not thread-safe.
 */
final class LedgersOnce implements Function<Trace, Ledgers> {

  private @Nullable Trace last;
  private @Nullable Ledgers made;

  @Override
  public Ledgers apply(Trace trace) {
    Ledgers known = made;
    if (known == null || trace != last) {
      known = Whence.ledgers(trace);
      last = trace;
      made = known;
    }
    return known;
  }
}
