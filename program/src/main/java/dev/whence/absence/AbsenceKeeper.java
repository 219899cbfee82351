package dev.whence.absence;

import dev.whence.model.Absences;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import dev.whence.model.Speaker;
import dev.whence.model.Speakers;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Keeps the ledgers of a case: who speaks, who stays silent, and what was seen or not. Not
 * thread-safe, but for {@link #foundIn}.
 */
public final class AbsenceKeeper {

  private final List<Reading> readings;
  private final UnaryOperator<String> fullest;
  private final Actors actors;
  private final Function<Reading, Absences> absences;

  private AbsenceKeeper(
      List<Reading> readings, Function<Reading, Absences> absences, UnaryOperator<String> fullest) {
    this.absences = absences;
    this.readings = List.copyOf(readings);
    this.fullest = fullest;
    this.actors = Actors.of(this.readings, fullest);
  }

  /** What one article has of silences, denials and sightings, whatever they are about. */
  public static Absences foundIn(Reading reading) {
    ArticleText text = new ArticleText(reading);
    return new Absences(
        SilenceFinder.find(text),
        DenialFinder.find(text),
        SightingFinder.find(text),
        Mandates.of(text));
  }

  /** A keeper for the articles of a case; their order does not matter. */
  public static AbsenceKeeper of(List<Reading> readings) {
    return of(readings, UnaryOperator.identity());
  }

  /**
   * The same, where a person's name may be printed in several forms.
   *
   * @param fullest the fullest name that the case prints of the person, for a name as printed
   */
  public static AbsenceKeeper of(List<Reading> readings, UnaryOperator<String> fullest) {
    IdentityHashMap<Reading, Absences> known = new IdentityHashMap<>();
    return of(readings, reading -> known.computeIfAbsent(reading, AbsenceKeeper::foundIn), fullest);
  }

  /**
   * The same, where it may be known already what was found in an article.
   *
   * @param absences gives what {@link #foundIn} gives; asked more than once
   */
  public static AbsenceKeeper of(
      List<Reading> readings, Function<Reading, Absences> absences, UnaryOperator<String> fullest) {
    return new AbsenceKeeper(readings, absences, fullest);
  }

  /**
   * Who speaks, each with everything said, and who is shown as asked or accused without a word.
   *
   * @param rumours of the case, by the numbers of which statements name them
   */
  public Speakers speakers(List<Rumour> rumours) {
    List<Speaker> speaking = SpeakerBook.of(readings, rumours, actors);
    return new Speakers(speaking, UnheardFinder.find(readings, speaking, fullest));
  }

  /** Who stayed silent, about what, and who spoke later. */
  public SilenceLedger silences() {
    return new SilenceBook(readings, absences, actors).ledger();
  }

  /** What could be seen or not seen, and what would settle it. */
  public SightingLedger sightings() {
    return SightingBook.ledger(readings, absences, fullest);
  }
}
