package dev.whence.export;

import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Rumour;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.List;

/**
 * What users judged, of a rumour or of a source, each with who, when and why; never the program.
 */
final class Grades {

  private final Trace trace;

  Grades(Trace trace) {
    this.trace = trace;
  }

  /** Those of a rumour, in the order in which they were given. */
  List<Correction> of(Rumour rumour) {
    return trace.amendments().ofRumour(rumour.claim()).stream()
        .map(Standing::correction)
        .filter(one -> one.change().kind().isGrade())
        .toList();
  }

  /** Those of sources, whatever rumour they are an origin of. */
  List<Correction> ofSources() {
    return trace.amendments().standing().stream()
        .map(Standing::correction)
        .filter(one -> one.change().kind() == ChangeKind.RELIABILITY)
        .toList();
  }
}
