package dev.whence.report;

import dev.whence.model.HedgeChange;
import dev.whence.model.IndependentOrigins;
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
  private static final int LONGEST_QUOTATION = 160;

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
    TerminalText text = new TerminalText(width, colour);
    Coverage coverage = new Coverage(trace);
    if (trace.rumours().size() == 1) {
      new Card(text, coverage, trace.rumours().get(0)).write();
    } else {
      list(text, coverage, trace);
    }
    rejected(text, trace.rejected());
    return text.toString();
  }

  private static void list(TerminalText text, Coverage coverage, Trace trace) {
    String read = PlainWords.count(trace.readings().size(), "article") + " read";
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
  private record Card(TerminalText text, Coverage coverage, Rumour rumour) {

    void write() {
      RumourFigures figures = new RumourFigures(rumour, coverage);
      text.heading(rumour.claim(), figures.articlesAndDates());
      origins();
      row("not counted", "", origins(false));
      text.row("carried by", count(figures.carriers()), carriers(figures));
      denials();
      silences();
      row("contrary claims", count(rumour.contraryClaims().size()), contraryClaims());
      observables();
      hedges();
      row("cited, not at hand", count(rumour.toFetch().size()), List.of(joined(rumour.toFetch())));
      row("notes", count(rumour.notes().size()), notes());
    }

    private void row(String label, String count, List<String> lines) {
      if (lines.stream().anyMatch(line -> !line.isBlank())) {
        text.row(label, count, shortened(lines));
      }
    }

    private void origins() {
      IndependentOrigins interval = rumour.independentOrigins();
      List<String> lines = new ArrayList<>(shortened(origins(true)));
      if (!interval.why().isBlank()) {
        lines.add("why: " + interval.why());
      }
      interval.merges().stream().limit(LONGEST_LIST).map(this::merge).forEach(lines::add);
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
                ? ", vouched for by nobody named)"
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
      String which =
          merge.origins().stream()
              .map(id -> names.getOrDefault(id, id))
              .distinct()
              .collect(Collectors.joining(" + "));
      return (merge.certain() ? "one voice: " : "may be one: ") + which + " – " + merge.why();
    }

    private List<String> carriers(RumourFigures figures) {
      List<String> names = figures.carrierNames();
      return List.of(
          names.isEmpty() ? "no article that was read" : joined(names),
          "own reporting " + figures.ownReporting() + " · copies " + figures.copies());
    }

    private void denials() {
      List<String> lines =
          Answer.denialsOf(rumour).stream()
              .map(one -> answer(one, one.of() == null ? "" : " " + one.of()))
              .toList();
      text.row("denials", count(lines.size()), orNone(lines, "none found in these articles"));
    }

    private void silences() {
      List<String> lines =
          Answer.silencesOf(rumour).stream()
              .map(one -> answer(one, one.of() == null ? "" : " (" + one.of() + ")"))
              .toList();
      text.row("silences", count(lines.size()), orNone(lines, "none found in these articles"));
    }

    private String answer(Answer answer, String matter) {
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
          + quote(first)
          + (others.isEmpty() ? "" : ", also in " + others);
    }

    private List<String> contraryClaims() {
      return rumour.contraryClaims().stream().map(this::statement).toList();
    }

    private String statement(Statement statement) {
      return statement.who() + ": " + quote(statement.words());
    }

    private void observables() {
      List<String> lines = rumour.observables().stream().map(this::observable).toList();
      text.row(
          "seen or not seen",
          count(lines.size()),
          orNone(lines, "nothing found in these articles"));
    }

    private String observable(Observable observable) {
      String onWord = observable.onWordOf() == null ? "" : " (" + observable.onWordOf() + ")";
      return PlainWords.of(observable.kind()) + onWord + ": " + quote(observable.words());
    }

    private void hedges() {
      List<String> lines = rumour.hedges().stream().map(this::hedge).toList();
      row("hedges", count(lines.size()), lines);
    }

    private String hedge(HedgeChange hedge) {
      return PlainWords.of(hedge.change())
          + ", "
          + PlainWords.of(hedge.aspect())
          + ": "
          + quote(hedge.before())
          + " → "
          + quote(hedge.after())
          + ": "
          + hedge.why();
    }

    private List<String> notes() {
      return rumour.notes().stream()
          .map(note -> coverage.nameOf(note.article()) + ": " + note.message())
          .toList();
    }

    private String quote(Words words) {
      String where = " (" + coverage.nameOf(words.article()) + ")";
      return coverage.holds(words)
          ? Quotation.marked(words.text(), LONGEST_QUOTATION) + where
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

    private static List<String> orNone(List<String> lines, String none) {
      return lines.isEmpty() ? List.of(none) : shortened(lines);
    }

    private static List<String> shortened(List<String> lines) {
      if (lines.size() <= LONGEST_LIST) {
        return lines;
      }
      List<String> some = new ArrayList<>(lines.subList(0, LONGEST_LIST));
      some.add("… and " + (lines.size() - LONGEST_LIST) + " more in the report");
      return some;
    }
  }
}
