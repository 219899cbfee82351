package dev.whence.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines for a terminal: two columns, broken between words, with a hanging indent. What comes from
 * an article is made harmless first, so that no escape sequence or change of direction gets
 * through.
 */
final class TerminalText {

  private static final int NARROWEST = 60;
  private static final int LABEL = 21;
  private static final int COUNT = 7;
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  TerminalText(int width, boolean colour) {
    this.width = Math.max(NARROWEST, width);
    this.colour = colour;
  }

  /** A heading, with a remark at the right border of the same line when there is room. */
  void heading(String heading, String remark) {
    String left = harmless(heading);
    String right = harmless(remark);
    int gap = width - columns(left) - columns(right);
    if (right.isEmpty()) {
      wrap(left, width, width).forEach(line -> out.append(bold(line)).append('\n'));
    } else if (gap >= 3) {
      out.append(bold(left)).append(" ".repeat(gap)).append(right).append('\n');
    } else {
      heading(left, "");
      indented(2, right);
    }
  }

  /** A row with a label, a count or interval, and its lines; the first stands beside the label. */
  void row(String label, String count, List<String> lines) {
    String start = "  " + dim(pad(label, LABEL)) + pad(count, COUNT);
    String blank = " ".repeat(2 + LABEL + COUNT);
    int room = width - blank.length();
    if (lines.isEmpty()) {
      out.append(start.stripTrailing()).append('\n');
    }
    for (String line : lines) {
      String indent = "";
      for (String part : wrap(harmless(line), room, room - 2)) {
        out.append(start).append(indent).append(part).append('\n');
        start = blank;
        indent = "  ";
      }
    }
  }

  /** As {@link #row}, and nothing at all when there is nothing to say. */
  void optionalRow(String label, String count, List<String> lines) {
    if (!lines.isEmpty()) {
      row(label, count, lines);
    }
  }

  /** A paragraph with every line set in by so many columns. */
  void indented(int columns, String text) {
    hanging(columns, columns, text);
  }

  /** A paragraph whose first line is set in less than the others. */
  void hanging(int first, int others, String text) {
    String margin = " ".repeat(first);
    for (String line : wrap(harmless(text), width - first, width - others)) {
      out.append(margin).append(line).append('\n');
      margin = " ".repeat(others);
    }
  }

  void blank() {
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** White space as single blanks; whatever a terminal would obey instead of print as U+FFFD. */
  static String harmless(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (safe.length() > 0 && safe.charAt(safe.length() - 1) != ' ') {
                  safe.append(' ');
                }
              } else {
                safe.appendCodePoint(HostileText.isControl(point) ? 0xFFFD : point);
              }
            });
    return safe.toString().stripTrailing();
  }

  /** How many columns a terminal needs: wide East Asian signs take two, combining marks none. */
  static int columns(String text) {
    return text.codePoints().map(TerminalText::columnsOf).sum();
  }

  private static int columnsOf(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** Breaks between words; a word longer than a line is broken where the line ends. */
  private static List<String> wrap(String text, int first, int others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      int room = lines.isEmpty() ? first : others;
      if (line.length() > 0 && columns(line.toString()) + 1 + columns(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
        room = others;
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
      for (int end = endOfRoom(line, room); end < line.length(); end = endOfRoom(line, others)) {
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static int endOfRoom(StringBuilder line, int room) {
    int end = 0;
    int used = 0;
    while (end < line.length()) {
      int point = line.codePointAt(end);
      used += columnsOf(point);
      if (used > room && end > 0) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - columns(text)));
  }

  private String bold(String text) {
    return colour ? BOLD + text + PLAIN : text;
  }

  private String dim(String text) {
    return colour ? DIM + text + PLAIN : text;
  }
}
