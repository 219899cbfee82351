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

/** How the wording of a claim changed: each change side by side, then every article's own words. */
final class WordingSection {

  private static final int OPEN_LIST = 15;
  private static final int MOST_PASSAGES = 4;

  private final Rumour rumour;
  private final RumourFigures figures;
  private final Coverage coverage;
  private final Statements statements;
  private final int level;

  WordingSection(
      Rumour rumour, RumourFigures figures, Coverage coverage, Statements statements, int level) {
    this.rumour = rumour;
    this.figures = figures;
    this.coverage = coverage;
    this.statements = statements;
    this.level = level;
  }

  void write(Markup markup) {
    if (rumour.hedges().isEmpty()) {
      markup.element("p", "No hedge was found lost or added on the way.", "class", "none").line();
    }
    rumour.hedges().forEach(hedge -> change(markup, hedge));
    everyWording(markup);
  }

  private void change(Markup markup, HedgeChange hedge) {
    markup.open("div", "class", "drift").line();
    markup.open("p", "class", "label");
    markup.element("strong", PlainWords.of(hedge.change()));
    markup.text(" about " + PlainWords.of(hedge.aspect())).closeLine();
    side(markup, "Before", hedge.before().article());
    statements.words(markup, hedge.before());
    markup.close().closeLine();
    markup.element("span", "→", "class", "into", "aria-hidden", "true");
    side(markup, "After", hedge.after().article());
    statements.words(markup, hedge.after());
    markup.close().closeLine();
    markup.element("p", hedge.why(), "class", "small").closeLine();
  }

  private void side(Markup markup, String label, String article) {
    markup.open("div", "class", "side").open("p", "class", "small").text(label + ": ");
    statements.cite(markup, article);
    markup.close().open("p", "class", "big");
  }

  private void everyWording(Markup markup) {
    List<Traced> carrying =
        new ArrayList<>(
            figures.speaking().stream().filter(one -> !one.passages().isEmpty()).toList());
    if (carrying.isEmpty()) {
      return;
    }
    carrying.sort(Comparator.comparing(this::day));
    boolean dated =
        carrying.stream().anyMatch(one -> coverage.publishedOf(one.article()).isPresent());
    String order = dated ? ", oldest first" : "";
    markup.element("h" + level, "In each article’s own words" + order).line();
    markup.open("details", "class", "fold", "open", carrying.size() <= OPEN_LIST ? "" : null);
    markup.element("summary", PlainWords.count(carrying.size(), "article")).line();
    markup.open("ol", "class", "wordings").line();
    for (Traced article : carrying) {
      wording(markup, article);
    }
    markup.close().closeLine();
  }

  private LocalDate day(Traced article) {
    Optional<Published> published = coverage.publishedOf(article.article());
    return published
        .flatMap(
            date -> Optional.ofNullable(date.earliest() == null ? date.latest() : date.earliest()))
        .orElse(LocalDate.MAX);
  }

  private void wording(Markup markup, Traced article) {
    markup.open("li");
    markup.element(
        "span", PlainWords.of(article.tone()), "class", "tone " + article.tone().label());
    markup.text(" ");
    statements.cite(markup, article.article());
    int left = article.passages().size() - MOST_PASSAGES;
    for (Passage passage : article.passages().subList(0, MOST_PASSAGES + Math.min(0, left))) {
      markup.open("p");
      statements.words(markup, passage.words());
      if (passage.tone() != article.tone()) {
        markup.element("span", " (" + PlainWords.of(passage.tone()) + ")", "class", "small");
      }
      markup.element("span", " – " + voice(article, passage), "class", "small");
      markup.close();
    }
    if (left > 0) {
      String target = statements.articleTarget(article.article());
      markup.open("p", "class", "small");
      markup.element("a", left + " more in the text", "href", target).close();
    }
    markup.closeLine();
  }

  /** Who says a passage in its article. */
  private String voice(Traced article, Passage passage) {
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
