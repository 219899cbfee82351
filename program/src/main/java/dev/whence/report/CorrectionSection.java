package dev.whence.report;

import dev.whence.model.Amendments;
import dev.whence.model.Standing;
import dev.whence.model.Trace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What users corrected, in a report: a line at its head, and the corrections themselves below.
 *
 * @param figures such as "2 corrections by Ana, 1 of them disputed"; null where there are none
 * @param due claims whose articles were corrected since they were traced
 * @param tracing the page on which a rumour is traced again; null where none is at hand
 */
record CorrectionSection(
    @Nullable String figures, List<String> due, @Nullable String tracing, CorrectionList list) {

  /** Said of a rumour whose articles were corrected since. */
  static final String DUE =
      "Its articles were corrected, added or taken out since this was traced. The figures follow"
          + " when it is traced again.";

  static CorrectionSection of(Trace trace, Coverage coverage, @Nullable String tracing) {
    Amendments amendments = trace.amendments();
    return new CorrectionSection(
        amendments.standing().isEmpty() ? null : figures(amendments),
        amendments.due(),
        tracing,
        CorrectionList.of(amendments.standing(), coverage, null));
  }

  /** "2 corrections by Ana, 1 of them disputed". */
  static String figures(Amendments amendments) {
    List<Standing> standing = amendments.standing();
    String who =
        standing.stream()
            .map(one -> one.correction().who())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return PlainWords.count(standing.size(), "correction")
        + " by "
        + who
        + counted(standing, Standing.Fate.DISPUTED)
        + counted(standing, Standing.Fate.UNPLACED);
  }

  private static String counted(List<Standing> standing, Standing.Fate fate) {
    long count = standing.stream().filter(one -> one.fate() == fate).count();
    return count == 0 ? "" : ", " + count + " " + CorrectionWords.of(fate);
  }
}
