package dev.whence.report;

import dev.whence.model.Correction;

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
}
