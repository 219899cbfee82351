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
import org.jspecify.annotations.Nullable;

/**
 * What the articles of a case say of people, bodies, silences and sightings. Computed when asked.
 */
public final class CaseBook {

  private static final int BODIES_SHOWN = 12;

  private final Path file;
  private final List<Reading> readings;

  private CaseBook(Path file, List<Reading> readings) {
    this.file = file;
    this.readings = List.copyOf(readings);
  }

  static CaseBook of(Path file) {
    return new CaseBook(file, ExistingCase.read(file, CaseBook::readings));
  }

  private static List<Reading> readings(CaseFile kept) {
    Trace program = new Trace(List.of(), kept.readings(), List.of());
    return Corrections.of(kept.corrections()).apply(program).readings();
  }

  /**
   * The roster of a body.
   *
   * @param body telling words of its name, or its initials
   * @param at the day; null for the last that is known
   */
  public Roster roster(String body, @Nullable LocalDate at) {
    RosterKeeper keeper = RosterKeeper.of(readings);
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

  /** Who stayed silent, about what, and who spoke later. */
  public SilenceLedger silences() {
    return AbsenceKeeper.of(readings).silences();
  }

  /** What could be seen or not seen, and what would settle it. */
  public SightingLedger sightings() {
    return AbsenceKeeper.of(readings).sightings();
  }
}
