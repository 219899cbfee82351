package dev.whence.store;

import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log of corrections, and which of them each rumour was traced with. */
final class CorrectionTables {

  private final Sql sql;

  CorrectionTables(Sql sql) {
    this.sql = sql;
  }

  Correction append(Instant at, String who, String why, Change change) throws SQLException {
    int next =
        sql.find("SELECT max(number) AS last FROM corrections", row -> row.number("last")).orElse(0)
            + 1;
    Correction entry = new Correction(next, at, who, why, change);
    insert(entry);
    return entry;
  }

  private void insert(Correction entry) throws SQLException {
    Change change = entry.change();
    Target target = change.target();
    Anchor anchor = target.anchor();
    sql.insert(
        "corrections (number, made_at, who, why, kind, claim, article, sha256, start_at, end_at,"
            + " words, name, value_before, value_after, detail, undoes)",
        entry.number(),
        entry.at().toString(),
        entry.who(),
        entry.why(),
        Row.label(change.kind()),
        target.claim(),
        anchor == null ? null : anchor.article(),
        anchor == null ? null : anchor.sha256(),
        anchor == null || anchor.span() == null ? null : anchor.span().start(),
        anchor == null || anchor.span() == null ? null : anchor.span().end(),
        anchor == null ? null : anchor.words(),
        target.name(),
        change.before(),
        change.after(),
        change.detail(),
        change.undoes() == 0 ? null : change.undoes());
  }

  CorrectionLog load() throws SQLException {
    return new CorrectionLog(
        sql.list("SELECT * FROM corrections ORDER BY number", CorrectionTables::entry));
  }

  private static Correction entry(Row row) throws SQLException {
    return new Correction(
        row.number("number"),
        Instant.parse(row.text("made_at")),
        row.text("who"),
        row.text("why"),
        new Change(
            row.constant("kind", ChangeKind.class),
            new Target(row.textOrNull("claim"), anchor(row), row.textOrNull("name")),
            row.textOrNull("value_before"),
            row.text("value_after"),
            row.textOrNull("detail")));
  }

  private static @Nullable Anchor anchor(Row row) throws SQLException {
    String article = row.textOrNull("article");
    return article == null
        ? null
        : new Anchor(article, row.text("sha256"), row.spanOrNull(), row.text("words"));
  }

  void insertTracedWith(long rumour, int correction) throws SQLException {
    sql.insert("traced_with (rumour_key, correction)", rumour, correction);
  }

  /** Of a claim both asked for and found, the smaller number. */
  Map<String, Integer> tracedWith() throws SQLException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    sql.list(
            "SELECT r.claim, coalesce(t.correction, 0) AS correction FROM rumours r"
                + " LEFT JOIN traced_with t ON t.rumour_key = r.rumour_key ORDER BY r.rumour_key",
            row -> Map.entry(row.text("claim"), row.number("correction")))
        .forEach(one -> numbers.merge(one.getKey(), one.getValue(), Math::min));
    return numbers;
  }
}
