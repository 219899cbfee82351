package dev.whence.report;

import dev.whence.model.Words;
import java.util.Optional;

/**
 * Writes words of an article as a quotation that opens its place in the stored text. Words that do
 * not stand there are not shown; that is said instead.
 */
final class Statements {

  private static final int LONGEST_QUOTATION = 480;
  private static final int BRIEF_QUOTATION = 180;

  private final Coverage coverage;
  private final Places places;

  Statements(Coverage coverage, Places places) {
    this.coverage = coverage;
    this.places = places;
  }

  /** The link to the words; empty when they do not stand in the stored text. */
  Optional<String> target(Words words) {
    return places.of(words);
  }

  /** The link to a whole article. */
  String articleTarget(String article) {
    return places.ofArticle(article);
  }

  /** A name, which opens the page of its bearer where there is one. */
  void name(Markup markup, String name) {
    Optional<String> page = places.ofSpeaker(name);
    page.ifPresent(target -> markup.open("a", "class", "person", "href", target));
    markup.element("bdi", name, "class", "name");
    page.ifPresent(target -> markup.close());
  }

  /** The words, then where they stand. */
  void quote(Markup markup, Words words) {
    words(markup, words);
    markup.text(" ");
    cite(markup, words.article());
  }

  /** As {@link #quote}, with long words cut. */
  void quoteBriefly(Markup markup, Words words) {
    wordsBriefly(markup, words);
    markup.text(" ");
    cite(markup, words.article());
  }

  /** The words alone, in quotation marks. */
  void words(Markup markup, Words words) {
    words(markup, words, LONGEST_QUOTATION);
  }

  /** As {@link #words}, with long words cut. */
  void wordsBriefly(Markup markup, Words words) {
    words(markup, words, BRIEF_QUOTATION);
  }

  private void words(Markup markup, Words words, int longest) {
    Optional<String> target = target(words);
    if (target.isEmpty()) {
      markup.element("span", "words not found in the stored text, so not shown", "class", "lost");
      return;
    }
    String shown = Quotation.shortened(words.text(), longest);
    String mark = Quotation.opensWithMark(shown) ? "" : "“";
    markup.open("q").text(mark);
    markup.element("a", shown, "class", "words", "href", target.orElseThrow());
    markup.text(mark.isEmpty() ? "" : "”").close();
  }

  /** The outlet alone, opening the words where they hold and else the article. */
  void citeWords(Markup markup, Words words) {
    String target = target(words).orElse(articleTarget(words.article()));
    markup.open("cite").element("a", coverage.nameOf(words.article()), "href", target).close();
  }

  /** The outlet and the date, opening the article. */
  void cite(Markup markup, String article) {
    markup.open("cite").open("a", "href", articleTarget(article));
    markup.text(coverage.nameOf(article)).close();
    coverage
        .publishedOf(article)
        .ifPresent(
            date ->
                markup.text(
                    ", " + DateText.of(date) + (Coverage.isInferred(date) ? " (inferred)" : "")));
    markup.close();
  }
}
