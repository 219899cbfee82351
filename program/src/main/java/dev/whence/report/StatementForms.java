package dev.whence.report;

import dev.whence.model.Act;
import dev.whence.model.Amendments;
import dev.whence.model.Attribution;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms for one statement of an article. */
final class StatementForms {

  private final Trace shown;
  private final Coverage coverage;
  private final Reading program;
  private final Reading reading;
  private final Signer signer;

  StatementForms(Trace shown, Trace program, Reading reading, Signer signer) {
    this.shown = shown;
    this.coverage = new Coverage(shown);
    this.program =
        program.readings().stream()
            .filter(one -> one.article().equals(reading.article()))
            .findFirst()
            .orElse(reading);
    this.reading = reading;
    this.signer = signer;
  }

  void write(Markup markup, Attribution one) {
    int number = coverage.numberOf(reading.article());
    markup.element("h1", "Correct a statement").line();
    markup.open("p").text("In ");
    markup.element("a", coverage.nameOf(reading.article()), "href", "/articles/" + number);
    coverage.titleOf(reading.article()).ifPresent(it -> markup.text(": ").element("bdi", it));
    markup.closeLine();
    markup.open("blockquote", "class", "whole", "dir", "auto");
    new StatementText(reading).write(markup, one);
    markup.closeLine();
    beside(markup, one);
    forms(markup, one, "/articles/" + number + "/statements/" + one.id());
    corrections(markup, one, number);
  }

  /** What is shown, and where a user decided it what the program says. */
  private void beside(Markup markup, Attribution one) {
    Attribution own =
        program.attributions().stream()
            .filter(it -> it.id().equals(one.id()))
            .findFirst()
            .orElse(null);
    boolean byUser = Correction.isUser(one.decidedBy());
    String by = byUser ? one.decidedBy().substring("user:".length()) : "";
    markup.open("table", "class", "beside").open("thead").open("tr");
    markup.element("th", "", "scope", "col");
    markup.element(
        "th", byUser ? "As corrected by " + by : "As the program reads it", "scope", "col");
    if (byUser) {
      markup.element("th", "The program’s own", "scope", "col");
    }
    markup.close().close().open("tbody").line();
    row(markup, "Speaker", one, own, StatementForms::speaker);
    row(markup, "Act", one, own, it -> PlainWords.of(it.act()));
    row(markup, "Words for who speaks", one, own, it -> words(it.source()));
    row(markup, "Words that signal it", one, own, it -> words(it.cue()));
    markup.close().closeLine();
  }

  private static void row(
      Markup markup,
      String name,
      Attribution one,
      @Nullable Attribution own,
      Function<Attribution, String> part) {
    markup.open("tr").element("th", name, "scope", "row");
    markup.open("td").element("bdi", part.apply(one)).close();
    if (Correction.isUser(one.decidedBy())) {
      markup.open("td");
      markup.element("bdi", own == null ? "finds no statement here" : part.apply(own)).close();
    }
    markup.closeLine();
  }

  private static String speaker(Attribution one) {
    return one.speaker() == null
        ? "nobody named, or unknown who"
        : one.speaker() + " (" + PlainWords.of(one.kind()) + ")";
  }

  private String words(List<Span> spans) {
    String joined =
        spans.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
    return joined.isEmpty() ? "none" : Quotation.marked(joined, 100);
  }

  private void forms(Markup markup, Attribution one, String back) {
    CorrectionForm.list(markup, "people", NameForms.speakers(shown).keySet().stream().toList());
    markup.element("h2", "Who says it").line();
    form(markup, one, ChangeKind.SPEAKER, back)
        .line(
            "Speaker (empty for nobody named)",
            "after",
            Objects.requireNonNullElse(one.speaker(), ""),
            "people",
            false)
        .choice("What the speaker is", "detail", speakerKinds(), kindOf(one))
        .end("Save the speaker");
    markup.element("h2", "What is done with the words").line();
    form(markup, one, ChangeKind.ACT, back)
        .choice("Act", "after", acts(), one.act().label())
        .end("Save the act");
    borders(markup, one, back);
    markup.open("details", "class", "fold").element("summary", "This is no statement").line();
    form(markup, one, ChangeKind.STATEMENT_REMOVED, "/articles/" + numberOf()).end("Take it out");
    markup.closeLine();
    markup.open("details", "class", "fold").element("summary", "Add a note").line();
    form(markup, one, ChangeKind.NOTE, back).words("Note", "after", "", true).end("Save the note");
    markup.closeLine();
  }

  /** Who names a speaker must say what it is; so nothing is chosen for her where nobody was. */
  private static @Nullable String kindOf(Attribution one) {
    return one.kind() == SpeakerKind.NONE ? null : one.kind().label();
  }

  private void borders(Markup markup, Attribution one, String back) {
    markup.open("details", "class", "fold").element("summary", "Other words").line();
    markup
        .element(
            "p",
            "Copy the exact words from the article. Where they stand apart, put “ … ” between.",
            "class",
            "small")
        .line();
    border(markup, one, ChangeKind.CONTENT, "Words that are said", one.content(), back);
    border(markup, one, ChangeKind.SOURCE, "Words for who speaks", one.source(), back);
    border(markup, one, ChangeKind.CUE, "Words that signal it", one.cue(), back);
    markup.closeLine();
  }

  private void border(
      Markup markup,
      Attribution one,
      ChangeKind kind,
      String label,
      List<Span> spans,
      String back) {
    String joined =
        spans.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
    form(markup, one, kind, back)
        .words(label, "after", joined, kind == ChangeKind.CONTENT)
        .end("Save these words");
  }

  private CorrectionForm form(Markup markup, Attribution one, ChangeKind kind, String back) {
    Span place = Amendments.placeOf(one);
    return CorrectionForm.open(markup, signer, kind, back)
        .article(reading.article())
        .hidden("start", String.valueOf(place.start()))
        .hidden("end", String.valueOf(place.end()));
  }

  private int numberOf() {
    return coverage.numberOf(reading.article());
  }

  private void corrections(Markup markup, Attribution one, int number) {
    markup.element("h2", "What was said of this statement").line();
    String back = "/articles/" + number + "/statements/" + one.id();
    new CorrectionList(coverage, signer, back)
        .write(markup, shown.amendments().ofStatement(reading.article(), one));
  }

  static Map<String, String> speakerKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (SpeakerKind kind : SpeakerKind.values()) {
      kinds.put(kind.label(), PlainWords.of(kind));
    }
    return kinds;
  }

  private static Map<String, String> acts() {
    Map<String, String> acts = new LinkedHashMap<>();
    for (Act act : Act.values()) {
      acts.put(act.name().toLowerCase(Locale.ROOT), PlainWords.of(act));
    }
    return acts;
  }
}
