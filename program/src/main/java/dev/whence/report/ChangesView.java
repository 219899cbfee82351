package dev.whence.report;

import dev.whence.model.TextChange;
import dev.whence.model.TextComparison;
import dev.whence.model.Words;
import java.util.List;

/** What changed between readings of an article, on a terminal. */
public final class ChangesView {

  private final int width;
  private final boolean colour;

  private ChangesView(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A view.
   *
   * @param width in columns
   * @param colour whether to write ANSI colours
   */
  public static ChangesView of(int width, boolean colour) {
    return new ChangesView(width, colour);
  }

  /** The comparisons as lines. */
  public String show(List<TextComparison> comparisons) {
    TerminalText text = new TerminalText(width, colour);
    for (int i = 0; i < comparisons.size(); i++) {
      if (i > 0) {
        text.blank();
      }
      comparison(text, comparisons.get(i));
    }
    return text.toString();
  }

  private static void comparison(TerminalText text, TextComparison comparison) {
    text.heading(comparison.before() + " \u2192 " + comparison.after(), "");
    int changes = comparison.changes().size();
    text.indented(
        2,
        changes == 0
            ? "nothing changed in " + comparison.same() + " paragraphs"
            : changes
                + (changes == 1 ? " change, " : " changes, ")
                + comparison.same()
                + " paragraphs as before");
    for (TextChange change : comparison.changes()) {
      text.blank();
      text.indented(2, word(change.kind()));
      change.before().forEach(words -> line(text, "\u2212 ", words));
      if (change.kind() != TextChange.Kind.MOVED) {
        change.after().forEach(words -> line(text, "+ ", words));
      }
    }
  }

  private static void line(TerminalText text, String sign, Words words) {
    text.hanging(4, 6, sign + words.text());
  }

  private static String word(TextChange.Kind kind) {
    return switch (kind) {
      case REMOVED -> "removed";
      case ADDED -> "added";
      case CHANGED -> "changed";
      case MOVED -> "moved";
    };
  }
}
