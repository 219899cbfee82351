package dev.whence.report;

import dev.whence.model.Rumour;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of one rumour: the first screen, then the pictures and tables behind it.
 *
 * @param chain who has it from whom; null where no article says
 */
record RumourSection(
    String prefix,
    int level,
    FrontPage front,
    @Nullable ChainPicture chain,
    Timeline timeline,
    WordingSection wording,
    ArticleTable table) {

  /**
   * The section of a rumour.
   *
   * @param mostNodes how many nodes the picture of the chains may have before it is grouped
   */
  static RumourSection of(
      Rumour rumour,
      Coverage coverage,
      Statements statements,
      String prefix,
      int level,
      int mostNodes) {
    RumourFigures figures = new RumourFigures(rumour, coverage);
    FrontPage front = FrontPage.of(rumour, coverage, statements, prefix, level);
    Chain chain = Chain.of(rumour, coverage, mostNodes);
    return new RumourSection(
        prefix,
        level,
        front,
        chain.edges().isEmpty() ? null : ChainPicture.of(chain, statements, prefix),
        Timeline.of(figures, coverage, statements),
        WordingSection.of(rumour, figures, coverage, statements, level + 2),
        ArticleTable.of(rumour, figures, coverage, statements));
  }
}
