package dev.whence.report;

import dev.whence.model.Words;
import java.util.Optional;
import java.util.function.Function;

/** Where links lead: further down on one page, or to other pages. */
interface Places {

  /** The link to words; empty when they do not stand in the stored text. */
  Optional<String> of(Words words);

  /** The link to a whole article. */
  String ofArticle(String article);

  /** The link to the page of somebody with this name; empty where there is none. */
  Optional<String> ofSpeaker(String name);

  /**
   * Places on a page that holds the texts itself.
   *
   * @param speakers the pages of speakers by name
   */
  static Places within(
      Coverage coverage, Anchors anchors, Function<String, Optional<String>> speakers) {
    return new Places() {
      @Override
      public Optional<String> of(Words words) {
        return anchors.of(words).map(id -> "#" + id);
      }

      @Override
      public String ofArticle(String article) {
        return "#article-" + coverage.numberOf(article);
      }

      @Override
      public Optional<String> ofSpeaker(String name) {
        return speakers.apply(name);
      }
    };
  }

  /** Places in a case each of whose articles has a page, with all its sentences and statements. */
  static Places across(Coverage coverage, Function<String, Optional<String>> speakers) {
    Anchors anchors = new Anchors(coverage);
    return new Places() {
      @Override
      public Optional<String> of(Words words) {
        return coverage.holds(words)
            ? Optional.of(
                ofArticle(words.article()) + "#" + anchors.id(words.article(), words.span()))
            : Optional.empty();
      }

      @Override
      public String ofArticle(String article) {
        return "/articles/" + coverage.numberOf(article);
      }

      @Override
      public Optional<String> ofSpeaker(String name) {
        return speakers.apply(name);
      }
    };
  }
}
