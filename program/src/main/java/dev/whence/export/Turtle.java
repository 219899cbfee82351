package dev.whence.export;

/** Terms of Turtle (RDF 1.1). */
final class Turtle {

  private Turtle() {}

  static String iri(String iri) {
    return "<" + iri + ">";
  }

  /** A text in quotes, on one line. */
  static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    CleanText.of(text).codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    switch (point) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case 0x2028 -> quoted.append("\\u2028");
      case 0x2029 -> quoted.append("\\u2029");
      default -> quoted.appendCodePoint(point);
    }
  }
}
