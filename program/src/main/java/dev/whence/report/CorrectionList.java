package dev.whence.report;

import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrections as a list: the user's value with who, when and why, the program's own beside it, what
 * became of it, and at the desk a button that takes it back.
 */
record CorrectionList(List<Entry> entries) {

  /**
   * An entry of the log.
   *
   * @param about what it is about; null for the whole case
   * @param stands whether it is in force
   * @param program the program's own value; null where it gives none
   * @param takenBack whether it was
   * @param fate what became of it where it was not followed
   * @param told the same at length
   * @param undo the form that takes it back; null where nobody may
   */
  record Entry(
      int number,
      String kind,
      String said,
      @Nullable String about,
      boolean stands,
      @Nullable String program,
      boolean takenBack,
      @Nullable String fate,
      @Nullable String told,
      String who,
      String at,
      String why,
      @Nullable Form undo) {}

  /**
   * Corrections in force.
   *
   * @param form of whoever may take entries back; null where nobody may, as in a report
   */
  static CorrectionList of(List<Standing> standing, Coverage coverage, @Nullable Form form) {
    return new CorrectionList(
        standing.stream().map(one -> entry(one.correction(), one, coverage, form)).toList());
  }

  /** One entry of the log; {@code standing} is null for one that was taken back. */
  static Entry entry(
      Correction entry, @Nullable Standing standing, Coverage coverage, @Nullable Form form) {
    Change change = entry.change();
    ChangeKind kind = change.kind();
    String about = new CorrectionWords(coverage).about(change.target());
    Standing unfollowed =
        standing == null || standing.fate() == Standing.Fate.FOLLOWED ? null : standing;
    boolean stands = standing != null || change.undoes() != 0;
    return new Entry(
        entry.number(),
        CorrectionWords.of(kind),
        CorrectionWords.said(change),
        about.isEmpty() ? null : about,
        standing != null,
        CorrectionWords.hasProgramValue(kind)
            ? CorrectionWords.value(kind, standing == null ? change.before() : standing.program())
            : null,
        !stands,
        unfollowed == null ? null : CorrectionWords.of(unfollowed.fate()),
        unfollowed == null ? null : unfollowed.told(),
        entry.who(),
        CorrectionWords.of(entry.at()),
        entry.why(),
        stands && form != null
            ? form.to("/corrections/undo").with("number", String.valueOf(entry.number()))
            : null);
  }
}
