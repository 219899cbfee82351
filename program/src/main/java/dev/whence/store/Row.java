package dev.whence.store;

import dev.whence.model.Span;
import dev.whence.model.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The current row of a query, column by column, in the types of the model. */
record Row(ResultSet rows) {

  /** An enum constant as it stands in the tables: lower case with hyphens. */
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String text(String column) throws SQLException {
    String value = rows.getString(column);
    if (value == null) {
      throw new IllegalStateException("column " + column + " holds nothing");
    }
    return value;
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  int number(String column) throws SQLException {
    return rows.getInt(column);
  }

  double fraction(String column) throws SQLException {
    return rows.getDouble(column);
  }

  boolean flag(String column) throws SQLException {
    return rows.getInt(column) != 0;
  }

  byte[] bytes(String column) throws SQLException {
    return rows.getBytes(column);
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Nullable LocalDate dateOrNull(String column) throws SQLException {
    String value = rows.getString(column);
    return value == null ? null : LocalDate.parse(value);
  }

  Span span() throws SQLException {
    return new Span(number("start_at"), number("end_at"));
  }

  @Nullable Span spanOrNull() throws SQLException {
    return rows.getObject("start_at") == null ? null : span();
  }

  Words words() throws SQLException {
    return words("");
  }

  Words words(String prefix) throws SQLException {
    return new Words(
        text(prefix + "article"),
        new Span(number(prefix + "start_at"), number(prefix + "end_at")),
        text(prefix + "words"));
  }
}
