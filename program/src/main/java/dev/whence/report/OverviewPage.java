package dev.whence.report;

import dev.whence.model.ChangeKind;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Standing;
import dev.whence.model.Trace;

/** The first page of a case: its rumours with their figures, and its articles. */
final class OverviewPage {

  private final Trace trace;
  private final Coverage coverage;
  private final Places places;

  OverviewPage(Trace trace, Coverage coverage, Places places) {
    this.trace = trace;
    this.coverage = coverage;
    this.places = places;
  }

  void write(Markup markup) {
    markup.element("h1", PlainWords.count(trace.rumours().size(), "rumour")).line();
    markup.element("p", FrontPage.NO_VERDICT, "class", "standfirst").line();
    markup.open("ol", "class", "rumours").line();
    int number = 0;
    for (Rumour rumour : trace.rumours()) {
      markup.open("li");
      markup.element("a", rumour.claim(), "href", "/rumours/" + ++number);
      due(markup, rumour, number);
      markup.element("p", new RumourFigures(rumour, coverage).line(), "class", "small");
      markup.closeLine();
    }
    markup.closeLine();
    markup.element("h2", PlainWords.count(trace.readings().size(), "article")).line();
    markup.open("ol").line();
    for (Reading reading : trace.readings()) {
      markup.open("li");
      article(markup, reading.article());
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void due(Markup markup, Rumour rumour, int number) {
    if (trace.amendments().due().contains(rumour.claim())) {
      String address = "/rumours/" + number + "/correct#due";
      markup.text(" ").open("a", "href", address, "class", "tag un").text("to be traced again");
      markup.close();
    }
  }

  private void added(Markup markup, String article) {
    trace.amendments().ofArticle(article).stream()
        .map(Standing::correction)
        .filter(one -> one.change().kind() == ChangeKind.ARTICLE_ADDED)
        .forEach(
            one -> {
              markup.text(" ").open("span", "class", "tag un").text("added by ");
              markup.element("bdi", one.who()).close();
            });
  }

  private void article(Markup markup, String article) {
    String name = coverage.nameOf(article);
    String title = coverage.titleOf(article).map(it -> ": " + it).orElse("");
    markup.element("a", name + title, "href", places.ofArticle(article));
    String date = coverage.publishedOf(article).map(DateText::of).orElse("undated");
    markup.element("span", " · " + date, "class", "small");
    added(markup, article);
  }
}
