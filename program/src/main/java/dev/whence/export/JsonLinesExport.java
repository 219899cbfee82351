package dev.whence.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables as JSON Lines: the same columns as in CSV, with numbers, truth values and nulls. */
final class JsonLinesExport {

  private final Tables tables;

  JsonLinesExport(Tables tables) {
    this.tables = tables;
  }

  String text() {
    StringBuilder lines = new StringBuilder();
    for (String table : Tables.COLUMNS.keySet()) {
      tables.rows(table).forEach(row -> lines.append(Json.line(object(table, row))));
    }
    return lines.toString();
  }

  private static ObjectNode object(String table, Map<String, @Nullable Object> row) {
    ObjectNode node = Json.object().put("record", table);
    row.forEach((column, value) -> put(node, column, value));
    return node;
  }

  private static void put(ObjectNode node, String column, @Nullable Object value) {
    if (value instanceof Integer whole) {
      node.put(column, whole);
    } else if (value instanceof Double real) {
      node.put(column, real);
    } else if (value instanceof Boolean truth) {
      node.put(column, truth);
    } else {
      node.put(column, value == null ? null : CleanText.of(value.toString()));
    }
  }
}
