package dev.whence.report;

import dev.whence.model.Certainty;
import dev.whence.model.ChangeKind;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Standing;
import dev.whence.model.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row for each article that speaks of the claim, in the order of the folder. */
final class ArticleTable {

  private static final List<String> COLUMNS =
      List.of(
          "Outlet",
          "Published",
          "What it does",
          "Wording",
          "Rests on",
          "Own reporting",
          "Copy of",
          "Also holds");

  private final RumourFigures figures;
  private final Coverage coverage;
  private final Statements statements;
  private final Map<String, String> names = new HashMap<>();
  private final String claim;

  ArticleTable(Rumour rumour, RumourFigures figures, Coverage coverage, Statements statements) {
    this.figures = figures;
    this.coverage = coverage;
    this.statements = statements;
    this.claim = rumour.claim();
    rumour.origins().stream().forEach((Origin one) -> names.put(one.id(), one.name()));
  }

  void write(Markup markup) {
    if (figures.speaking().isEmpty()) {
      markup.element("p", "No article that was read speaks of the claim.", "class", "none");
      return;
    }
    markup.open("div", "class", "table-frame").open("table", "class", "sortable", "role", "table");
    markup.element("caption", PlainWords.count(figures.carriers(), "article"));
    markup.open("thead", "role", "rowgroup").open("tr", "role", "row");
    COLUMNS.forEach(name -> markup.element("th", name, "scope", "col", "role", "columnheader"));
    markup.close().closeLine().open("tbody", "role", "rowgroup").line();
    figures.speaking().forEach(article -> row(markup, article));
    markup.close().close().closeLine();
  }

  private void row(Markup markup, Traced article) {
    String id = article.article();
    markup.open("tr", "role", "row");
    markup.open("th", "scope", "row", "role", "rowheader", "data-label", COLUMNS.get(0));
    markup.element("a", coverage.nameOf(id), "href", statements.articleTarget(id));
    coverage
        .titleOf(id)
        .ifPresent(title -> markup.element("span", title, "class", "title", "dir", "auto"));
    markup.close();
    date(markup, id);
    String unsure = article.certainty() == Certainty.GUESS ? " (unsure)" : "";
    open(markup, 2, null);
    markup.text(PlainWords.of(article.stance()) + unsure);
    tag(markup, article, ChangeKind.STANCE);
    markup.close();
    open(markup, 3, null);
    String tone = article.tone().label();
    markup.element("span", PlainWords.of(article.tone()), "class", "tone " + tone);
    tag(markup, article, ChangeKind.TONE);
    markup.close();
    restsOn(markup, article);
    cell(markup, 5, article.ownReporting() ? "yes" : "–");
    open(markup, 6, null);
    if (article.copies() == null) {
      markup.text("–");
    } else {
      String name = coverage.nameOf(article.copies());
      markup.element("a", name, "href", statements.articleTarget(article.copies()));
    }
    markup.close();
    cell(markup, 7, alsoHolds(article));
    markup.closeLine();
  }

  private void tag(Markup markup, Traced article, ChangeKind... kinds) {
    UserTag.write(markup, corrections(article.article(), List.of(kinds)));
  }

  private List<Standing> corrections(String article, List<ChangeKind> kinds) {
    return coverage.amendments().ofRumour(claim).stream()
        .filter(one -> kinds.contains(one.correction().change().kind()))
        .filter(one -> one.correction().change().target().isIn(article))
        .toList();
  }

  private void date(Markup markup, String id) {
    Optional<String> edtf = coverage.publishedOf(id).map(date -> date.edtf());
    open(markup, 1, edtf.orElse("9999"));
    markup.text(coverage.publishedOf(id).map(DateText::of).orElse("undated"));
    if (coverage.publishedOf(id).filter(Coverage::isInferred).isPresent()) {
      markup.element("span", " (inferred)", "class", "small");
    }
    markup.close();
  }

  private void restsOn(Markup markup, Traced article) {
    open(markup, 4, null);
    if (article.restsOn().isEmpty()) {
      markup.text("no source given");
    }
    for (RestsOn one : article.restsOn()) {
      markup.open("p");
      String name = names.getOrDefault(one.origin(), one.origin());
      Optional<String> target = statements.target(one.words());
      if (target.isPresent()) {
        markup.element("a", name, "href", target.orElseThrow());
      } else {
        markup.text(name);
      }
      if (!one.via().isEmpty()) {
        List<String> via = one.via().stream().map(hop -> hop.by()).toList();
        markup.element("span", " via " + String.join(", then ", via), "class", "small");
      }
      markup.close();
    }
    tag(markup, article, ChangeKind.HOP_WRONG, ChangeKind.ORIGIN_WRONG, ChangeKind.ORIGIN_MOVED);
    markup.close();
  }

  private static String alsoHolds(Traced article) {
    List<String> parts = new ArrayList<>();
    if (!article.denials().isEmpty()) {
      parts.add(PlainWords.count(article.denials().size(), "denial"));
    }
    if (!article.silences().isEmpty()) {
      parts.add(PlainWords.count(article.silences().size(), "silence"));
    }
    return parts.isEmpty() ? "–" : String.join(", ", parts);
  }

  private static void cell(Markup markup, int column, String text) {
    open(markup, column, null);
    markup.text(text).close();
  }

  private static void open(Markup markup, int column, @Nullable String sortBy) {
    markup.open("td", "role", "cell", "data-label", COLUMNS.get(column), "data-sort", sortBy);
  }
}
