package dev.whence.store;

import dev.whence.model.Outlet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The user's list of outlets in the tables of a case. */
final class OutletTables {

  /** Stands in no name: the list's own format has one outlet a line. */
  private static final String BETWEEN = "\n";

  private final Sql sql;

  OutletTables(Sql sql) {
    this.sql = sql;
  }

  void replace(List<Outlet> outlets) throws SQLException {
    sql.update("DELETE FROM outlets");
    for (int i = 0; i < outlets.size(); i++) {
      Outlet outlet = outlets.get(i);
      sql.insert(
          "outlets (position, name, other_names, domains, common_word)",
          i,
          outlet.name(),
          String.join(BETWEEN, outlet.otherNames()),
          String.join(BETWEEN, outlet.domains()),
          outlet.isCommonWord() ? 1 : 0);
    }
  }

  List<Outlet> load() throws SQLException {
    return sql.list(
        "SELECT name, other_names, domains, common_word FROM outlets ORDER BY position",
        row ->
            new Outlet(
                row.text("name"),
                parts(row.text("other_names")),
                parts(row.text("domains")),
                row.flag("common_word")));
  }

  private static List<String> parts(String field) {
    return Arrays.stream(field.split(BETWEEN, -1)).filter(part -> !part.isEmpty()).toList();
  }
}
