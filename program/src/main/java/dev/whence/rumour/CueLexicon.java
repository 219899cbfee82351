package dev.whence.rumour;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words by which a sentence hedges, doubts, denies or hands on a claim, from {@code cues.tsv}.
 */
final class CueLexicon {

  /**
   * One line of the file.
   *
   * @param kind "hedge", "doubt", "denial" or "attributed"
   * @param weight how strong a sign it is, up to 1
   * @param pattern the words
   * @param example a sentence that must match
   */
  record Cue(String kind, double weight, Pattern pattern, String example) {

    /** Whether the words stand in a text; they begin at one of these places, or nowhere. */
    private boolean isIn(String text, int[] starts) {
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      if (!pattern.pattern().startsWith(ALONE)) {
        return matcher.find();
      }
      for (int start : starts) {
        if (matcher.region(start, text.length()).lookingAt()) {
          return true;
        }
      }
      return false;
    }
  }

  /** No letter or digit before. */
  private static final String ALONE = "(?<![\\p{L}\\p{N}])";

  private final List<Cue> cues;

  private CueLexicon(List<Cue> cues) {
    this.cues = List.copyOf(cues);
  }

  static CueLexicon standard() {
    return new CueLexicon(Lexicons.rows("cues.tsv").stream().map(CueLexicon::cueOf).toList());
  }

  private static Cue cueOf(List<String> fields) {
    String words = fields.get(2);
    Pattern pattern =
        words.startsWith("(?-i)")
            ? Pattern.compile(words.substring(5))
            : Pattern.compile(
                ALONE + "(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new Cue(fields.get(0), Double.parseDouble(fields.get(1)), pattern, fields.get(3));
  }

  List<Cue> cues() {
    return cues;
  }

  /** The strongest cue of a kind in a text; 0 when there is none. */
  double strength(String kind, String text) {
    double strength = 0;
    int[] starts = starts(text);
    for (Cue cue : cues) {
      if (cue.kind().equals(kind) && cue.weight() > strength && cue.isIn(text, starts)) {
        strength = cue.weight();
      }
    }
    return strength;
  }

  /** Where words may begin; that is asked once, and not by every pattern at every letter. */
  private static int[] starts(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        .toArray();
  }
}
