package dev.whence.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of a new case, adds those that an older one lacks, and refuses a file that is no
 * case or from a newer program.
 */
final class CaseSchema {

  /** Raised with every change of {@code schema.sql}. */
  static final int VERSION = 7;

  private static final int OLDEST = 1;
  private static final String FORMAT = "dev.whence case";

  private static final Pattern MADE =
      Pattern.compile("CREATE (?:UNIQUE )?(?:TABLE|INDEX|VIEW|TRIGGER) (\\w+)");

  /** A column that a table got after its first version. */
  private record Added(String table, String column, String type) {}

  private static final List<Added> COLUMNS =
      List.of(
          new Added("denials", "of_claim", "INTEGER NOT NULL DEFAULT 1"),
          new Added("attributions", "figure_of", "TEXT"),
          new Added("attributions", "stands_for", "TEXT"));

  private CaseSchema() {}

  /** Leaves the file with our tables, or throws and leaves it as it was. */
  static void prepare(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (number(statement, "SELECT count(*) FROM sqlite_master") == 0) {
        create(statement);
      } else {
        check(statement, file);
        bringUp(statement);
      }
    }
  }

  private static void create(Statement statement) throws SQLException {
    statement.executeUpdate("BEGIN IMMEDIATE");
    for (String part : script().split(";\n", -1)) {
      if (!part.isBlank()) {
        statement.executeUpdate(part);
      }
    }
    statement.executeUpdate("INSERT INTO case_file VALUES ('" + FORMAT + "', " + VERSION + ")");
    statement.executeUpdate("COMMIT");
  }

  private static void check(Statement statement, Path file) throws SQLException {
    String ours = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'case_file'";
    if (number(statement, ours) == 0
        || !FORMAT.equals(text(statement, "SELECT format FROM case_file"))) {
      throw new CaseException(
          file, "an SQLite file, but not a case of Whence; name the case that whence trace made");
    }
    int version = number(statement, "SELECT schema_version FROM case_file");
    if (version < OLDEST || version > VERSION) {
      throw new CaseException(
          file,
          "a case of schema version "
              + version
              + ", and this program reads version "
              + VERSION
              + "; use "
              + (version > VERSION ? "a newer program" : "the program that made it")
              + ", or name another file with --case");
    }
  }

  /** A case of an earlier version lacks tables and columns, and nothing else. */
  private static void bringUp(Statement statement) throws SQLException {
    if (number(statement, "SELECT schema_version FROM case_file") < VERSION) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      for (String part : script().split(";\n", -1)) {
        Matcher made = MADE.matcher(part);
        if (made.find() && isMissing(statement, made.group(1))) {
          statement.executeUpdate(part);
        }
      }
      for (Added added : COLUMNS) {
        if (lacks(statement, added)) {
          statement.executeUpdate(
              "ALTER TABLE "
                  + added.table()
                  + " ADD COLUMN "
                  + added.column()
                  + " "
                  + added.type());
        }
      }
      statement.executeUpdate("UPDATE case_file SET schema_version = " + VERSION);
      statement.executeUpdate("COMMIT");
    }
  }

  private static boolean isMissing(Statement statement, String name) throws SQLException {
    return number(statement, "SELECT count(*) FROM sqlite_master WHERE name = '" + name + "'") == 0;
  }

  private static boolean lacks(Statement statement, Added added) throws SQLException {
    String columns =
        "SELECT count(*) FROM pragma_table_info('%s') WHERE name = '%s'"
            .formatted(added.table(), added.column());
    return number(statement, columns) == 0;
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static @Nullable String text(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  /** The statements that make the tables, as documented in docs/schema.md. */
  static String script() {
    try (InputStream in = CaseSchema.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("schema.sql cannot be read from the program", e);
    }
  }
}
