package dev.whence.report;

import dev.whence.model.Amendments;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What users corrected, in a report: a line at its head, and the corrections themselves below. */
final class CorrectionSection {

  /** Said of a rumour whose articles were corrected since. */
  static final String DUE =
      "Its articles were corrected, added or taken out since this was traced. The figures follow"
          + " when it is traced again.";

  private final Trace trace;
  private final Coverage coverage;

  CorrectionSection(Trace trace, Coverage coverage) {
    this.trace = trace;
    this.coverage = coverage;
  }

  /**
   * The line at the head; nothing where nothing was corrected.
   *
   * @param tracing the page on which a rumour is traced again; null where none is at hand
   */
  void head(Markup markup, @Nullable String tracing) {
    Amendments amendments = trace.amendments();
    if (!amendments.standing().isEmpty()) {
      markup.open("p", "class", "amended");
      markup.element("a", figures(amendments), "href", "#corrections");
      markup.text(". Their values stand in this page, marked as theirs.").closeLine();
    }
    for (String claim : amendments.due()) {
      markup.open("p", "class", "amended due").element("b", "To be traced again: ");
      markup.element("bdi", claim).text(" – " + DUE);
      if (tracing != null) {
        markup.text(" ").element("a", "Trace it again", "href", tracing);
      }
      markup.closeLine();
    }
  }

  /** "2 corrections by Ana, 1 of them disputed". */
  static String figures(Amendments amendments) {
    List<Standing> standing = amendments.standing();
    String who =
        standing.stream()
            .map(one -> one.correction().who())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return PlainWords.count(standing.size(), "correction")
        + " by "
        + who
        + counted(standing, Standing.Fate.DISPUTED)
        + counted(standing, Standing.Fate.UNPLACED);
  }

  private static String counted(List<Standing> standing, Standing.Fate fate) {
    long count = standing.stream().filter(one -> one.fate() == fate).count();
    return count == 0 ? "" : ", " + count + " " + CorrectionWords.of(fate);
  }

  void write(Markup markup) {
    if (trace.amendments().standing().isEmpty()) {
      return;
    }
    markup.open(
        "section", "id", "corrections", "class", "part", "aria-labelledby", "corrections-title");
    markup.element("h2", "What users corrected", "id", "corrections-title").line();
    new CorrectionList(coverage, null, "").write(markup, trace.amendments().standing());
    markup.closeLine();
  }
}
