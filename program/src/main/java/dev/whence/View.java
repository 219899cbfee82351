package dev.whence;

import dev.whence.model.CorrectionLog;
import dev.whence.model.Document;
import dev.whence.model.Ledgers;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.Roster;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import dev.whence.model.TextComparison;
import dev.whence.model.Trace;
import dev.whence.report.AboutView;
import dev.whence.report.AbsenceView;
import dev.whence.report.ChangesView;
import dev.whence.report.HistoryView;
import dev.whence.report.HtmlReport;
import dev.whence.report.JsonExport;
import dev.whence.report.ReadingView;
import dev.whence.report.RosterView;
import dev.whence.report.TerminalCard;
import java.util.List;
import java.util.function.Function;

/** How results are written: for a person at a terminal, or for a program. */
public interface View {

  /** Said below the card of the only rumour that was found. */
  String ONE_FOUND =
      "The one rumour found. For a claim of your own: whence trace … --claim \"its words\"";

  /** One article's main text. */
  String text(Document document);

  /** What one article says about itself, with the words that rests on. */
  String about(Document document);

  /** Who says what in one article. */
  String reading(Reading reading);

  /** An article that could not be read; empty where such articles are told of elsewhere. */
  String rejected(Rejected rejected);

  /**
   * The one rumour of a run that asked for a claim.
   *
   * @param ledgers what the articles of a trace say beside its rumours; asked when it is shown
   */
  String claim(Trace trace, Function<Trace, Ledgers> ledgers);

  /** The rumours of a run that asked for none; the ledgers as for {@link #claim}. */
  String rumours(Trace trace, Function<Trace, Ledgers> ledgers);

  /** Who belongs to a body. */
  String roster(Roster roster);

  /** Who stayed silent. */
  String silences(SilenceLedger ledger);

  /** What could be seen or not. */
  String sightings(SightingLedger ledger);

  /** What changed between readings. */
  String changes(List<TextComparison> comparisons);

  /** What users said of a case. */
  String corrections(CorrectionLog log, Trace trace);

  /** The report: one page that needs nothing beside it. */
  static String html(Trace trace, Ledgers ledgers) {
    return HtmlReport.standard().show(trace, ledgers);
  }

  /** JSON, one object a line; docs/manual.md gives the shapes. */
  static View json() {
    JsonExport export = JsonExport.standard();
    return new View() {
      @Override
      public String text(Document document) {
        return export.text(document) + "\n";
      }

      @Override
      public String about(Document document) {
        return text(document);
      }

      @Override
      public String reading(Reading reading) {
        return export.read(reading) + "\n";
      }

      @Override
      public String rejected(Rejected rejected) {
        return export.rejected(rejected) + "\n";
      }

      @Override
      public String claim(Trace trace, Function<Trace, Ledgers> ledgers) {
        return export.trace(trace) + "\n";
      }

      @Override
      public String rumours(Trace trace, Function<Trace, Ledgers> ledgers) {
        return export.rumours(trace) + "\n";
      }

      @Override
      public String roster(Roster roster) {
        return export.roster(roster) + "\n";
      }

      @Override
      public String silences(SilenceLedger ledger) {
        return export.silences(ledger) + "\n";
      }

      @Override
      public String sightings(SightingLedger ledger) {
        return export.sightings(ledger) + "\n";
      }

      @Override
      public String changes(List<TextComparison> comparisons) {
        return export.changes(comparisons) + "\n";
      }

      @Override
      public String corrections(CorrectionLog log, Trace trace) {
        return export.corrections(log, trace) + "\n";
      }
    };
  }

  /**
   * Words for a terminal.
   *
   * @param width in columns
   * @param colour whether to write ANSI colours
   */
  static View terminal(int width, boolean colour) {
    TerminalCard card = TerminalCard.of(width, colour);
    ReadingView view = ReadingView.of(width, colour);
    AboutView about = AboutView.of(width, colour);
    return new View() {
      @Override
      public String text(Document document) {
        return document.mainText() + "\n";
      }

      @Override
      public String about(Document document) {
        return about.show(document);
      }

      @Override
      public String reading(Reading reading) {
        return view.show(reading);
      }

      @Override
      public String rejected(Rejected rejected) {
        return "";
      }

      @Override
      public String claim(Trace trace, Function<Trace, Ledgers> ledgers) {
        return card.show(trace, ledgers.apply(trace));
      }

      @Override
      public String rumours(Trace trace, Function<Trace, Ledgers> ledgers) {
        if (trace.rumours().isEmpty()) {
          return card.show(trace);
        }
        if (trace.rumours().size() == 1) {
          return card.show(trace, ledgers.apply(trace)) + "\n" + ONE_FOUND + "\n";
        }
        Trace best =
            new Trace(trace.rumours().subList(0, 1), trace.readings(), trace.others(), List.of());
        return card.show(trace) + "\n" + card.show(best, ledgers.apply(best));
      }

      @Override
      public String roster(Roster roster) {
        return RosterView.of(width, colour).show(roster);
      }

      @Override
      public String silences(SilenceLedger ledger) {
        return AbsenceView.of(width, colour).show(ledger);
      }

      @Override
      public String sightings(SightingLedger ledger) {
        return AbsenceView.of(width, colour).show(ledger);
      }

      @Override
      public String changes(List<TextComparison> comparisons) {
        return ChangesView.of(width, colour).show(comparisons);
      }

      @Override
      public String corrections(CorrectionLog log, Trace trace) {
        return HistoryView.of(width, colour).show(log, trace);
      }
    };
  }
}
