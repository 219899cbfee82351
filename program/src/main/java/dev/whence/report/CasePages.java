package dev.whence.report;

import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.Trace;
import dev.whence.model.Words;
import java.util.List;
import java.util.function.Consumer;

/**
 * The pages that lead through a case in a browser: its rumours, its articles, and what a search
 * finds. Made as safe as {@link HtmlReport}, and without any script. Immutable and thread-safe.
 */
public final class CasePages {

  private final HtmlReport frame;
  private final Trace trace;
  private final Coverage coverage;

  private CasePages(Trace trace) {
    this.frame = HtmlReport.standard();
    this.trace = trace;
    this.coverage = new Coverage(trace);
  }

  /** The pages of a whole case. */
  public static CasePages of(Trace trace) {
    return new CasePages(trace);
  }

  /** What a page of a case may load and run, for the header that is sent with it. */
  public String policy() {
    return frame.policyOfForms() + "; frame-ancestors 'none'";
  }

  /** The rumours with their figures, and the articles. */
  public String index() {
    return page(
        "Case",
        markup -> {
          rumours(markup);
          articles(markup);
        });
  }

  /** One article with what is said in it, marked; numbered from 1 in the order of the case. */
  public String article(Reading reading) {
    Trace alone = new Trace(List.of(), List.of(reading), List.of(), List.of(), trace.amendments());
    Coverage one = new Coverage(alone);
    return page(
        one.titleOf(reading.article()).orElse(one.nameOf(reading.article())),
        markup -> {
          markup.element("h1", one.nameOf(reading.article())).line();
          String correct = "/articles/" + coverage.numberOf(reading.article()) + "/correct";
          markup.open("p").element("a", "Correct this article", "href", correct).closeLine();
          String statements = correct.replace("/correct", "/statements/");
          new ArticleSection(alone, one, new Anchors(one), statements).write(markup);
        });
  }

  /**
   * What was found.
   *
   * @param asked the words looked for
   * @param hits sentences of the case's articles, in the order to show
   * @param most how many are shown at most
   */
  public String found(String asked, List<Words> hits, int most) {
    return page(
        "Search",
        markup -> {
          markup.element("h1", "Sentences with: " + asked).line();
          String all = hits.size() < most ? "" : " The best " + most + " are shown, no more.";
          markup.element("p", PlainWords.count(hits.size(), "sentence") + " found." + all).line();
          markup.open("ol").line();
          hits.forEach(hit -> hit(markup, hit));
          markup.closeLine();
        });
  }

  private void hit(Markup markup, Words hit) {
    markup.open("li");
    markup.element("q", hit.text(), "dir", "auto").open("br");
    articleLink(markup, hit.article());
    markup.closeLine();
  }

  private void rumours(Markup markup) {
    markup.element("h1", PlainWords.count(trace.rumours().size(), "rumour")).line();
    markup.element("p", FrontPage.NO_VERDICT, "class", "standfirst").line();
    markup.open("ol", "class", "rumours").line();
    int number = 0;
    for (Rumour rumour : trace.rumours()) {
      markup.open("li");
      markup.element("a", rumour.claim(), "href", "/rumours/" + ++number);
      markup.element("p", new RumourFigures(rumour, coverage).line(), "class", "small");
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void articles(Markup markup) {
    markup.element("h2", PlainWords.count(trace.readings().size(), "article")).line();
    markup.open("ol").line();
    for (Reading reading : trace.readings()) {
      markup.open("li");
      articleLink(markup, reading.article());
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void articleLink(Markup markup, String article) {
    String name = coverage.nameOf(article);
    String title = coverage.titleOf(article).map(it -> ": " + it).orElse("");
    markup.element("a", name + title, "href", "/articles/" + coverage.numberOf(article));
    String date = coverage.publishedOf(article).map(DateText::of).orElse("undated");
    markup.element("span", " · " + date, "class", "small");
  }

  String page(String title, Consumer<Markup> content) {
    Markup markup = new Markup();
    markup.verbatim("<!doctype html>\n").open("html", "lang", "en").line();
    frame.head(markup, title, frame.policyOfForms());
    markup.open("body").line();
    markup.element("a", "Skip to the findings", "class", "skip", "href", "#main").line();
    masthead(markup);
    markup.open("main", "id", "main", "tabindex", "-1").line();
    content.accept(markup);
    markup.closeLine();
    HtmlReport.footer(markup);
    markup.closeLine().closeLine();
    return markup.toString();
  }

  private static void masthead(Markup markup) {
    markup.open("header", "class", "masthead");
    markup.open("p", "class", "wordmark").element("a", "Whence", "href", "/").close();
    markup.open("form", "action", "/search", "method", "get", "role", "search");
    markup.open("label").text("Words in the articles ");
    markup.open("input", "type", "search", "name", "q", "maxlength", "200", "required", "").close();
    markup.element("button", "Search", "type", "submit").close();
    markup.open("nav", "aria-label", "Corrections").open("ul");
    markup.open("li").element("a", "Names", "href", "/names").close();
    markup.open("li").element("a", "Corrections", "href", "/history").close();
    markup.close().close();
    markup.closeLine();
  }
}
