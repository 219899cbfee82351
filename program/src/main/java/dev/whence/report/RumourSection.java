package dev.whence.report;

import dev.whence.model.Rumour;

/** All that is shown of one rumour: the first screen, then the pictures and tables behind it. */
final class RumourSection {

  /** The parts with an id of their own, after the prefix, and what they are called. */
  static final String[][] PARTS = {
    {"origins", "Origins"},
    {"chain", "Chain"},
    {"timeline", "Timeline"},
    {"wording", "Wording"},
    {"table", "Articles"},
  };

  private final Rumour rumour;
  private final Coverage coverage;
  private final Statements statements;
  private final String prefix;
  private final int level;

  RumourSection(Rumour rumour, Coverage coverage, Statements statements, String prefix, int level) {
    this.rumour = rumour;
    this.coverage = coverage;
    this.statements = statements;
    this.prefix = prefix;
    this.level = level;
  }

  /**
   * Writes the rumour.
   *
   * @param mostNodes how many nodes the picture of the chains may have before it is grouped
   */
  void write(Markup markup, int mostNodes) {
    RumourFigures figures = new RumourFigures(rumour, coverage);
    new FrontPage(rumour, coverage, statements, prefix, level).write(markup);
    Chain chain = Chain.of(rumour, coverage, mostNodes);
    open(markup, "chain", "Who has it from whom");
    if (chain.edges().isEmpty()) {
      markup.element("p", "No article says where it has the claim from.", "class", "none").line();
    } else {
      new ChainPicture(chain, statements, prefix).write(markup);
    }
    markup.closeLine();
    open(markup, "timeline", "When");
    new Timeline(figures, coverage, statements).write(markup);
    markup.closeLine();
    open(markup, "wording", "How the wording changed");
    new WordingSection(rumour, figures, coverage, statements, level + 2).write(markup);
    markup.closeLine();
    open(markup, "table", "The articles");
    new ArticleTable(rumour, figures, coverage, statements).write(markup);
    markup.closeLine();
  }

  private void open(Markup markup, String part, String title) {
    String id = prefix + part;
    if (level == 1) {
      markup.open("section", "id", id, "class", "part", "aria-labelledby", id + "-title");
    } else {
      // Of many rumours each part comes many times; landmarks with one name would help nobody.
      markup.open("div", "id", id, "class", "part");
    }
    markup.element("h" + (level + 1), title, "id", id + "-title").line();
  }
}
