package dev.whence.store;

import dev.whence.model.Attribution;
import dev.whence.model.Published;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import dev.whence.model.SearchQuery;
import dev.whence.model.SearchResult;
import dev.whence.model.SearchResult.Facet;
import dev.whence.model.SearchResult.Hit;
import dev.whence.model.SearchResult.Part;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Speaker;
import dev.whence.model.Stance;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the sentences of articles by their words, by who says them and by where they stand. An
 * SQLite full-text index in memory: nothing is written into the case for a search, and no index can
 * grow stale in it. When users correct who says what, the words stay indexed, see {@link #retell}.
 * Safe for use by several threads, one at a time goes in.
 */
public final class SentenceSearch implements AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')",
          "CREATE TABLE articles (id INTEGER PRIMARY KEY, outlet TEXT, outlet_folded TEXT,"
              + " earliest TEXT, latest TEXT)",
          "CREATE TABLE sentences (id INTEGER PRIMARY KEY, article INTEGER)",
          "CREATE TABLE statements (sentence INTEGER, speaker TEXT, speaker_folded TEXT, kind TEXT,"
              + " act TEXT)",
          "CREATE TABLE stances (article INTEGER, stance TEXT)");
  private static final List<String> INDEXES =
      List.of("statements_in ON statements (sentence)", "stances_of ON stances (article, stance)");

  private final Connection connection;
  private final Sql sql;
  private final List<Words> sentences = new ArrayList<>();
  private final List<Indexed> indexed = new ArrayList<>();

  private SentenceSearch(Connection connection) {
    this.connection = connection;
    this.sql = new Sql(connection);
  }

  /**
   * Indexes every sentence of these articles.
   *
   * @param rumours whose stances a query may ask for
   * @param speakers under whose names a query may ask; who is none of them is found as printed
   */
  public static SentenceSearch over(
      List<Reading> readings, List<Rumour> rumours, List<Speaker> speakers) {
    try {
      Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
      try {
        SentenceSearch search = new SentenceSearch(memory);
        search.fill(readings, rumours, names(speakers));
        return search;
      } catch (SQLException | RuntimeException e) {
        memory.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the sentences cannot be indexed in memory", e);
    }
  }

  /** The names of speakers by article and statement. */
  private static Map<List<String>, String> names(List<Speaker> speakers) {
    Map<List<String>, String> names = new HashMap<>();
    for (Speaker speaker : speakers) {
      for (Speaker.Said said : speaker.said()) {
        names.put(List.of(said.words().article(), said.attribution()), speaker.name());
      }
    }
    return names;
  }

  private void fill(List<Reading> readings, List<Rumour> rumours, Map<List<String>, String> names)
      throws SQLException {
    for (String table : TABLES) {
      sql.command(table);
    }
    sql.command("BEGIN");
    for (Reading reading : readings) {
      addSentences(reading);
    }
    sql.command("CREATE INDEX sentences_of ON sentences (article)");
    tell(readings, rumours, names);
    sql.command("COMMIT");
  }

  /**
   * Whether exactly the sentences of these articles are indexed, in this order: a correction leaves
   * them as they are, an article more or less does not.
   */
  public synchronized boolean holds(List<Reading> readings) {
    if (readings.size() != indexed.size()) {
      return false;
    }
    for (int i = 0; i < readings.size(); i++) {
      if (!indexed.get(i).isOf(readings.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells anew who says what in the same sentences; all parameters as for {@link #over}. When that
   * fails, everything is told as it was.
   *
   * @param readings whose sentences are indexed, see {@link #holds}
   */
  public synchronized void retell(
      List<Reading> readings, List<Rumour> rumours, List<Speaker> speakers) {
    try {
      sql.command("BEGIN");
      try {
        untell();
        tell(readings, rumours, names(speakers));
        sql.command("COMMIT");
      } catch (SQLException | RuntimeException e) {
        sql.rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the sentences cannot be told anew in memory", e);
    }
  }

  private void untell() throws SQLException {
    for (String index : INDEXES) {
      sql.command("DROP INDEX " + index.substring(0, index.indexOf(' ')));
    }
    for (String table : List.of("articles", "statements", "stances")) {
      sql.command("DELETE FROM " + table);
    }
  }

  /** Everything but the sentences themselves. */
  private void tell(List<Reading> readings, List<Rumour> rumours, Map<List<String>, String> names)
      throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    for (Reading reading : readings) {
      int article = numbers.size();
      numbers.put(reading.article(), article);
      add(article, reading);
      addStatements(article, reading, names);
    }
    addStances(rumours, numbers);
    for (String index : INDEXES) {
      sql.command("CREATE INDEX " + index);
    }
  }

  private void add(int article, Reading reading) throws SQLException {
    String outlet = reading.listed().name();
    Published published = reading.annotated().published();
    sql.insert(
        "articles (id, outlet, outlet_folded, earliest, latest)",
        article,
        outlet,
        SearchWords.folded(outlet),
        published == null || published.earliest() == null ? null : published.earliest().toString(),
        published == null || published.latest() == null ? null : published.latest().toString());
  }

  private void addSentences(Reading reading) throws SQLException {
    int first = sentences.size();
    for (Sentence sentence : reading.annotated().sentences()) {
      Words words = Words.of(reading, sentence.span());
      sql.insert("sentences (id, article)", sentences.size(), indexed.size());
      sql.insert("words (rowid, text)", sentences.size(), words.text());
      sentences.add(words);
    }
    indexed.add(
        new Indexed(
            reading.article(),
            reading.text(),
            reading.annotated().sentences(),
            first,
            sentences.size()));
  }

  private void addStatements(int article, Reading reading, Map<List<String>, String> names)
      throws SQLException {
    Indexed where = indexed.get(article);
    for (Attribution attribution : reading.attributions()) {
      String name = names.get(List.of(reading.article(), attribution.id()));
      addStatement(where, attribution, name == null ? speaker(reading, attribution) : name);
    }
  }

  private static String speaker(Reading reading, Attribution attribution) {
    String speaker = attribution.speaker();
    if (speaker != null || attribution.source().isEmpty()) {
      return speaker == null ? "" : speaker;
    }
    return attribution.source().get(0).of(reading.text());
  }

  /** A statement is in every sentence that holds some of it. */
  private void addStatement(Indexed where, Attribution attribution, String speaker)
      throws SQLException {
    List<Span> spans = new ArrayList<>(attribution.cue());
    spans.addAll(attribution.content());
    for (int i = where.first(); i < where.end(); i++) {
      Span sentence = sentences.get(i).span();
      if (spans.stream().anyMatch(sentence::overlaps)) {
        sql.insert(
            "statements (sentence, speaker, speaker_folded, kind, act)",
            i,
            speaker,
            SearchWords.folded(speaker),
            attribution.kind().label(),
            attribution.act().label());
      }
    }
  }

  private void addStances(List<Rumour> rumours, Map<String, Integer> numbers) throws SQLException {
    for (Rumour rumour : rumours) {
      for (Traced traced : rumour.articles()) {
        Integer article = numbers.get(traced.article());
        if (article != null && traced.stance() != Stance.UNRELATED) {
          sql.insert("stances (article, stance)", article, traced.stance().label());
        }
      }
    }
  }

  /**
   * The sentences for which all parts of a query hold; none for a query that asks for nothing, but
   * then the facets of all sentences.
   *
   * @param skip how many hits to leave out at the beginning
   * @param most how many to give at most
   */
  public synchronized SearchResult find(SearchQuery query, int skip, int most) {
    SearchWords words = SearchWords.of(query.words());
    if (words.isEmpty() && !query.words().isBlank()) {
      return new SearchResult(0, List.of(), List.of());
    }
    try {
      SearchConditions asked = SearchConditions.of(query, words);
      return new SearchResult(count(asked), hits(query, asked, words, skip, most), facets(asked));
    } catch (SQLException e) {
      throw new IllegalStateException("the index in memory cannot be searched", e);
    }
  }

  private int count(SearchConditions asked) throws SQLException {
    Optional<Integer> count =
        sql.find(
            "SELECT count(*) AS number " + asked.from(),
            row -> row.number("number"),
            asked.values());
    return count.orElse(0);
  }

  private List<Hit> hits(
      SearchQuery query, SearchConditions asked, SearchWords words, int skip, int most)
      throws SQLException {
    if (!query.asks()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(asked.values()));
    values.add(most);
    values.add(skip);
    return sql.list(
        "SELECT s.id AS id " + asked.from() + asked.order() + " LIMIT ? OFFSET ?",
        row -> {
          Words sentence = sentences.get(row.number("id"));
          return new Hit(sentence, words.in(sentence.text()));
        },
        values.toArray());
  }

  private List<Facet> facets(SearchConditions asked) throws SQLException {
    List<Facet> facets = new ArrayList<>();
    for (Part part : Part.values()) {
      facets.addAll(
          sql.list(
              asked.facet(part),
              row -> new Facet(part, row.text("value"), row.number("number")),
              asked.facetValues(part)));
    }
    return facets;
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the index in memory cannot be closed", e);
    }
  }

  /**
   * An article whose sentences are indexed.
   *
   * @param first the number of its first sentence
   * @param end the number after that of its last
   */
  private record Indexed(
      String article, String text, List<Sentence> sentences, int first, int end) {

    boolean isOf(Reading reading) {
      return article.equals(reading.article())
          && text.equals(reading.text())
          && sentences.equals(reading.annotated().sentences());
    }
  }
}
