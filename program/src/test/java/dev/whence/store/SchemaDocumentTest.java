package dev.whence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps docs/schema.md and the tables of a case the same, column by column and in order. */
class SchemaDocumentTest {

  private static final Pattern TABLE = Pattern.compile("\\| `(\\w+)` \\| \\| \\S.*");
  private static final Pattern COLUMN = Pattern.compile("\\| \\| `(\\w+)` \\|.*");

  @TempDir private Path folder;

  @Test
  void every_table_and_column_is_documented_and_no_other() throws Exception {
    assertThat(documented()).isNotEmpty().containsExactlyElementsOf(made());
  }

  private static List<String> documented() throws IOException {
    List<String> columns = new ArrayList<>();
    String table = "";
    for (String line : Files.readAllLines(document())) {
      Matcher ofTable = TABLE.matcher(line);
      Matcher ofColumn = COLUMN.matcher(line);
      if (ofTable.matches()) {
        table = ofTable.group(1);
      } else if (ofColumn.matches()) {
        columns.add(table + "." + ofColumn.group(1));
      }
    }
    return columns;
  }

  /** Tests run in the module's folder or in the project's. */
  private static Path document() {
    Path here = Path.of("docs/schema.md");
    return Files.exists(here) ? here : Path.of("../docs/schema.md");
  }

  private List<String> made() throws SQLException {
    Path file = folder.resolve("case.db");
    CaseFile.open(file, "reader 1", "gists 1").close();
    List<String> columns = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c"
                    + " WHERE m.type IN ('table', 'view') ORDER BY m.rowid, c.cid")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }
}
