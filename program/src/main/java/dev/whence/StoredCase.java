package dev.whence;

import dev.whence.correction.Corrections;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a case holds, with nothing read or traced anew. */
public final class StoredCase {

  private final Path file;
  private final Trace program;
  private final CorrectionLog log;
  private final Map<String, Integer> tracedWith;
  private final Trace trace;

  private StoredCase(Path file, Trace program, CorrectionLog log, Map<String, Integer> tracedWith) {
    this.file = file;
    this.program = program;
    this.log = log;
    this.tracedWith = tracedWith;
    this.trace = Corrections.of(log).apply(program, tracedWith);
  }

  /**
   * Loads a case whole. Throws {@link WrongUseException} when there is none at that place.
   *
   * @param file must be there: a case is not made by looking at it
   */
  public static StoredCase load(Path file) {
    return ExistingCase.read(
        file,
        kept ->
            new StoredCase(
                file,
                new Trace(kept.rumours(), kept.readings(), kept.rejected()),
                kept.corrections(),
                kept.tracedWith()));
  }

  /** The same with entries that were added to the log meanwhile. */
  StoredCase with(CorrectionLog longer) {
    return new StoredCase(file, program, longer, tracedWith);
  }

  /** The file it lies in. */
  Path file() {
    return file;
  }

  /** All of it as the program made it, without what users corrected. */
  public Trace program() {
    return program;
  }

  /** Everything that users ever said of it. */
  public CorrectionLog log() {
    return log;
  }

  /** All of it, as users corrected it. */
  public Trace trace() {
    return trace;
  }

  /** The rumour of this claim, with the articles that speak of it. */
  public Trace ofClaim(String claim) {
    for (Rumour rumour : trace.rumours()) {
      if (rumour.claim().equals(claim)) {
        return of(rumour);
      }
    }
    throw new WrongUseException(file + ": no rumour with the claim “" + claim + "”; " + offered());
  }

  /**
   * One rumour, with the articles that speak of it.
   *
   * @param number its place among the rumours of the case, from 1
   */
  public Trace ofRumour(int number) {
    if (number < 1 || number > trace.rumours().size()) {
      throw new WrongUseException(file + ": no rumour " + number + "; " + offered());
    }
    return of(trace.rumours().get(number - 1));
  }

  private String offered() {
    if (trace.rumours().isEmpty()) {
      return "it holds none; trace one into it first";
    }
    List<String> lines = new ArrayList<>();
    for (Rumour rumour : trace.rumours()) {
      lines.add("--rumour " + (lines.size() + 1) + " “" + rumour.claim() + "”");
    }
    return "it holds: " + String.join(", ", lines);
  }

  private Trace of(Rumour rumour) {
    Set<String> told = new HashSet<>();
    List<Traced> speaking = new ArrayList<>();
    for (Traced traced : rumour.articles()) {
      if (traced.stance() != Stance.UNRELATED) {
        speaking.add(traced);
        told.add(traced.article());
        traced.passages().forEach(one -> told.add(one.words().article()));
        traced.restsOn().forEach(one -> one.via().forEach(hop -> told.add(hop.words().article())));
        String copied = traced.copies();
        if (copied != null) {
          told.add(copied);
        }
      }
    }
    rumour.contraryClaims().forEach(one -> told.add(one.words().article()));
    rumour.observables().forEach(one -> told.add(one.words().article()));
    Rumour alone =
        new Rumour(
            rumour.claim(),
            speaking,
            rumour.origins(),
            rumour.independentOrigins(),
            rumour.contraryClaims(),
            rumour.observables(),
            rumour.hedges(),
            rumour.toFetch(),
            rumour.notes());
    List<Reading> readings =
        trace.readings().stream().filter(one -> told.contains(one.article())).toList();
    return new Trace(List.of(alone), readings, List.of(), List.of(), trace.amendments())
        .withAmendmentsOfItsOwn();
  }
}
