package dev.whence.report;

import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Rumour;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.List;

/** The first page of a case: its rumours with their figures, and its articles. */
record OverviewPage(List<Listed> rumours, List<Article> articles) {

  /**
   * A rumour.
   *
   * @param due whether it is to be traced again
   */
  record Listed(String claim, String figures, boolean due) {}

  /**
   * An article.
   *
   * @param addedBy which users added it
   */
  record Article(Link link, String date, List<String> addedBy) {}

  static OverviewPage of(Trace trace, Coverage coverage, Places places) {
    return new OverviewPage(
        trace.rumours().stream().map(one -> listed(one, trace, coverage)).toList(),
        trace.readings().stream()
            .map(reading -> article(reading.article(), trace, coverage, places))
            .toList());
  }

  private static Listed listed(Rumour rumour, Trace trace, Coverage coverage) {
    return new Listed(
        rumour.claim(),
        new RumourFigures(rumour, coverage).line(),
        trace.amendments().due().contains(rumour.claim()));
  }

  private static Article article(String article, Trace trace, Coverage coverage, Places places) {
    String title = coverage.titleOf(article).map(it -> ": " + it).orElse("");
    return new Article(
        new Link(coverage.nameOf(article) + title, places.ofArticle(article)),
        coverage.publishedOf(article).map(DateText::of).orElse("undated"),
        trace.amendments().ofArticle(article).stream()
            .map(Standing::correction)
            .filter(one -> one.change().kind() == ChangeKind.ARTICLE_ADDED)
            .map(Correction::who)
            .toList());
  }
}
