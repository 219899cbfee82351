package dev.whence.report;

import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Everything that users ever said of a case, newest first, with a button that takes it back. */
final class HistoryPage {

  private final Trace shown;
  private final CorrectionLog log;
  private final Signer signer;

  HistoryPage(Trace shown, CorrectionLog log, Signer signer) {
    this.shown = shown;
    this.log = log;
    this.signer = signer;
  }

  void write(Markup markup) {
    Map<Integer, Standing> standing = new HashMap<>();
    shown.amendments().standing().forEach(one -> standing.put(one.correction().number(), one));
    markup.element("h1", "Corrections").line();
    markup.element("p", sum(standing.size()), "class", "standfirst").line();
    signature(markup);
    markup.open("details", "class", "fold");
    markup.element("summary", "Add a note about the whole case").line();
    CorrectionForm.open(markup, signer, ChangeKind.NOTE, "/history")
        .words("Note", "after", "", true)
        .send("Save the note");
    markup.closeLine();
    Set<Integer> stands = new HashSet<>();
    log.standing().forEach(one -> stands.add(one.number()));
    CorrectionList list = new CorrectionList(new Coverage(shown), signer, "/history");
    CorrectionList fixed = new CorrectionList(new Coverage(shown), null, "/history");
    markup.open("ol", "class", "corrections", "reversed", "").line();
    for (int i = log.entries().size() - 1; i >= 0; i--) {
      Correction entry = log.entries().get(i);
      CorrectionList writer = stands.contains(entry.number()) ? list : fixed;
      writer.item(markup, entry, standing.get(entry.number()));
    }
    markup.closeLine();
  }

  private String sum(int standing) {
    int all = log.entries().size();
    if (all == 0) {
      return "Nothing was corrected yet. Open a rumour or an article, and choose “Correct”.";
    }
    return CorrectionWords.entries(all)
        + ", "
        + PlainWords.count(standing, "correction")
        + " in force. Nothing is ever deleted: what takes an entry back is an entry"
        + " too, and can be taken back.";
  }

  private void signature(Markup markup) {
    if (!signer.who().isEmpty()) {
      markup.open("p", "class", "small").text("You sign as ");
      markup.element("bdi", signer.who()).text(".").closeLine();
    }
  }
}
