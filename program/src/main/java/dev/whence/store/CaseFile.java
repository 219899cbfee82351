package dev.whence.store;

import dev.whence.model.Article;
import dev.whence.model.Change;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Listed;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Rumour;
import dev.whence.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A case: every article ever read into it with what was found there, what could not be read, and
 * the rumours traced. One SQLite file; docs/schema.md explains its tables.
 *
 * <p>Each saving method is one transaction: after it returns, what was saved survives a kill of the
 * process; before, nothing of it is there. Loading gives records equal to the saved ones. Every
 * method throws {@link CaseException} when the file cannot be used. Safe for use by several
 * threads, one at a time goes in.
 *
 * <p>The journal is SQLite's rollback journal, not a write-ahead log: after every transaction the
 * one file is the whole case, also on network drives and sticks, where a write-ahead log does not
 * work or leaves what was saved last in a second file.
 */
public final class CaseFile implements AutoCloseable {

  private static final int BUSY_MILLISECONDS = 3_000;

  private final Path file;
  private final String readerVersion;
  private final String gistVersion;
  private final Connection connection;
  private final Sql sql;
  private final ReadingTables readings;
  private final RumourTables rumours;
  private final CorrectionTables corrections;
  private final OutletTables outlets;
  private final FindTables finds;

  private CaseFile(Path file, String readerVersion, String gistVersion, Connection connection) {
    this.file = file;
    this.readerVersion = readerVersion;
    this.gistVersion = gistVersion;
    this.connection = connection;
    this.sql = new Sql(connection);
    this.readings = new ReadingTables(sql);
    this.rumours = new RumourTables(sql);
    this.corrections = new CorrectionTables(sql);
    this.outlets = new OutletTables(sql);
    this.finds = new FindTables(sql);
  }

  /**
   * Opens a case, or makes one where there is no file. What a killed run left half-written is
   * rolled back here.
   *
   * @param file the case; its folder must exist
   * @param readerVersion names the rooms that read articles; a reading saved under another version
   *     is not found again
   * @param gistVersion names the code that makes and reads gists; one saved under another version
   *     is not found again
   */
  public static CaseFile open(Path file, String readerVersion, String gistVersion) {
    checkPlace(file);
    boolean isNew = !Files.exists(file);
    try {
      return open(file, readerVersion, gistVersion, settings());
    } catch (SQLException e) {
      if (isNew) {
        deleteEmpty(file);
      }
      throw CaseException.of(file, e);
    }
  }

  static CaseFile open(Path file, String readerVersion, String gistVersion, SQLiteConfig settings)
      throws SQLException {
    Connection connection = connect(file, settings);
    try {
      CaseSchema.prepare(connection, file);
      return new CaseFile(file, readerVersion, gistVersion, connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(Path file, SQLiteConfig settings) throws SQLException {
    try {
      return settings.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException e) {
      if (e.getErrorCode() == 0) {
        throw CaseException.cannotStart(file, e);
      }
      throw e;
    }
  }

  static SQLiteConfig settings() {
    SQLiteConfig settings = new SQLiteConfig();
    settings.enforceForeignKeys(true);
    settings.setJournalMode(JournalMode.DELETE);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setBusyTimeout(BUSY_MILLISECONDS);
    return settings;
  }

  private static void checkPlace(Path file) {
    if (Files.isDirectory(file)) {
      throw new CaseException(file, "a folder, not a case; name a case file");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new CaseException(file, "its folder does not exist; make " + folder + " first");
    }
  }

  /** A file that SQLite made before it failed would be taken for a case the next time. */
  private static void deleteEmpty(Path file) {
    try {
      if (Files.exists(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CaseException(file, "left empty, and cannot be removed: " + e.getMessage());
    }
  }

  /**
   * Keeps an article's bytes, its reading and a gist made of that. What the case held under the
   * same name goes, and so do the rumours that rest on it: they would point at words that are no
   * longer stored.
   */
  public void save(Article article, Reading reading, byte[] gist) {
    if (!article.id().equals(reading.article())
        || !article.sha256().equals(reading.annotated().document().sha256())) {
      throw new IllegalArgumentException(
          "the reading of " + reading.article() + " is not of these bytes of " + article.id());
    }
    write(
        () -> {
          sql.update(
              "DELETE FROM rumours WHERE rumour_key IN"
                  + " (SELECT rumour_key FROM rumour_articles WHERE article = ?)",
              article.id());
          sql.update("DELETE FROM articles WHERE id = ?", article.id());
          sql.update("DELETE FROM rejected WHERE id = ?", article.id());
          readings.insert(article, reading, readerVersion);
          readings.insertGist(article.id(), gistVersion, gist);
        });
  }

  /**
   * Keeps gists of articles whose readings the case holds.
   *
   * @param gists by the articles' names; each made of the very reading that is held
   */
  public void saveGists(Map<String, byte[]> gists) {
    write(
        () -> {
          for (Map.Entry<String, byte[]> gist : gists.entrySet()) {
            readings.insertGist(gist.getKey(), gistVersion, gist.getValue());
          }
        });
  }

  /**
   * Keeps that an article could not be read. An earlier reading of the same name stays, as the
   * evidence that it once could.
   */
  public void save(Rejected rejected) {
    write(
        () -> {
          sql.update("DELETE FROM rejected WHERE id = ?", rejected.article());
          sql.insert(
              "rejected (id, stage, reason, message)",
              rejected.article(),
              Row.label(rejected.stage()),
              Row.label(rejected.reason()),
              rejected.message());
        });
  }

  /** As {@link #save(Rumour, int)}, of articles that nobody corrected. */
  public void save(Rumour rumour) {
    save(rumour, 0);
  }

  /**
   * Keeps the rumour of a claim that the user gave, in place of the one of the same claim. Every
   * article it speaks of must have been saved.
   *
   * @param tracedWith the last entry of the log of corrections that its articles followed
   */
  public void save(Rumour rumour, int tracedWith) {
    write(
        () -> {
          sql.update("DELETE FROM rumours WHERE asked = 1 AND claim = ?", rumour.claim());
          corrections.insertTracedWith(rumours.insert(rumour, true, 0), tracedWith);
        });
  }

  /** As {@link #saveFound(List, int)}, of articles that nobody corrected. */
  public void saveFound(List<Rumour> found) {
    saveFound(found, 0);
  }

  /**
   * Keeps the rumours that the program found by itself, in place of those it found before.
   *
   * @param found in the order to keep
   * @param tracedWith the last entry of the log of corrections that their articles followed
   */
  public void saveFound(List<Rumour> found, int tracedWith) {
    write(
        () -> {
          sql.update("DELETE FROM rumours WHERE asked = 0");
          for (int i = 0; i < found.size(); i++) {
            corrections.insertTracedWith(rumours.insert(found.get(i), false, i), tracedWith);
          }
        });
  }

  /**
   * Keeps a rumour in place of the one of the same claim, asked for or found, where that stood.
   *
   * @param tracedWith the last entry of the log of corrections that its articles followed
   */
  public void replace(Rumour rumour, int tracedWith) {
    write(
        () -> {
          for (RumourTables.Place place : rumours.places(rumour.claim())) {
            sql.update("DELETE FROM rumours WHERE rumour_key = ?", place.key());
            rumours.insertAt(place.key(), rumour, place.asked(), place.position());
            corrections.insertTracedWith(place.key(), tracedWith);
          }
        });
  }

  /**
   * Adds an entry to the log of corrections, where it stays.
   *
   * @return the entry with its number
   */
  public synchronized Correction append(Instant at, String who, String why, Change change) {
    return transact("BEGIN IMMEDIATE", () -> corrections.append(at, who, why, change));
  }

  /** Everything that users ever said of the case. */
  public CorrectionLog corrections() {
    return read(corrections::load);
  }

  /** By the claim of each rumour, the last correction it was traced with; 0 for none. */
  public Map<String, Integer> tracedWith() {
    return read(corrections::tracedWith);
  }

  /** The bytes of an article as they came; empty where the case has none of that name. */
  public Optional<byte[]> original(String id) {
    return read(() -> readings.original(id));
  }

  /** Whether {@link #find} would find a reading. */
  public boolean knows(String id, String sha256) {
    return read(() -> holds(id, sha256));
  }

  private boolean holds(String id, String sha256) throws SQLException {
    String known = "SELECT id FROM articles WHERE id = ? AND sha256 = ? AND reader_version = ?";
    return sql.find(known, row -> row.text("id"), id, sha256, readerVersion).isPresent();
  }

  /** The reading of these very bytes under this name by this version of the reading rooms. */
  public Optional<Reading> find(String id, String sha256) {
    return read(
        () -> holds(id, sha256) ? Optional.of(readings.load(id)) : Optional.<Reading>empty());
  }

  /** The gist of an article that is known, where one was kept by this version. */
  public Optional<byte[]> gist(String id, String sha256) {
    return read(
        () -> holds(id, sha256) ? readings.loadGist(id, gistVersion) : Optional.<byte[]>empty());
  }

  /** What a list shows of an article that is known. */
  public Optional<Listed> listed(String id, String sha256) {
    return read(
        () -> holds(id, sha256) ? Optional.of(readings.listed(id)) : Optional.<Listed>empty());
  }

  /** All readings, in the order they were saved. */
  public List<Reading> readings() {
    return read(
        () -> {
          List<Reading> all = new ArrayList<>();
          for (String id :
              sql.list("SELECT id FROM articles ORDER BY article_key", row -> row.text("id"))) {
            all.add(readings.load(id));
          }
          return all;
        });
  }

  /** What could not be read, by name. */
  public List<Rejected> rejected() {
    return read(
        () ->
            sql.list(
                "SELECT id, stage, reason, message FROM rejected ORDER BY id",
                row ->
                    new Rejected(
                        row.text("id"),
                        row.constant("stage", Stage.class),
                        row.constant("reason", RejectionReason.class),
                        row.text("message"))));
  }

  /** All rumours: those asked for in the order of asking, then those found. */
  public List<Rumour> rumours() {
    return read(rumours::load);
  }

  /** Keeps a user's list of outlets in place of the one kept before. */
  public void saveOutlets(List<Outlet> list) {
    write(() -> outlets.replace(list));
  }

  /** The user's list of outlets, in its order; empty where none was ever given. */
  public List<Outlet> outlets() {
    return read(outlets::load);
  }

  /** What tells a reading from every other: of two that differ in anything it differs. */
  public static String digest(Reading reading) {
    return RecordCode.digest(reading);
  }

  /**
   * Keeps what was found in articles, each in place of what was found before when the same was
   * sought there. It goes with its article; of an article that the case does not have nothing is
   * kept.
   */
  public void saveFinds(List<Find> found) {
    write(
        () -> {
          for (Find find : found) {
            finds.replace(find);
          }
        });
  }

  /**
   * What was found in this very reading of an article by this very code; empty where it was not
   * kept.
   *
   * @param reading its {@link #digest}
   * @param kind what the record found is
   */
  public <T extends Record> Optional<T> find(
      String article, String sought, String reading, String madeBy, Class<T> kind) {
    return read(() -> finds.content(article, sought, reading, madeBy))
        .map(content -> RecordCode.decode(content, kind));
  }

  /** Closes the file; a transaction under way is awaited. */
  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw CaseException.of(file, e);
    }
  }

  private synchronized void write(Writing change) {
    transact(
        "BEGIN IMMEDIATE",
        () -> {
          change.make();
          return true;
        });
  }

  private synchronized <T> T read(Question<T> question) {
    return transact("BEGIN", question);
  }

  private <T> T transact(String begin, Question<T> question) {
    try {
      sql.command(begin);
      try {
        T answer = question.ask();
        sql.command("COMMIT");
        return answer;
      } catch (SQLException | RuntimeException e) {
        sql.rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw CaseException.of(file, e);
    }
  }

  /** A change of the case, within one transaction. */
  private interface Writing {
    void make() throws SQLException;
  }

  /** A question to the case. */
  private interface Question<T> {
    T ask() throws SQLException;
  }
}
