package dev.whence.report;

import dev.whence.model.Published;
import dev.whence.model.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words of articles as quotations that open their place in the stored text, and names and articles
 * as links. Words that do not stand there are not shown; that is said instead.
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
  Name name(String name) {
    return new Name(name, places.ofSpeaker(name).orElse(null));
  }

  /** The same of a name that may be missing. */
  @Nullable Name nameOrNone(@Nullable String name) {
    return name == null ? null : name(name);
  }

  /** The words, and where they stand. */
  Quoted quote(Words words) {
    return new Quoted(words(words), cite(words.article()));
  }

  /** As {@link #quote}, with long words cut. */
  Quoted quoteBriefly(Words words) {
    return new Quoted(wordsBriefly(words), cite(words.article()));
  }

  /** The words alone. */
  Quote words(Words words) {
    return words(words, LONGEST_QUOTATION);
  }

  /** As {@link #words}, with long words cut. */
  Quote wordsBriefly(Words words) {
    return words(words, BRIEF_QUOTATION);
  }

  private Quote words(Words words, int longest) {
    String shown = Quotation.shortened(words.text(), longest);
    return new Quote(shown, target(words).orElse(null), Quotation.opensWithMark(shown));
  }

  /** The outlet alone, opening the words where they hold and else the article. */
  Link citeWords(Words words) {
    return new Link(
        coverage.nameOf(words.article()),
        target(words).orElseGet(() -> articleTarget(words.article())));
  }

  /** The outlet, opening the article. */
  Link article(String article) {
    return new Link(coverage.nameOf(article), articleTarget(article));
  }

  /** The outlet and the date, opening the article. */
  Cite cite(String article) {
    Optional<Published> date = coverage.publishedOf(article);
    return new Cite(
        coverage.nameOf(article),
        articleTarget(article),
        date.map(DateText::of).orElse(null),
        date.filter(Coverage::isInferred).isPresent());
  }
}
