package dev.whence;

import dev.whence.model.Trace;
import java.util.Optional;

/**
 * What a trace gave.
 *
 * @param trace the rumours with every article, read or rejected; whole whatever became of the case
 * @param caseProblem why the case holds less than the trace, and what to do; empty when it holds
 *     all
 */
public record Outcome(Trace trace, Optional<String> caseProblem) {}
