package dev.whence.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.model.Amendments;
import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Span;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of corrections. */
final class CorrectionJson {

  private final JsonMapper mapper;

  CorrectionJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Every entry of the log. */
  ObjectNode log(CorrectionLog log, Trace trace) {
    Map<Integer, Standing> standing = new HashMap<>();
    trace.amendments().standing().forEach(one -> standing.put(one.correction().number(), one));
    ObjectNode node = mapper.createObjectNode();
    ArrayNode entries = node.putArray("corrections");
    log.entries().forEach(entry -> entries.add(entry(entry, standing.get(entry.number()))));
    return withDue(node, trace.amendments());
  }

  /** The standing corrections of a trace; nothing where there are none. */
  void addTo(ObjectNode node, Amendments amendments) {
    if (amendments.standing().isEmpty() && amendments.due().isEmpty()) {
      return;
    }
    ArrayNode entries = node.putArray("corrections");
    amendments.standing().forEach(one -> entries.add(entry(one.correction(), one)));
    withDue(node, amendments);
  }

  private static ObjectNode withDue(ObjectNode node, Amendments amendments) {
    ArrayNode due = node.putArray("to_trace_again");
    amendments.due().forEach(due::add);
    return node;
  }

  private ObjectNode entry(Correction entry, @Nullable Standing standing) {
    Change change = entry.change();
    ObjectNode node = mapper.createObjectNode();
    node.put("number", entry.number());
    node.put("at", entry.at().toString());
    node.put("who", entry.who());
    node.put("why", entry.why());
    node.put("kind", change.kind().label());
    node.put("claim", change.target().claim());
    node.put("article", article(change.target().anchor()));
    place(node, change.target().anchor());
    node.put("name", change.target().name());
    node.put("before", change.before());
    node.put("after", change.after());
    node.put("detail", change.detail());
    if (change.undoes() != 0) {
      node.put("undoes", change.undoes());
    } else if (standing == null) {
      node.put("fate", "taken-back");
    } else {
      node.put("fate", standing.fate().name().toLowerCase(Locale.ROOT));
      node.put("program", standing.program());
      node.put("told", standing.told());
    }
    return node;
  }

  private static @Nullable String article(@Nullable Anchor anchor) {
    return anchor == null ? null : anchor.article();
  }

  private static void place(ObjectNode node, @Nullable Anchor anchor) {
    Span span = anchor == null ? null : anchor.span();
    if (anchor != null && span != null) {
      node.putArray("span").add(span.start()).add(span.end());
      node.put("words", anchor.words());
    }
  }
}
