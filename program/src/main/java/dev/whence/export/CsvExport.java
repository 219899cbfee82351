package dev.whence.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV after RFC 4180: lines end in CR LF, every text stands in quotes.
 *
 * <p>A spreadsheet runs a cell that begins with "=", "+", "-" or "@" as a formula, and some skip
 * blanks before it. Such a cell gets an apostrophe in front, and so does one that begins with an
 * apostrophe: a reader takes one leading apostrophe away and has the text again.
 */
final class CsvExport {

  private static final String LINE_END = "\r\n";
  private static final String STARTS_FORMULA = "=+-@|%'\uFF1D\uFF0B\uFF0D\uFF20";

  private final Tables tables;

  CsvExport(Tables tables) {
    this.tables = tables;
  }

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Tables.COLUMNS.forEach((table, columns) -> files.put(table + ".csv", file(table, columns)));
    return files;
  }

  private String file(String table, List<String> columns) {
    Stream<String> rows =
        tables.rows(table).stream()
            .map(row -> columns.stream().map(row::get).map(CsvExport::cell))
            .map(cells -> cells.collect(Collectors.joining(",")));
    return Stream.concat(Stream.of(String.join(",", columns)), rows)
        .map(line -> line + LINE_END)
        .collect(Collectors.joining());
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String text
        ? "\"" + harmless(CleanText.of(text)).replace("\"", "\"\"") + "\""
        : value.toString();
  }

  private static String harmless(String text) {
    return mayBeFormula(text) ? "'" + text : text;
  }

  private static boolean mayBeFormula(String text) {
    int first = 0;
    while (first < text.length() && isSkipped(text.charAt(first))) {
      first++;
    }
    return first < text.length() && STARTS_FORMULA.indexOf(text.charAt(first)) >= 0;
  }

  /** White space, marks without width, and what stands for a control character. */
  private static boolean isSkipped(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.getType(unit) == Character.FORMAT
        || unit == '\uFFFD';
  }
}
