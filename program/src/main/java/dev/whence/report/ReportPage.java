package dev.whence.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report, or at the desk the page of one rumour, which looks the same.
 *
 * @param number the rumour's place in the case; 0 for a report by itself
 * @param list the rumours; null where there is only one
 * @param texts to be written last, when everything else has asked for the places it points at
 */
record ReportPage(
    Head head,
    String script,
    int number,
    @Nullable RumourList list,
    List<RumourSection> rumours,
    LedgerSections besides,
    CorrectionSection corrections,
    NoteSection notes,
    ArticleSection texts) {

  /** Rumours, of so many articles that were read. */
  record RumourList(String title, int read, List<Listed> rumours) {}

  /** A rumour in a list, with its figures. */
  record Listed(String claim, String figures) {}

  boolean isAtDesk() {
    return number > 0;
  }
}
