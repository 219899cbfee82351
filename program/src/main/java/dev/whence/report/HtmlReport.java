package dev.whence.report;

import dev.whence.model.Ledgers;
import dev.whence.model.Rumour;
import dev.whence.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report as one HTML page that needs nothing but itself: no network, no script to be read, no
 * clock to be made. Whatever is said on it opens the exact words in the stored text further down.
 * What an article says is treated as hostile: it is escaped, cannot load or run anything under the
 * page's own Content-Security-Policy, and cannot turn the direction of the text around it.
 * Immutable and thread-safe.
 */
public final class HtmlReport {

  private static final int MOST_NODES = 40;

  private final Look look;

  private HtmlReport(Look look) {
    this.look = look;
  }

  /** The report with its own style and script. */
  public static HtmlReport standard() {
    return new HtmlReport(Look.standard());
  }

  /** The page, as UTF-8 text with a line end at its end; the same trace gives the same page. */
  public String show(Trace trace) {
    return show(trace, Ledgers.NONE);
  }

  /** The same with what its articles say of posts, silences and sightings. */
  public String show(Trace trace, Ledgers ledgers) {
    return show(trace, ledgers, look.policyOfReport(), 0, name -> Optional.empty());
  }

  /**
   * The page of one rumour of a case that is open in the browser, with the ways to the rest of it.
   *
   * @param number the rumour's place in the case, from 1
   * @param speakers the pages of speakers by name
   */
  String showInCase(Trace trace, int number, Function<String, Optional<String>> speakers) {
    return show(trace, Ledgers.NONE, look.policyOfDesk(), number, speakers);
  }

  private String show(
      Trace trace,
      Ledgers ledgers,
      String policy,
      int number,
      Function<String, Optional<String>> speakers) {
    Coverage coverage = new Coverage(trace);
    Anchors anchors = new Anchors(coverage);
    Places places = Places.within(coverage, anchors, speakers);
    Statements statements = new Statements(coverage, places);
    ReportPage page =
        new ReportPage(
            new Head(title(trace), policy, look.style(), false),
            look.script(),
            number,
            trace.rumours().size() == 1 ? null : list(trace, coverage),
            rumours(trace, coverage, statements),
            LedgerSections.of(ledgers, statements),
            CorrectionSection.of(
                trace, coverage, number > 0 ? "/rumours/" + number + "/correct#due" : null),
            NoteSection.of(trace, coverage, anchors, statements),
            ArticleSection.of(trace, coverage, anchors, places));
    return SafeOutput.of((out, hooks) -> JtereportPageGenerated.render(out, hooks, page));
  }

  private static String title(Trace trace) {
    return switch (trace.rumours().size()) {
      case 0 -> "No rumour found";
      case 1 -> trace.rumours().get(0).claim();
      default -> trace.rumours().size() + " rumours";
    };
  }

  private static ReportPage.RumourList list(Trace trace, Coverage coverage) {
    return new ReportPage.RumourList(
        title(trace),
        trace.read(),
        trace.rumours().stream()
            .map(one -> new ReportPage.Listed(one.claim(), new RumourFigures(one, coverage).line()))
            .toList());
  }

  private static List<RumourSection> rumours(
      Trace trace, Coverage coverage, Statements statements) {
    int level = trace.rumours().size() == 1 ? 1 : 2;
    List<RumourSection> rumours = new ArrayList<>();
    for (Rumour rumour : trace.rumours()) {
      String prefix = "r" + (rumours.size() + 1) + "-";
      rumours.add(RumourSection.of(rumour, coverage, statements, prefix, level, MOST_NODES));
    }
    return rumours;
  }
}
