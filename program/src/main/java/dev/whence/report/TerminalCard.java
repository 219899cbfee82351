package dev.whence.report;

import dev.whence.model.Amendments;
import dev.whence.model.HedgeChange;
import dev.whence.model.IndependentOrigins;
import dev.whence.model.Ledgers;
import dev.whence.model.Merge;
import dev.whence.model.Observable;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.Rejected;
import dev.whence.model.Rumour;
import dev.whence.model.Statement;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The card of a rumour for a terminal: the claim, how many origins may stand behind it and why, who
 * carries it, who denies it, who stayed silent, and what was or was not seen. It speaks no verdict.
 * Every line that quotes was checked against the stored text; a quotation that does not hold is
 * left out and said to be. Immutable and thread-safe.
 */
public final class TerminalCard {

  private static final int LONGEST_LIST = 8;

  /** For what stands beside the claim: the card is read first and must fit a screen. */
  private static final int SHORT_LIST = 4;

  private static final int LONGEST_QUOTATION = 160;
  private static final int SHORT_QUOTATION = 100;

  private final int width;
  private final boolean colour;

  private TerminalCard(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A card for a terminal.
   *
   * @param width in columns; what is below 60 counts as 60
   * @param colour whether to write ANSI colours
   */
  public static TerminalCard of(int width, boolean colour) {
    return new TerminalCard(width, colour);
  }

  /**
   * The card of a trace's one rumour, or a numbered list of its rumours when there are more; then
   * the articles that could not be read. Ends with a line end.
   */
  public String show(Trace trace) {
    return show(trace, Ledgers.NONE);
  }

  /** The same, with what the articles that speak of the rumour say of posts and silences. */
  public String show(Trace trace, Ledgers ledgers) {
    TerminalText text = new TerminalText(width, colour);
    Coverage coverage = new Coverage(trace);
    if (trace.rumours().size() == 1) {
      new Card(text, coverage, trace.rumours().get(0), new LedgerLines(ledgers)).write();
    } else {
      list(text, coverage, trace);
    }
    rejected(text, trace.rejected());
    return text.toString();
  }

  private static void list(TerminalText text, Coverage coverage, Trace trace) {
    String read = PlainWords.count(trace.read(), "article") + " read";
    if (trace.rumours().isEmpty()) {
      text.heading("No rumour found", read);
      return;
    }
    text.heading(PlainWords.count(trace.rumours().size(), "rumour"), read);
    int number = 0;
    for (Rumour rumour : trace.rumours()) {
      RumourFigures figures = new RumourFigures(rumour, coverage);
      text.blank();
      text.hanging(1, 5, String.format("%2d. ", ++number).stripLeading() + rumour.claim());
      text.indented(5, figures.line());
    }
    text.blank();
    text.indented(0, "For one of them in full: whence trace … --claim \"its words\"");
  }

  private static void rejected(TerminalText text, List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    text.blank();
    text.indented(2, PlainWords.count(rejected.size(), "article") + " could not be read:");
    for (Rejected one : rejected.subList(0, Math.min(LONGEST_LIST, rejected.size()))) {
      String start = one.message().contains(one.article()) ? "" : one.article() + ": ";
      text.hanging(4, 6, start + one.message());
    }
    if (rejected.size() > LONGEST_LIST) {
      text.indented(4, "… and " + (rejected.size() - LONGEST_LIST) + " more in the report");
    }
  }

  /** The rows of one rumour. */
  private record Card(TerminalText text, Coverage coverage, Rumour rumour, LedgerLines ledgers) {

    void write() {
      RumourFigures figures = new RumourFigures(rumour, coverage);
      text.heading(rumour.claim(), figures.articlesAndDates());
      origins();
      text.optionalRow("not counted alone", "", shortened(origins(false), SHORT_LIST));
      text.row("carried by", count(figures.carriers()), carriers(figures));
      denials();
      silences();
      beside("contrary claims", contraryClaims());
      beside("heard", ledgers.rates());
      observables();
      beside("would settle it", ledgers.open());
      beside("posts", ledgers.posts());
      beside("hedges", hedges());
      text.optionalRow(
          "cited, not at hand",
          count(rumour.toFetch().size()),
          rumour.toFetch().isEmpty() ? List.of() : List.of(joined(rumour.toFetch())));
      beside("notes", notes());
      corrections();
    }

    private void corrections() {
      Amendments amendments = coverage.amendments();
      List<String> lines = new ArrayList<>();
      if (!amendments.standing().isEmpty()) {
        lines.add(CorrectionSection.figures(amendments) + "; see them: whence corrections");
      }
      if (amendments.due().contains(rumour.claim())) {
        lines.add(CorrectionSection.DUE);
      }
      text.optionalRow("corrected", count(amendments.standing().size()), lines);
    }

    private void beside(String label, List<String> lines) {
      text.optionalRow(label, count(lines.size()), shortened(lines, SHORT_LIST));
    }

    private void origins() {
      IndependentOrigins interval = rumour.independentOrigins();
      List<String> lines = new ArrayList<>(shortened(origins(true), LONGEST_LIST));
      if (!interval.why().isBlank()) {
        lines.add("why: " + interval.why());
      }
      List<String> merges = interval.merges().stream().map(this::merge).toList();
      lines.addAll(shortened(merges, SHORT_LIST));
      text.row("independent origins", RumourFigures.interval(interval), lines);
    }

    private List<String> origins(boolean counted) {
      return rumour.origins().stream()
          .filter(origin -> origin.counted() == counted)
          .map(this::origin)
          .toList();
    }

    private String origin(Origin origin) {
      StringBuilder line = new StringBuilder(origin.name());
      if (origin.kind() == OriginKind.UNNAMED) {
        line.append(" (unnamed");
        line.append(
            origin.publishedBy() == null
                ? "; the outlet that vouches for it is unknown)"
                : ", on the word of " + origin.publishedBy() + ")");
      } else {
        line.append(" (").append(PlainWords.of(origin.kind())).append(')');
      }
      Set<String> via = new LinkedHashSet<>();
      rumour.articles().stream()
          .flatMap(article -> article.restsOn().stream())
          .filter(one -> one.origin().equals(origin.id()))
          .flatMap(one -> one.via().stream())
          .map(hop -> hop.by())
          .filter(by -> !by.equals(origin.publishedBy()))
          .forEach(via::add);
      return via.isEmpty() ? line.toString() : line + ", via " + joined(List.copyOf(via));
    }

    private String merge(Merge merge) {
      Map<String, String> names =
          rumour.origins().stream()
              .collect(Collectors.toMap(Origin::id, Origin::name, (first, second) -> first));
      String words =
          merge.evidence().stream()
              .limit(1)
              .map(one -> ": " + quote(one, SHORT_QUOTATION))
              .collect(Collectors.joining());
      return (merge.certain() ? "counted as one: " : "may be one: ")
          + MergeText.voices(merge, names)
          + " – "
          + merge.why()
          + words;
    }

    private List<String> carriers(RumourFigures figures) {
      List<String> names = figures.carrierNames();
      if (names.isEmpty()) {
        return List.of(
            "no article that was read",
            "without --claim the claims that these articles carry are looked for");
      }
      return List.of(
          joined(names),
          "own reporting " + figures.ownReporting() + " · copies " + figures.copies());
    }

    private void denials() {
      List<String> lines =
          Answer.denialsOf(rumour).stream()
              .map(one -> answer(one, one.of() == null ? "" : " " + one.of(), LONGEST_QUOTATION))
              .toList();
      text.row(
          "denials",
          count(lines.size()),
          orNone(lines, LONGEST_LIST, "none found in these articles"));
      List<String> others =
          Answer.otherDenialsOf(rumour).stream()
              .map(one -> answer(one, one.of() == null ? "" : " " + one.of(), SHORT_QUOTATION))
              .toList();
      if (!others.isEmpty()) {
        text.row("  of something else", count(others.size()), orNone(others, SHORT_LIST, "none"));
      }
    }

    private void silences() {
      List<String> lines =
          Answer.silencesOf(rumour).stream()
              .map(
                  one ->
                      answer(one, one.of() == null ? "" : " (" + one.of() + ")", SHORT_QUOTATION))
              .toList();
      text.row(
          "silences",
          count(lines.size()),
          orNone(lines, SHORT_LIST, "none found in these articles"));
    }

    private String answer(Answer answer, String matter, int longest) {
      Words first = answer.words().get(0);
      String others =
          answer.words().stream()
              .skip(1)
              .map(words -> coverage.nameOf(words.article()))
              .distinct()
              .collect(Collectors.joining(", "));
      return answer.who()
          + " "
          + answer.does()
          + matter
          + ": "
          + quote(first, longest)
          + (others.isEmpty() ? "" : ", also in " + others);
    }

    private List<String> contraryClaims() {
      return rumour.contraryClaims().stream().map(this::statement).toList();
    }

    private String statement(Statement statement) {
      return statement.who() + ": " + quote(statement.words(), SHORT_QUOTATION);
    }

    private void observables() {
      Map<String, List<Observable>> bySameWords =
          rumour.observables().stream()
              .collect(
                  Collectors.groupingBy(
                      one -> one.words().text(), LinkedHashMap::new, Collectors.toList()));
      List<String> lines = bySameWords.values().stream().map(this::observable).toList();
      text.row(
          "seen or not seen",
          count(lines.size()),
          orNone(lines, SHORT_LIST, "nothing found in these articles"));
    }

    /** What the same words of one or more articles say was seen or not. */
    private String observable(List<Observable> sameWords) {
      Observable first = sameWords.get(0);
      String kinds =
          sameWords.stream()
              .map(one -> PlainWords.of(one.kind()))
              .distinct()
              .collect(Collectors.joining(", "));
      String onWord = first.onWordOf() == null ? "" : " (" + first.onWordOf() + ")";
      return kinds + onWord + ": " + quote(first.words(), SHORT_QUOTATION);
    }

    private List<String> hedges() {
      return rumour.hedges().stream().map(this::hedge).toList();
    }

    private String hedge(HedgeChange hedge) {
      return PlainWords.of(hedge.change())
          + ", "
          + PlainWords.of(hedge.aspect())
          + ": "
          + quote(hedge.before(), SHORT_QUOTATION)
          + " → "
          + quote(hedge.after(), SHORT_QUOTATION)
          + ": "
          + hedge.why();
    }

    private List<String> notes() {
      return rumour.notes().stream()
          .map(note -> coverage.nameOf(note.article()) + ": " + note.message())
          .toList();
    }

    private String quote(Words words, int longest) {
      // With one article there is only one place where the words can stand.
      boolean many = !coverage.isOfOne();
      String where = many ? " (" + coverage.nameOf(words.article()) + ")" : "";
      return coverage.holds(words)
          ? Quotation.marked(words.text(), longest) + where
          : "words not found in the stored text, so not shown" + where;
    }

    private static String count(int number) {
      return String.valueOf(number);
    }

    private static String joined(List<String> names) {
      Stream<String> first = names.stream().limit(3L * LONGEST_LIST);
      int left = names.size() - 3 * LONGEST_LIST;
      String text = first.collect(Collectors.joining(", "));
      return left > 0 ? text + " and " + left + " more" : text;
    }

    private static List<String> orNone(List<String> lines, int longest, String none) {
      return lines.isEmpty() ? List.of(none) : shortened(lines, longest);
    }

    private static List<String> shortened(List<String> lines, int longest) {
      if (lines.size() <= longest) {
        return lines;
      }
      List<String> some = new ArrayList<>(lines.subList(0, longest));
      some.add("… and " + (lines.size() - longest) + " more in the report");
      return some;
    }
  }
}
