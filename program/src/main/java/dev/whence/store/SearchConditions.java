package dev.whence.store;

import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A query as SQL over the index of {@link SentenceSearch}; whatever was typed is bound, not put in.
 */
final class SearchConditions {

  private static final int MOST_VALUES = 12;

  private final boolean byWords;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> ofStatement = new ArrayList<>();
  private final List<Object> statementValues = new ArrayList<>();

  private SearchConditions(boolean byWords) {
    this.byWords = byWords;
  }

  static SearchConditions of(SearchQuery query, SearchWords words) {
    SearchConditions asked = new SearchConditions(!words.isEmpty());
    if (!words.isEmpty()) {
      asked.add("words MATCH ?", words.quoted());
    }
    asked.add(query);
    asked.addStatement(query);
    return asked;
  }

  private void add(SearchQuery query) {
    if (!query.outlet().isBlank()) {
      add("instr(a.outlet_folded, ?) > 0", SearchWords.folded(query.outlet().strip()));
    }
    if (query.stance() != null) {
      add(
          "EXISTS (SELECT 1 FROM stances WHERE article = a.id AND stance = ?)",
          query.stance().label());
    }
    if (query.from() != null || query.to() != null) {
      conditions.add("coalesce(a.earliest, a.latest) IS NOT NULL");
    }
    if (query.from() != null) {
      add("coalesce(a.latest, '9999-12-31') >= ?", query.from().toString());
    }
    if (query.to() != null) {
      add("coalesce(a.earliest, '0000-01-01') <= ?", query.to().toString());
    }
  }

  private void add(String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  private void addStatement(SearchQuery query) {
    if (!query.speaker().isBlank()) {
      ofStatement.add("instr(t.speaker_folded, ?) > 0");
      statementValues.add(SearchWords.folded(query.speaker().strip()));
    }
    if (query.kind() != null) {
      ofStatement.add("t.kind = ?");
      statementValues.add(query.kind().label());
    }
    if (query.act() != null) {
      ofStatement.add("t.act = ?");
      statementValues.add(query.act().label());
    }
    if (!ofStatement.isEmpty()) {
      conditions.add(
          "EXISTS (SELECT 1 FROM statements t WHERE t.sentence = s.id AND "
              + String.join(" AND ", ofStatement)
              + ")");
      values.addAll(statementValues);
    }
  }

  /** The tables and the conditions. */
  String from() {
    return "FROM "
        + (byWords ? "words JOIN sentences s ON s.id = words.rowid" : "sentences s")
        + " JOIN articles a ON a.id = s.article"
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
  }

  Object[] values() {
    return values.toArray();
  }

  /** The best first; without words the oldest first, and undated articles last. */
  String order() {
    return byWords
        ? " ORDER BY rank, s.id"
        : " ORDER BY coalesce(a.latest, a.earliest, '9999-12-31'), s.id";
  }

  /** Counts the sentences found by one of their parts; of statements only by those asked for. */
  String facet(Part part) {
    String found = "WITH found AS MATERIALIZED (SELECT s.id AS id, s.article AS article " + from();
    return found
        + ") "
        + switch (part) {
          case SPEAKER -> statements("speaker", "t.speaker <> ''");
          case KIND -> statements("kind", "1");
          case ACT -> statements("act", "1");
          case OUTLET ->
              grouped("a.outlet", "found JOIN articles a ON a.id = found.article", "found.id");
          case STANCE ->
              grouped("x.stance", "found JOIN stances x ON x.article = found.article", "found.id");
        };
  }

  private String statements(String column, String condition) {
    List<String> all = new ArrayList<>(ofStatement);
    all.add(condition);
    return grouped(
        "t." + column,
        "found JOIN statements t ON t.sentence = found.id AND " + String.join(" AND ", all),
        "found.id");
  }

  private static String grouped(String column, String tables, String counted) {
    return "SELECT "
        + column
        + " AS value, count(DISTINCT "
        + counted
        + ") AS number FROM "
        + tables
        + " GROUP BY value ORDER BY number DESC, value LIMIT "
        + MOST_VALUES;
  }

  Object[] facetValues(Part part) {
    List<Object> all = new ArrayList<>(values);
    if (part == Part.SPEAKER || part == Part.KIND || part == Part.ACT) {
      all.addAll(statementValues);
    }
    return all.toArray();
  }
}
