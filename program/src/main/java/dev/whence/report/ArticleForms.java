package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import java.util.List;
import java.util.stream.Collectors;

/** The forms for one article. */
final class ArticleForms {

  private static final int LONGEST_QUOTATION = 120;

  private final Trace shown;
  private final Coverage coverage;
  private final Reading reading;
  private final Signer signer;
  private final String back;

  ArticleForms(Trace shown, Reading reading, Signer signer) {
    this.shown = shown;
    this.coverage = new Coverage(shown);
    this.reading = reading;
    this.signer = signer;
    this.back = "/articles/" + coverage.numberOf(reading.article()) + "/correct";
  }

  void write(Markup markup) {
    markup.element("h1", "Correct an article").line();
    markup.open("p").open("a", "href", back.replace("/correct", ""));
    markup.text(coverage.nameOf(reading.article())).close();
    coverage.titleOf(reading.article()).ifPresent(it -> markup.text(": ").element("bdi", it));
    markup.closeLine();
    statements(markup);
    CorrectionForm.list(markup, "people", NameForms.speakers(shown).keySet().stream().toList());
    added(markup);
    outlet(markup);
    markup.element("h2", "Add a note").line();
    CorrectionForm.open(markup, signer, ChangeKind.NOTE, back)
        .article(reading.article())
        .words("Note", "after", "", true)
        .end("Save the note");
    markup.element("h2", "What was corrected in this article").line();
    new CorrectionList(coverage, signer, back)
        .write(markup, shown.amendments().ofArticle(reading.article()));
  }

  private void statements(Markup markup) {
    markup.element("h2", PlainWords.count(reading.attributions().size(), "statement")).line();
    markup.element("p", "Choose one to correct it.", "class", "small").line();
    markup.open("ol", "class", "statements").line();
    for (Attribution one : reading.attributions()) {
      markup.open("li");
      markup.element("bdi", one.speaker() == null ? "nobody named" : one.speaker());
      markup.text(" " + PlainWords.of(one.act()) + ": ");
      List<Span> words = one.content().isEmpty() ? one.cue() : one.content();
      String said =
          words.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
      String href = back.replace("/correct", "/statements/" + one.id());
      markup.element("a", Quotation.marked(said, LONGEST_QUOTATION), "href", href);
      if (Correction.isUser(one.decidedBy())) {
        markup.text(" ").element("span", "corrected", "class", "tag un");
      }
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void added(Markup markup) {
    markup.element("h2", "Add a statement that is missing").line();
    CorrectionForm.open(markup, signer, ChangeKind.STATEMENT_ADDED, back)
        .article(reading.article())
        .words("Words that are said, exactly as in the article", "words", "", true)
        .line("Speaker (empty for nobody named)", "after", "", "people", false)
        .choice("What the speaker is", "detail", StatementForms.speakerKinds(), null)
        .end("Add the statement");
  }

  private void outlet(Markup markup) {
    String outlet = coverage.outletOf(reading.article()).orElse("");
    if (outlet.isEmpty()) {
      return;
    }
    markup.element("h2", "Who published it").line();
    CorrectionForm.open(markup, signer, ChangeKind.NAME, back)
        .article(reading.article())
        .hidden("name", outlet)
        .line("Outlet of this article", "after", outlet, null, true)
        .end("Save the outlet");
    markup.open("p", "class", "small");
    markup.element("a", "Rename it in every article", "href", NameForms.address(outlet));
    markup.closeLine();
  }
}
