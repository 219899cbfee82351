package dev.whence.report;

import dev.whence.model.Change;
import dev.whence.model.Correction;
import dev.whence.model.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrections as a list: the user's value with who, when and why, the program's own beside it, what
 * became of it, and at the desk a button that takes it back.
 */
final class CorrectionList {

  private final CorrectionWords words;
  private final @Nullable Signer signer;
  private final String back;

  /**
   * A writer of lists.
   *
   * @param signer who may take entries back; null where nobody may, as in a report
   * @param back the page to come back to
   */
  CorrectionList(Coverage coverage, @Nullable Signer signer, String back) {
    this.words = new CorrectionWords(coverage);
    this.signer = signer;
    this.back = back;
  }

  void write(Markup markup, List<Standing> standing) {
    if (standing.isEmpty()) {
      markup.element("p", "Nothing was corrected here.", "class", "none").line();
      return;
    }
    markup.open("ol", "class", "corrections").line();
    standing.forEach(one -> item(markup, one.correction(), one));
    markup.closeLine();
  }

  /** One entry of the log; {@code standing} is null for one that was taken back. */
  void item(Markup markup, Correction entry, @Nullable Standing standing) {
    Change change = entry.change();
    markup.open("li", "value", String.valueOf(entry.number()), "id", "e" + entry.number());
    markup.element("b", CorrectionWords.of(change.kind()) + ": ");
    markup.element("bdi", CorrectionWords.said(change), "class", "name");
    String about = words.about(change.target());
    if (!about.isEmpty()) {
      markup.text(" – ").element("bdi", about, "class", "about");
    }
    if (CorrectionWords.hasProgramValue(change.kind())) {
      program(markup, change, standing);
    }
    fate(markup, change, standing);
    markup.open("p", "class", "small").text("by ").element("bdi", entry.who());
    markup.text(", " + CorrectionWords.of(entry.at()));
    if (!entry.why().isEmpty()) {
      markup.text(": ").element("bdi", entry.why());
    }
    markup.closeLine();
    boolean stands = standing != null || change.undoes() != 0;
    if (signer != null && stands) {
      undo(markup, entry, signer);
    }
    markup.closeLine();
  }

  private static void program(Markup markup, Change change, @Nullable Standing standing) {
    String now = standing == null ? change.before() : standing.program();
    String which = standing == null ? "The program said: " : "The program: ";
    markup.open("p", "class", "small").text(which);
    markup.element("bdi", CorrectionWords.value(change.kind(), now)).closeLine();
  }

  private static void fate(Markup markup, Change change, @Nullable Standing standing) {
    if (standing == null) {
      if (change.undoes() == 0) {
        markup.text(" ").element("span", "taken back", "class", "tag");
      }
      return;
    }
    if (standing.fate() == Standing.Fate.FOLLOWED) {
      return;
    }
    String fate = CorrectionWords.of(standing.fate());
    markup.open("p", "class", "small").element("span", fate, "class", "tag un");
    markup.text(" " + standing.told()).closeLine();
  }

  private void undo(Markup markup, Correction entry, Signer by) {
    CorrectionForm form = CorrectionForm.open(markup, by, "/corrections/undo", back);
    form.hidden("number", String.valueOf(entry.number()));
    form.send("Take " + entry.number() + " back");
  }
}
