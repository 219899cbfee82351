package dev.whence.report;

import dev.whence.model.SilenceLedger;
import dev.whence.model.SilenceLedger.AnswerRate;
import dev.whence.model.SilenceLedger.End;
import dev.whence.model.SilenceLedger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of silences, each with its matter and what ended it, and how often they speak. */
final class SilenceSection {

  private final SilenceLedger ledger;
  private final Statements statements;

  SilenceSection(SilenceLedger ledger, Statements statements) {
    this.ledger = ledger;
    this.statements = statements;
  }

  void write(Markup markup) {
    markup
        .element(
            "p",
            "A silence is no denial. It has its matter and its day, and stays on this list when a"
                + " later word ends it.",
            "class",
            "standfirst")
        .line();
    entries(markup, ledger.entries());
    rates(markup);
  }

  void entries(Markup markup, List<Entry> entries) {
    markup.open("ol", "class", "ledger").line();
    entries.forEach(entry -> entry(markup, entry));
    markup.closeLine();
  }

  private void entry(Markup markup, Entry entry) {
    markup.open("li");
    markup.element("span", DateText.told(entry.from(), entry.to()), "class", "day").text(" ");
    statements.name(markup, entry.actor());
    markup.text(" " + PlainWords.of(entry.kind()) + " ");
    String of = entry.of() == null ? "no matter named" : "about " + entry.of();
    markup.element("span", of, "class", "tag");
    String by = entry.onWordOf();
    if (by != null) {
      markup.text(" · said by ");
      statements.name(markup, by);
    }
    markup.open("p");
    statements.quote(markup, entry.words());
    markup.close();
    end(markup, entry.end());
    markup.closeLine();
  }

  private void end(Markup markup, @Nullable End end) {
    if (end == null) {
      return;
    }
    markup.open("p", "class", "ended");
    markup.element("strong", "Spoke later, " + DateText.of(end.from()) + ": ");
    statements.quote(markup, end.words());
    markup.close();
  }

  private void rates(Markup markup) {
    if (ledger.rates().isEmpty()) {
      return;
    }
    markup.open("p", "class", "label").text("How often they have words in these articles");
    markup.closeLine();
    markup.open("ul", "class", "names").line();
    for (AnswerRate rate : ledger.rates()) {
      markup.open("li");
      statements.name(markup, rate.actor());
      markup.text(": in " + rate.answered() + " of " + rate.of()).closeLine();
    }
    markup.closeLine();
  }
}
