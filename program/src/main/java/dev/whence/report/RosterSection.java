package dev.whence.report;

import dev.whence.model.BodyCount;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.Roster.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Rosters of bodies: for each a strip chart, and beside it a table with every word of it. */
final class RosterSection {

  private final List<Roster> rosters;
  private final Statements statements;
  private final int most;

  /**
   * A section.
   *
   * @param most how many bodies to show; those with most seats come first
   */
  RosterSection(List<Roster> rosters, Statements statements, int most) {
    List<Roster> all = new ArrayList<>(rosters);
    all.sort(Comparator.comparing((Roster roster) -> -roster.seats().size()));
    this.rosters = all;
    this.statements = statements;
    this.most = Math.min(most, all.size());
  }

  void write(Markup markup) {
    markup
        .element(
            "p",
            "As the articles say, each line on its own word. What is alleged or only inferred from"
                + " absence never replaces what is announced or reported.",
            "class",
            "standfirst")
        .line();
    StripChart.legend(markup);
    int number = 0;
    for (Roster roster : rosters.subList(0, most)) {
      roster(markup, roster, ++number);
    }
    if (rosters.size() > most) {
      String left = PlainWords.count(rosters.size() - most, "other body");
      markup.element("p", left + ": “whence roster” shows each.", "class", "small").line();
    }
  }

  private void roster(Markup markup, Roster roster, int number) {
    markup.element("h3", roster.body(), "id", "body-" + number, "dir", "auto").line();
    new StripChart(roster, statements).write(markup);
    table(markup, roster);
    unnamed(markup, roster.unnamed());
    counts(markup, roster.counts());
    if (!roster.warnings().isEmpty()) {
      markup.element("p", "Does not fit together", "class", "label").open("ul").line();
      roster.warnings().forEach(warning -> markup.element("li", warning).line());
      markup.closeLine();
    }
  }

  private void table(Markup markup, Roster roster) {
    if (roster.seats().isEmpty()) {
      markup.element("p", "Nobody is named in a post.", "class", "none").line();
      return;
    }
    markup.open("div", "class", "table-frame").open("table", "role", "table");
    markup.element("caption", "As last known, with every word of it");
    markup.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String name : List.of("Who", "Post", "Standing", "On whose word")) {
      markup.element("th", name, "scope", "col", "role", "columnheader");
    }
    markup.close().closeLine().open("tbody", "role", "rowgroup").line();
    roster.seats().forEach(seat -> seat(markup, seat));
    markup.close().close().closeLine();
  }

  private void seat(Markup markup, Seat seat) {
    markup.open("tr", "role", "row");
    markup.open("th", "scope", "row", "role", "rowheader", "data-label", "Who");
    statements.name(markup, seat.person());
    markup.close();
    markup.element("td", seat.post(), "role", "cell", "data-label", "Post");
    String standing = RosterView.heading(seat.standing());
    markup.element("td", standing, "role", "cell", "data-label", "Standing");
    markup.open("td", "role", "cell", "data-label", "On whose word");
    seat.statements().forEach(statement -> statement(markup, statements, statement));
    markup.close().closeLine();
  }

  /** One statement about a post, with its grade and its words. */
  static void statement(Markup markup, Statements statements, PostStatement statement) {
    markup.open("p");
    String grade = statement.grade().name().toLowerCase(Locale.ROOT);
    markup.element("span", RosterView.grade(statement.grade()), "class", "grade " + grade);
    String by = statement.onWordOf();
    if (by != null) {
      markup.text(", on the word of ");
      statements.name(markup, by);
    }
    markup.text(statement.denied() ? ": said not to be so: " : ": ");
    markup.text(RosterView.change(statement.change()));
    markup.text(" (" + RosterView.when(statement) + ") ");
    statements.quoteBriefly(markup, statement.words());
    markup.closeLine();
  }

  private void unnamed(Markup markup, List<PostStatement> unnamed) {
    if (unnamed.isEmpty()) {
      return;
    }
    markup.element("p", "Gone, and not named in these words", "class", "label");
    markup.open("ul", "class", "names").line();
    for (PostStatement one : unnamed) {
      markup.open("li").element("strong", String.valueOf(one.holder()));
      markup.text(RosterView.ofWhich(one) + ": ");
      statement(markup, statements, one);
      markup.closeLine();
    }
    markup.closeLine();
  }

  private void counts(Markup markup, List<BodyCount> counts) {
    if (counts.isEmpty()) {
      return;
    }
    markup.element("p", "Numbers printed", "class", "label").open("ul", "class", "names").line();
    for (BodyCount count : counts) {
      markup.open("li").element("strong", count.number() + " " + RosterView.what(count.what()));
      String day = count.from() == null ? "" : " (" + DateText.span(count.from(), count.to()) + ")";
      markup.text(day + ": ");
      statements.quoteBriefly(markup, count.words());
      markup.closeLine();
    }
    markup.closeLine();
  }
}
