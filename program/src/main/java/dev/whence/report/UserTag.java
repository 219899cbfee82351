package dev.whence.report;

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

  /** The same, with the program's own value where one of these corrections stands against it. */
  static void write(Markup markup, String decidedBy, List<Standing> corrections) {
    write(markup, decidedBy);
    if (!Correction.isUser(decidedBy)) {
      return;
    }
    for (Standing one : corrections) {
      ChangeKind kind = one.correction().change().kind();
      if (CorrectionWords.hasProgramValue(kind)) {
        markup.open("span", "class", "small").text(" the program: ");
        markup.element("bdi", CorrectionWords.value(kind, one.program())).close();
      }
    }
  }
}
