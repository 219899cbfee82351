package dev.whence.store;

import dev.whence.model.Reading;
import dev.whence.model.Sentence;
import dev.whence.model.Words;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the sentences of articles by their words. An SQLite full-text index in memory, made anew
 * each time: nothing is written into the case for a search, and no index can grow stale in it. Safe
 * for use by several threads, one at a time goes in.
 */
public final class SentenceSearch implements AutoCloseable {

  private static final int MOST_WORDS = 20;

  private final Connection connection;
  private final Sql sql;
  private final List<Words> sentences;

  private SentenceSearch(Connection connection, List<Words> sentences) {
    this.connection = connection;
    this.sql = new Sql(connection);
    this.sentences = sentences;
  }

  /** Indexes every sentence of these articles. */
  public static SentenceSearch over(List<Reading> readings) {
    List<Words> sentences =
        readings.stream().flatMap(SentenceSearch::sentences).collect(Collectors.toList());
    try {
      SentenceSearch search =
          new SentenceSearch(DriverManager.getConnection("jdbc:sqlite::memory:"), sentences);
      search.fill();
      return search;
    } catch (SQLException e) {
      throw new IllegalStateException("the sentences cannot be indexed in memory", e);
    }
  }

  private static Stream<Words> sentences(Reading reading) {
    return reading.annotated().sentences().stream()
        .map(Sentence::span)
        .map(span -> new Words(reading.article(), span, span.of(reading.text())));
  }

  private void fill() throws SQLException {
    sql.command(
        "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
    sql.command("BEGIN");
    for (int i = 0; i < sentences.size(); i++) {
      sql.insert("words (rowid, text)", i, sentences.get(i).text());
    }
    sql.command("COMMIT");
  }

  /**
   * The sentences that hold all the words, in any order and form of letters, best match first.
   *
   * @param words as a person types them; no sign among them has a meaning of its own. Only the
   *     first 20 count
   * @param most how many sentences to give at most
   */
  public synchronized List<Words> find(String words, int most) {
    String query = quoted(words);
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      return sql.list(
          "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid LIMIT ?",
          row -> sentences.get(row.number("rowid")),
          query,
          most);
    } catch (SQLException e) {
      throw new IllegalStateException("the index in memory cannot be searched", e);
    }
  }

  /** Within quotation marks, no word is taken for one of the query language. */
  private static String quoted(String words) {
    return Stream.of(words.split("[^\\p{L}\\p{N}\\p{M}]+", -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> '"' + word + '"')
        .collect(Collectors.joining(" "));
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the index in memory cannot be closed", e);
    }
  }
}
