package dev.whence.attribution;

import java.util.List;

/**
 * How often the trained reader was right, by how sure it was and whether a rule saw the same cue:
 * the confidence of what it finds. The figures stand in reader.tsv; they come from articles that
 * the reader that read them was not trained on.
 */
final class ReaderFigures {

  private static final List<Row> ROWS = Lexicon.readerFigures();

  private ReaderFigures() {}

  /**
   * One row of the table.
   *
   * @param withRule whether a rule saw the cue too
   * @param from the least sureness of the row
   * @param right how many were right
   * @param found how many there were
   */
  record Row(boolean withRule, double from, int right, int found) {

    /** One right and one wrong added, so that a row with few stays near one half. */
    double precision() {
      return (right + 1.0) / (found + 2.0);
    }
  }

  /** Of what only the reader saw. */
  static double alone(double sureness) {
    return precision(false, sureness);
  }

  /** Of what the reader and a rule saw. */
  static double withRule(double sureness) {
    return precision(true, sureness);
  }

  private static double precision(boolean withRule, double sureness) {
    double precision = 0.5;
    for (Row row : ROWS) {
      if (row.withRule() == withRule && sureness >= row.from()) {
        precision = row.precision();
      }
    }
    return precision;
  }
}
