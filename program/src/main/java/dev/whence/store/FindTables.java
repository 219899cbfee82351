package dev.whence.store;

import java.sql.SQLException;
import java.util.Optional;

/** What was found in articles, whatever the claim; of each kind the last of an article. */
final class FindTables {

  private final Sql sql;

  FindTables(Sql sql) {
    this.sql = sql;
  }

  /** Keeps one in place of what was found before; of an article that is not there, nothing. */
  void replace(Find find) throws SQLException {
    sql.update(
        "DELETE FROM finds WHERE sought = ? AND article_key ="
            + " (SELECT article_key FROM articles WHERE id = ?)",
        find.sought(),
        find.article());
    sql.update(
        "INSERT INTO finds (article_key, sought, reading, made_by, content)"
            + " SELECT article_key, ?, ?, ?, ? FROM articles WHERE id = ?",
        find.sought(),
        find.reading(),
        find.madeBy(),
        RecordCode.encode(find.found()),
        find.article());
  }

  Optional<byte[]> content(String article, String sought, String reading, String madeBy)
      throws SQLException {
    return sql.find(
        "SELECT f.content AS content FROM finds f JOIN articles a ON a.article_key = f.article_key"
            + " WHERE a.id = ? AND f.sought = ? AND f.reading = ? AND f.made_by = ?",
        row -> row.bytes("content"),
        article,
        sought,
        reading,
        madeBy);
  }
}
