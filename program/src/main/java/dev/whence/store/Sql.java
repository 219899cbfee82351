package dev.whence.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements over one connection, each prepared once. Not thread-safe: {@link CaseFile} lets one
 * thread in at a time.
 */
final class Sql {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds one row.
   *
   * @param columns the table and its columns, as in "links (article_key, target)"
   * @param values one for each column
   */
  void insert(String columns, @Nullable Object... values) throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    update("INSERT INTO " + columns + " VALUES (" + marks + ")", values);
  }

  /** Runs a statement that gives no rows; the number of rows it changed. */
  int update(String statement, @Nullable Object... values) throws SQLException {
    return bind(statement, values).executeUpdate();
  }

  /** Begins or ends a transaction. Not prepared: after an error, what was prepared may be gone. */
  void command(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(command);
    }
  }

  /**
   * Ends a transaction as if it had never begun, and prepares everything anew from here on. After
   * some errors, a full disk among them, SQLite has done so by itself and refuses; that is added to
   * the reason.
   */
  void rollBack(Exception reason) {
    try {
      for (PreparedStatement ready : prepared.values()) {
        ready.close();
      }
      prepared.clear();
      command("ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** All rows of a query, in its order. */
  <T> List<T> list(String query, Reader<T> reader, @Nullable Object... values) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = bind(query, values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(new Row(rows)));
      }
    }
    return found;
  }

  /** The only row of a query, where there is one. */
  <T> Optional<T> find(String query, Reader<T> reader, @Nullable Object... values)
      throws SQLException {
    return list(query, reader, values).stream().findFirst();
  }

  private PreparedStatement bind(String statement, @Nullable Object... values) throws SQLException {
    PreparedStatement ready = prepared.get(statement);
    if (ready == null) {
      ready = connection.prepareStatement(statement);
      prepared.put(statement, ready);
    }
    for (int i = 0; i < values.length; i++) {
      ready.setObject(i + 1, values[i]);
    }
    return ready;
  }

  /** Makes a record of a row. */
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }
}
