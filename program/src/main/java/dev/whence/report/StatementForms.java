package dev.whence.report;

import dev.whence.model.Amendments;
import dev.whence.model.Attribution;
import dev.whence.model.Correction;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import dev.whence.model.Trace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forms for one statement of an article.
 *
 * @param words the statement with some words before and after
 * @param by the user who decided it; null where the program did
 * @param rows what is shown, part by part
 * @param chosenKind what its speaker is; null where nobody was named
 * @param removed the form that takes it out
 * @param said what was said of it
 */
record StatementForms(
    Link article,
    @Nullable String title,
    List<MarkedPiece> words,
    @Nullable String by,
    List<Row> rows,
    List<String> people,
    String speaker,
    @Nullable String chosenKind,
    String act,
    String content,
    String source,
    String cue,
    Form form,
    Form removed,
    CorrectionList said) {

  /** A part as it is shown, and the program's own where a user decided. */
  record Row(String name, String shown, String program) {}

  /**
   * The forms.
   *
   * @param program the case as the program made it
   */
  static StatementForms of(
      Trace shown, Trace program, Reading reading, Attribution one, Signer signer) {
    Coverage coverage = new Coverage(shown);
    String article = "/articles/" + coverage.numberOf(reading.article());
    String back = article + "/statements/" + one.id();
    Span place = Amendments.placeOf(one);
    Form form =
        Form.of(signer, back)
            .with("article", reading.article())
            .with("start", String.valueOf(place.start()))
            .with("end", String.valueOf(place.end()));
    boolean byUser = Correction.isUser(one.decidedBy());
    return new StatementForms(
        new Link(coverage.nameOf(reading.article()), article),
        coverage.titleOf(reading.article()).orElse(null),
        StatementText.of(reading, one),
        byUser ? one.decidedBy().substring("user:".length()) : null,
        rows(reading, one, own(program, reading, one)),
        List.copyOf(NameForms.speakers(shown).keySet()),
        Objects.requireNonNullElse(one.speaker(), ""),
        one.kind() == SpeakerKind.NONE ? null : one.kind().label(),
        one.act().label(),
        joined(reading, one.content()),
        joined(reading, one.source()),
        joined(reading, one.cue()),
        form,
        form.backTo(article),
        CorrectionList.of(
            shown.amendments().ofStatement(reading.article(), one),
            coverage,
            Form.of(signer, back)));
  }

  private static @Nullable Attribution own(Trace program, Reading reading, Attribution one) {
    return program.readings().stream()
        .filter(it -> it.article().equals(reading.article()))
        .findFirst()
        .orElse(reading)
        .attributions()
        .stream()
        .filter(it -> it.id().equals(one.id()))
        .findFirst()
        .orElse(null);
  }

  private static List<Row> rows(Reading reading, Attribution one, @Nullable Attribution own) {
    return List.of(
        row("Speaker", one, own, StatementForms::speaker),
        row("Act", one, own, it -> PlainWords.of(it.act())),
        row("Words for who speaks", one, own, it -> words(reading, it.source())),
        row("Words that signal it", one, own, it -> words(reading, it.cue())));
  }

  private static Row row(
      String name, Attribution one, @Nullable Attribution own, Function<Attribution, String> part) {
    return new Row(
        name, part.apply(one), own == null ? "finds no statement here" : part.apply(own));
  }

  private static String speaker(Attribution one) {
    return one.speaker() == null
        ? "nobody named, or unknown who"
        : one.speaker() + " (" + PlainWords.of(one.kind()) + ")";
  }

  private static String words(Reading reading, List<Span> spans) {
    String joined = joined(reading, spans);
    return joined.isEmpty() ? "none" : Quotation.marked(joined, 100);
  }

  private static String joined(Reading reading, List<Span> spans) {
    return spans.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
  }
}
