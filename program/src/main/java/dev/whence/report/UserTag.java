package dev.whence.report;

import dev.whence.model.Attribution;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Standing;
import java.util.List;

/** Marks a value as a user's. */
final class UserTag {

  private UserTag() {}

  /** The mark, where a user decided the value; nothing where the program did. */
  static void write(Markup markup, String decidedBy) {
    if (Correction.isUser(decidedBy)) {
      String who = decidedBy.substring(decidedBy.indexOf(':') + 1);
      markup.text(" ").open("span", "class", "tag un").text("corrected by ");
      markup.element("bdi", who).close();
    }
  }

  /** The marks of a statement that a user corrected by itself, or whose speaker she renamed. */
  static void write(Markup markup, Attribution statement, List<Standing> corrections) {
    if (corrections.isEmpty()) {
      write(markup, statement.decidedBy());
    } else {
      write(markup, corrections);
    }
  }

  /** The marks of corrections, each with the program's own value where there is one. */
  static void write(Markup markup, List<Standing> corrections) {
    for (Standing one : corrections) {
      ChangeKind kind = one.correction().change().kind();
      write(markup, one.correction().decider());
      if (CorrectionWords.hasProgramValue(kind)) {
        markup.open("span", "class", "small").text(" the program: ");
        markup.element("bdi", CorrectionWords.value(kind, one.program())).close();
      }
    }
  }
}
