package dev.whence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as far as can be said: a day or an interval, open where unknown.
 *
 * @param earliest first possible day; null when nothing bounds it from below
 * @param latest last possible day; null when nothing bounds it from above
 * @param certainty how sure
 * @param evidence the words or markup it rests on, as printed
 * @param decidedBy rule or model id, or the user
 */
public record Published(
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    Certainty certainty,
    String evidence,
    String decidedBy) {

  public Published {
    if (earliest == null && latest == null) {
      throw new IllegalArgumentException("neither end is known; leave the date out instead");
    }
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      throw new IllegalArgumentException(earliest + " is after " + latest);
    }
  }

  public boolean isDay() {
    return earliest != null && earliest.equals(latest);
  }

  /**
   * The date in EDTF (ISO 8601-2): a day, a whole month or year, or an interval whose unknown end
   * is "..". "2023 or later" is "2023/..", not a first of January that nobody has printed.
   */
  public String edtf() {
    return Edtf.of(earliest, latest);
  }
}
