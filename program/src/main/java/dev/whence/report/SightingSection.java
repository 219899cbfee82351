package dev.whence.report;

import dev.whence.model.SightingLedger;
import dev.whence.model.SightingLedger.Sighting;
import java.util.List;

/** What was seen or not seen, of whom and on whose word, and what would settle it. */
final class SightingSection {

  private final SightingLedger ledger;
  private final Statements statements;

  SightingSection(SightingLedger ledger, Statements statements) {
    this.ledger = ledger;
    this.statements = statements;
  }

  void write(Markup markup) {
    sightings(markup, ledger.sightings());
    if (ledger.open().isEmpty()) {
      return;
    }
    markup.element("p", "What would settle it", "class", "label").line();
    markup
        .element(
            "p",
            "To tick while you look for it. The ticks are kept nowhere: they are gone when this page"
                + " is closed.",
            "class",
            "small")
        .line();
    markup.open("ul", "class", "settle").line();
    for (String question : ledger.open()) {
      markup.open("li").open("label").open("input", "type", "checkbox", "autocomplete", "off");
      markup.text(" ").element("span", question, "dir", "auto").close().closeLine();
    }
    markup.closeLine();
  }

  void sightings(Markup markup, List<Sighting> sightings) {
    markup.open("ol", "class", "ledger").line();
    sightings.forEach(sighting -> sighting(markup, sighting));
    markup.closeLine();
  }

  private void sighting(Markup markup, Sighting sighting) {
    markup.open("li");
    String day =
        sighting.dated()
            ? DateText.span(sighting.from(), sighting.to())
            : DateText.told(sighting.from(), sighting.to());
    markup.element("span", day, "class", "day").text(" ");
    String whom = sighting.ofWhom();
    if (whom == null) {
      markup.element("span", "nobody named", "class", "none");
    } else {
      statements.name(markup, whom);
    }
    markup.text(" ").element("span", PlainWords.of(sighting.kind()), "class", "tag kind");
    String by = sighting.onWordOf();
    markup.text(by == null ? " in the article’s own voice" : " on the word of ");
    if (by != null) {
      statements.name(markup, by);
    }
    markup.open("p");
    statements.quote(markup, sighting.words());
    markup.close().closeLine();
  }
}
