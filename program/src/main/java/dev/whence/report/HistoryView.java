package dev.whence.report;

import dev.whence.model.Change;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The log of corrections for a terminal, oldest entry first, each with what became of it. Immutable
 * and thread-safe.
 */
public final class HistoryView {

  private final int width;
  private final boolean colour;

  private HistoryView(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A view for a terminal.
   *
   * @param width in columns; what is below 60 counts as 60
   * @param colour whether to write ANSI colours
   */
  public static HistoryView of(int width, boolean colour) {
    return new HistoryView(width, colour);
  }

  /**
   * The log.
   *
   * @param trace the whole case as corrected by it
   */
  public String show(CorrectionLog log, Trace trace) {
    TerminalText text = new TerminalText(width, colour);
    Map<Integer, Standing> standing = new HashMap<>();
    trace.amendments().standing().forEach(one -> standing.put(one.correction().number(), one));
    text.heading(
        CorrectionWords.entries(log.entries().size()),
        PlainWords.count(standing.size(), "correction") + " in force");
    CorrectionWords words = new CorrectionWords(new Coverage(trace));
    for (Correction entry : log.entries()) {
      text.blank();
      entry(text, words, entry, standing.get(entry.number()));
    }
    for (String claim : trace.amendments().due()) {
      text.blank();
      text.hanging(0, 2, "To be traced again, for its articles were corrected: “" + claim + "”");
    }
    return text.toString();
  }

  private static void entry(
      TerminalText text, CorrectionWords words, Correction entry, @Nullable Standing standing) {
    Change change = entry.change();
    String kind = CorrectionWords.of(change.kind());
    text.hanging(0, 5, entry.number() + ".  " + kind + ": " + CorrectionWords.said(change));
    String about = words.about(change.target());
    if (!about.isEmpty()) {
      text.hanging(4, 6, "of " + about);
    }
    if (CorrectionWords.hasProgramValue(change.kind())) {
      String now = standing == null ? change.before() : standing.program();
      text.hanging(4, 6, "the program: " + CorrectionWords.value(change.kind(), now));
    }
    text.hanging(4, 6, "by " + CorrectionWords.signed(entry));
    if (change.undoes() == 0) {
      text.hanging(4, 6, fate(standing));
    }
  }

  private static String fate(@Nullable Standing standing) {
    if (standing == null) {
      return "taken back";
    }
    String told = standing.told().isEmpty() ? "" : ": " + standing.told();
    return CorrectionWords.of(standing.fate()) + told;
  }
}
