package dev.whence.report;

import dev.whence.model.Correction;
import dev.whence.model.CorrectionLog;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that users ever said of a case, newest first, with a button that takes it back.
 *
 * @param standing how many corrections are in force
 * @param form of whoever looks
 */
record HistoryPage(List<CorrectionList.Entry> entries, int standing, Form form) {

  static HistoryPage of(Trace shown, CorrectionLog log, Signer signer) {
    Map<Integer, Standing> standing = new HashMap<>();
    shown.amendments().standing().forEach(one -> standing.put(one.correction().number(), one));
    Set<Integer> stands = new HashSet<>();
    log.standing().forEach(one -> stands.add(one.number()));
    Coverage coverage = new Coverage(shown);
    Form form = Form.of(signer, "/history");
    List<CorrectionList.Entry> entries = new ArrayList<>();
    for (Correction entry : log.entries()) {
      int number = entry.number();
      Form undo = stands.contains(number) ? form : null;
      entries.add(CorrectionList.entry(entry, standing.get(number), coverage, undo));
    }
    Collections.reverse(entries);
    return new HistoryPage(entries, standing.size(), form);
  }
}
