package dev.whence.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.PostStatement;
import dev.whence.model.Roster;
import dev.whence.model.SightingLedger;
import dev.whence.model.SilenceLedger;
import dev.whence.model.Span;
import dev.whence.model.TextChange;
import dev.whence.model.TextComparison;
import dev.whence.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rosters, ledgers and comparisons as JSON. Every words object has article, span and words. */
final class LedgerJson {

  private final JsonMapper mapper;

  LedgerJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  ObjectNode roster(Roster roster) {
    ObjectNode node = mapper.createObjectNode().put("body", roster.body());
    node.put("at", day(roster.at()));
    ArrayNode seats = node.putArray("seats");
    for (Roster.Seat seat : roster.seats()) {
      ObjectNode one = seats.addObject().put("person", seat.person()).put("post", seat.post());
      one.put("standing", label(seat.standing()));
      ArrayNode statements = one.putArray("statements");
      seat.statements().forEach(statement -> statements.add(statement(statement)));
    }
    ArrayNode changes = node.putArray("changes");
    roster.changes().forEach(change -> changes.add(statement(change)));
    ArrayNode unnamed = node.putArray("unnamed");
    roster.unnamed().forEach(one -> unnamed.add(statement(one)));
    ArrayNode counts = node.putArray("counts");
    roster
        .counts()
        .forEach(
            count ->
                counts
                    .addObject()
                    .put("number", count.number())
                    .put("what", label(count.what()))
                    .put("from", day(count.from()))
                    .put("to", day(count.to()))
                    .set("evidence", words(count.words())));
    ArrayNode warnings = node.putArray("warnings");
    roster.warnings().forEach(warnings::add);
    return node;
  }

  private ObjectNode statement(PostStatement statement) {
    ObjectNode node = mapper.createObjectNode().put("person", statement.person());
    node.put("holder", statement.holder());
    node.put("post", statement.post()).put("body", statement.body());
    node.put("change", statement.change().label()).put("denied", statement.denied());
    node.put("grade", statement.grade().label());
    node.put("from", day(statement.from())).put("to", day(statement.to()));
    node.put("dated", statement.dated()).put("on_word_of", statement.onWordOf());
    node.set("evidence", words(statement.words()));
    return node;
  }

  ObjectNode silences(SilenceLedger ledger) {
    ObjectNode node = mapper.createObjectNode();
    ArrayNode entries = node.putArray("silences");
    for (SilenceLedger.Entry entry : ledger.entries()) {
      ObjectNode one = entries.addObject().put("who", entry.actor());
      one.put("kind", entry.kind().label()).put("of", entry.of());
      one.put("on_word_of", entry.onWordOf());
      one.put("from", day(entry.from())).put("to", day(entry.to()));
      one.set("evidence", words(entry.words()));
      SilenceLedger.End end = entry.end();
      if (end == null) {
        one.putNull("spoke_later");
      } else {
        ObjectNode later = one.putObject("spoke_later").put("from", day(end.from()));
        later.set("evidence", words(end.words()));
      }
    }
    ArrayNode rates = node.putArray("rates");
    ledger
        .rates()
        .forEach(
            rate ->
                rates
                    .addObject()
                    .put("who", rate.actor())
                    .put("answered", rate.answered())
                    .put("articles", rate.of()));
    return node;
  }

  ObjectNode sightings(SightingLedger ledger) {
    ObjectNode node = mapper.createObjectNode();
    ArrayNode sightings = node.putArray("sightings");
    for (SightingLedger.Sighting sighting : ledger.sightings()) {
      ObjectNode one = sightings.addObject().put("kind", sighting.kind().label());
      one.put("of_whom", sighting.ofWhom()).put("on_word_of", sighting.onWordOf());
      one.put("from", day(sighting.from())).put("to", day(sighting.to()));
      one.put("dated", sighting.dated());
      one.set("evidence", words(sighting.words()));
    }
    ArrayNode open = node.putArray("would_settle");
    ledger.open().forEach(open::add);
    return node;
  }

  ObjectNode changes(List<TextComparison> comparisons) {
    ObjectNode node = mapper.createObjectNode();
    ArrayNode all = node.putArray("comparisons");
    for (TextComparison comparison : comparisons) {
      ObjectNode one = all.addObject().put("before", comparison.before());
      one.put("after", comparison.after()).put("same", comparison.same());
      ArrayNode changes = one.putArray("changes");
      for (TextChange change : comparison.changes()) {
        ObjectNode each = changes.addObject().put("kind", label(change.kind()));
        ArrayNode before = each.putArray("before");
        change.before().forEach(words -> before.add(words(words)));
        ArrayNode after = each.putArray("after");
        change.after().forEach(words -> after.add(words(words)));
      }
    }
    return node;
  }

  private ObjectNode words(Words words) {
    ObjectNode node = mapper.createObjectNode().put("article", words.article());
    Span span = words.span();
    node.putArray("span").add(span.start()).add(span.end());
    return node.put("words", words.text());
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
