package dev.whence.apitest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A case as any SQLite tool sees it. */
record CaseSight(Path file) {

  /** The first column of every row, as text. */
  List<String> column(String query) {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + query, e);
    }
    return found;
  }

  boolean isIntact() {
    return column("PRAGMA integrity_check").equals(List.of("ok"))
        && column("PRAGMA foreign_key_check").isEmpty();
  }
}
