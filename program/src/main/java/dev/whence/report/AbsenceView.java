package dev.whence.report;

import dev.whence.model.SightingLedger;
import dev.whence.model.SightingLedger.Sighting;
import dev.whence.model.SilenceLedger;
import dev.whence.model.SilenceLedger.AnswerRate;
import dev.whence.model.SilenceLedger.Entry;

/** The ledgers of silences and of sightings on a terminal, each line with its words. */
public final class AbsenceView {

  private final int width;
  private final boolean colour;

  private AbsenceView(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A view.
   *
   * @param width in columns
   * @param colour whether to write ANSI colours
   */
  public static AbsenceView of(int width, boolean colour) {
    return new AbsenceView(width, colour);
  }

  /** The silences as lines. */
  public String show(SilenceLedger ledger) {
    TerminalText text = new TerminalText(width, colour);
    text.heading("silences", String.valueOf(ledger.entries().size()));
    if (ledger.entries().isEmpty()) {
      text.hanging(2, 4, "none found in the articles of this case");
    }
    for (Entry entry : ledger.entries()) {
      text.blank();
      String of = entry.of() == null ? "matter not named" : "about: " + entry.of();
      String by = entry.onWordOf() == null ? "" : " · said by " + entry.onWordOf();
      text.hanging(2, 4, entry.actor() + " " + PlainWords.of(entry.kind()) + " · " + of + by);
      text.hanging(
          4, 6, DateText.told(entry.from(), entry.to()) + ": " + LedgerWords.quoted(entry.words()));
      SilenceLedger.End end = entry.end();
      if (end != null) {
        String later = "spoke later, " + DateText.of(end.from()) + ": ";
        text.hanging(4, 6, later + LedgerWords.quoted(end.words()));
      }
    }
    if (!ledger.rates().isEmpty()) {
      text.blank();
      text.heading("how often they speak", "");
      for (AnswerRate rate : ledger.rates()) {
        text.hanging(
            2,
            4,
            rate.actor() + ": has words in " + rate.answered() + " of " + rate.of() + " articles");
      }
    }
    return text.toString();
  }

  /** The sightings as lines. */
  public String show(SightingLedger ledger) {
    TerminalText text = new TerminalText(width, colour);
    text.heading("seen or not seen", String.valueOf(ledger.sightings().size()));
    if (ledger.sightings().isEmpty()) {
      text.hanging(2, 4, "nothing found in the articles of this case");
    }
    for (Sighting sighting : ledger.sightings()) {
      text.blank();
      String who = sighting.ofWhom() == null ? "nobody named" : sighting.ofWhom();
      String by =
          sighting.onWordOf() == null
              ? "the article's own voice"
              : "said by " + sighting.onWordOf();
      text.hanging(2, 4, who + ": " + PlainWords.of(sighting.kind()) + " · " + by);
      text.hanging(
          4,
          6,
          (sighting.dated()
                  ? DateText.span(sighting.from(), sighting.to())
                  : DateText.told(sighting.from(), sighting.to()))
              + ": "
              + LedgerWords.quoted(sighting.words()));
    }
    if (!ledger.open().isEmpty()) {
      text.blank();
      text.heading("what would settle it", "");
      ledger.open().forEach(question -> text.hanging(2, 6, "[ ] " + question));
    }
    return text.toString();
  }
}
