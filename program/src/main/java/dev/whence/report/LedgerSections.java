package dev.whence.report;

import dev.whence.model.Ledgers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a report shows of the ledgers of its articles; a ledger without a line has no part. */
final class LedgerSections {

  private static final int MOST_BODIES = 8;

  private final Ledgers ledgers;

  LedgerSections(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /** The parts there are: their ids and names, in order. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    if (!ledgers.rosters().isEmpty()) {
      parts.put("posts", "Posts");
    }
    if (!ledgers.silences().entries().isEmpty()) {
      parts.put("silences", "Silence");
    }
    if (!ledgers.sightings().sightings().isEmpty()) {
      parts.put("sightings", "Seen");
    }
    return parts;
  }

  void write(Markup markup, Statements statements) {
    Map<String, String> parts = parts();
    if (parts.containsKey("posts")) {
      part(
          markup,
          "posts",
          "Who held which post",
          new RosterSection(ledgers.rosters(), statements, MOST_BODIES)::write);
    }
    if (parts.containsKey("silences")) {
      part(
          markup,
          "silences",
          "Who stayed silent",
          new SilenceSection(ledgers.silences(), statements)::write);
    }
    if (parts.containsKey("sightings")) {
      part(
          markup,
          "sightings",
          "Seen and not seen",
          new SightingSection(ledgers.sightings(), statements)::write);
    }
  }

  private static void part(Markup markup, String id, String title, Consumer<Markup> content) {
    String labelled = id + "-title";
    markup.open("section", "id", id, "class", "part", "aria-labelledby", labelled);
    markup.element("h2", title, "id", labelled).line();
    content.accept(markup);
    markup.closeLine();
  }
}
