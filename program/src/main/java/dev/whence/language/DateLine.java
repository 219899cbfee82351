package dev.whence.language;

import java.util.List;
import java.util.Locale;

/**
 * A date line: "LUNDEN, July 2 (Meridian) -", which says where a text was written, when, and for
 * which agency. The place in it speaks no more than any place does.
 */
final class DateLine {

  private static final int LONGEST = 18;
  private static final int MOST_OF_A_PLACE = 4;

  /** What a sentence opens with that has no date line: it holds no token. */
  static final DateLine NONE = new DateLine(0, 0);

  private final int place;
  private final int end;

  /**
   * A line at the start of a sentence.
   *
   * @param place token after the place's last
   * @param end token of the dash
   */
  private DateLine(int place, int end) {
    this.place = place;
    this.end = end;
  }

  /** The line that the sentence opens with, which has a word. */
  static DateLine of(List<String> words) {
    int end = dash(words);
    int place = placeEnd(words, end);
    if (place == 0) {
      return NONE;
    }
    boolean bracket = words.subList(0, end).contains("(");
    boolean dated = words.subList(place, end).stream().anyMatch(DateLine::isDay);
    boolean bare = place == end && isShouted(words.get(0)) && opensText(words, end + 1);
    boolean line = bracket || dated || bare;
    return line ? new DateLine(place, end) : NONE;
  }

  /** Whether the token belongs to the name of the place. */
  boolean isPlace(int token) {
    return token < place;
  }

  /** Whether the token names the place or the agency. */
  boolean holds(int token) {
    return token < end;
  }

  /** The name of the place, small; empty when the line names none. */
  String placeName(List<String> words) {
    return String.join(" ", words.subList(0, place)).toLowerCase(Locale.ROOT);
  }

  /** The first dash, with nothing before it but capitals, numbers and marks; 0 when none. */
  private static int dash(List<String> words) {
    for (int i = 0; i < Math.min(words.size(), LONGEST); i++) {
      String word = words.get(i);
      if (word.matches("--?|[\u2013\u2014]")) {
        return i;
      }
      boolean fits =
          Character.isUpperCase(word.charAt(0))
              || Character.isDigit(word.charAt(0))
              || word.matches("[,.()/]|of|de|la|el");
      if (!fits) {
        return 0;
      }
    }
    return 0;
  }

  /** Where the words of the place end; 0 when the line opens with none. */
  private static int placeEnd(List<String> words, int dash) {
    int end = 0;
    while (end < dash
        && end < MOST_OF_A_PLACE
        && Character.isUpperCase(words.get(end).charAt(0))
        && !isDay(words.get(end))) {
      end++;
    }
    boolean closed = end == dash || (end > 0 && words.get(end).matches("[,(]|\\d+"));
    return closed ? end : 0;
  }

  private static boolean isShouted(String word) {
    return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean opensText(List<String> words, int at) {
    return at < words.size() && !Character.isLowerCase(words.get(at).charAt(0));
  }

  /** Names of months and days, and numbers. */
  private static boolean isDay(String word) {
    return word.matches(
        "\\d{1,4}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?"
            + "|January|February|March|April|May|June|July|August|September|October|November|December"
            + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
  }
}
