package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.Correction;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forms for one article.
 *
 * @param outlet who published it; empty where that is unknown
 * @param renaming the page that renames the outlet everywhere
 * @param said what was corrected in it
 */
record ArticleForms(
    Link article,
    @Nullable String title,
    List<Said> statements,
    List<String> people,
    String outlet,
    String renaming,
    Form form,
    CorrectionList said) {

  private static final int LONGEST_QUOTATION = 120;

  /** A statement, which opens the page that corrects it. */
  record Said(String speaker, String act, Link words, boolean corrected) {}

  static ArticleForms of(Trace shown, Reading reading, Signer signer) {
    Coverage coverage = new Coverage(shown);
    String article = "/articles/" + coverage.numberOf(reading.article());
    String outlet = coverage.outletOf(reading.article()).orElse("");
    Form form = Form.of(signer, article + "/correct");
    return new ArticleForms(
        new Link(coverage.nameOf(reading.article()), article),
        coverage.titleOf(reading.article()).orElse(null),
        reading.attributions().stream().map(one -> said(reading, one, article)).toList(),
        List.copyOf(NameForms.speakers(shown).keySet()),
        outlet,
        NameForms.address(outlet),
        form.with("article", reading.article()),
        CorrectionList.of(shown.amendments().ofArticle(reading.article()), coverage, form));
  }

  private static Said said(Reading reading, Attribution one, String article) {
    List<Span> words = one.content().isEmpty() ? one.cue() : one.content();
    String said =
        words.stream().map(span -> span.of(reading.text())).collect(Collectors.joining(" … "));
    return new Said(
        one.speaker() == null ? "nobody named" : one.speaker(),
        PlainWords.of(one.act()),
        new Link(Quotation.marked(said, LONGEST_QUOTATION), article + "/statements/" + one.id()),
        Correction.isUser(one.decidedBy()));
  }
}
