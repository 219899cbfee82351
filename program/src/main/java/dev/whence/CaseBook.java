package dev.whence;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.correction.Corrections;
import dev.whence.model.Reading;
import dev.whence.model.Roster;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import dev.whence.model.Trace;
import dev.whence.roster.RosterKeeper;
import dev.whence.store.CaseFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of a case say of people, bodies, silences and sightings. Computed when asked.
 */
public final class CaseBook {

  private static final int BODIES_SHOWN = 12;

  private final Path file;
  private final List<Reading> readings;
  private final BinaryOperator<String> given;

  private CaseBook(Path file, Trace corrected) {
    this.file = file;
    this.readings = corrected.readings();
    this.given = Corrections.names(corrected);
  }

  static CaseBook of(Path file) {
    return new CaseBook(file, ExistingCase.read(file, CaseBook::corrected));
  }

  private static Trace corrected(CaseFile kept) {
    Trace program = new Trace(List.of(), kept.readings(), List.of());
    return Corrections.of(kept.corrections()).apply(program);
  }

  /**
   * The roster of a body.
   *
   * @param body telling words of its name, or its initials
   * @param at the day; null for the last that is known
   */
  public Roster roster(String body, @Nullable LocalDate at) {
    RosterKeeper keeper = RosterKeeper.of(readings, given);
    Roster roster = keeper.roster(body, at);
    if (roster.seats().isEmpty() && roster.counts().isEmpty() && roster.changes().isEmpty()) {
      List<String> known = keeper.bodies();
      String some = String.join("; ", known.stream().limit(BODIES_SHOWN).toList());
      throw new WrongUseException(
          file
              + ": no article names a post in \u201c"
              + body
              + "\u201d; "
              + (known.isEmpty()
                  ? "none names any post in any body"
                  : "bodies with posts: " + some + (known.size() > BODIES_SHOWN ? "; …" : "")));
    }
    return roster;
  }

  private AbsenceKeeper absence() {
    return AbsenceKeeper.of(readings, name -> given.apply(LedgerMaker.EVERYWHERE, name));
  }

  /** Who stayed silent, about what, and who spoke later. */
  public SilenceLedger silences() {
    return absence().silences();
  }

  /** What could be seen or not seen, and what would settle it. */
  public SightingLedger sightings() {
    return absence().sightings();
  }
}
