package dev.whence.report;

import dev.whence.model.HedgeChange;
import dev.whence.model.Passage;
import dev.whence.model.Published;
import dev.whence.model.Rumour;
import dev.whence.model.Traced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the wording of a claim changed: each change side by side, then every article's own words.
 *
 * @param level of the heading over the articles' words
 * @param dated whether the articles stand in the order of their dates
 */
record WordingSection(List<Changed> changes, int level, boolean dated, List<Wording> wordings) {

  private static final int MOST_PASSAGES = 4;

  /** A hedge that was lost or added. */
  record Changed(String change, String aspect, Quoted before, Quoted after, String why) {}

  /**
   * How one article words the claim.
   *
   * @param tone the label of its tone, by which it is coloured
   * @param left how many passages more it has
   */
  record Wording(
      String tone, String spoken, Cite cite, List<Said> passages, int left, String target) {}

  /**
   * A passage.
   *
   * @param tone where it is another than that of its article
   * @param voice who says it
   */
  record Said(Quote words, @Nullable String tone, String voice) {}

  static WordingSection of(
      Rumour rumour, RumourFigures figures, Coverage coverage, Statements statements, int level) {
    List<Traced> carrying =
        new ArrayList<>(
            figures.speaking().stream().filter(one -> !one.passages().isEmpty()).toList());
    carrying.sort(Comparator.comparing(article -> day(article, coverage)));
    return new WordingSection(
        rumour.hedges().stream().map(hedge -> changed(hedge, statements)).toList(),
        level,
        carrying.stream().anyMatch(one -> coverage.publishedOf(one.article()).isPresent()),
        carrying.stream().map(article -> wording(article, coverage, statements)).toList());
  }

  private static Changed changed(HedgeChange hedge, Statements statements) {
    return new Changed(
        PlainWords.of(hedge.change()),
        PlainWords.of(hedge.aspect()),
        statements.quote(hedge.before()),
        statements.quote(hedge.after()),
        hedge.why());
  }

  private static LocalDate day(Traced article, Coverage coverage) {
    Optional<Published> published = coverage.publishedOf(article.article());
    return published
        .flatMap(
            date -> Optional.ofNullable(date.earliest() == null ? date.latest() : date.earliest()))
        .orElse(LocalDate.MAX);
  }

  private static Wording wording(Traced article, Coverage coverage, Statements statements) {
    List<Said> passages =
        article.passages().stream()
            .limit(MOST_PASSAGES)
            .map(passage -> said(article, passage, coverage, statements))
            .toList();
    return new Wording(
        article.tone().label(),
        PlainWords.of(article.tone()),
        statements.cite(article.article()),
        passages,
        article.passages().size() - passages.size(),
        statements.articleTarget(article.article()));
  }

  private static Said said(
      Traced article, Passage passage, Coverage coverage, Statements statements) {
    boolean same = passage.tone() == article.tone();
    return new Said(
        statements.words(passage.words()),
        same ? null : PlainWords.of(passage.tone()),
        voice(article, passage, coverage));
  }

  /** Who says a passage in its article. */
  private static String voice(Traced article, Passage passage, Coverage coverage) {
    String id = passage.attribution();
    if (id == null) {
      return "the article’s own voice";
    }
    return coverage.reading(article.article()).stream()
        .flatMap(reading -> reading.attributions().stream())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> one.speaker() == null ? "somebody who is not named" : one.speaker())
        .orElse("a statement that was taken out");
  }
}
