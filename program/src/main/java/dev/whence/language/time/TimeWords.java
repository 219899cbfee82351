package dev.whence.language.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single words of a time phrase stand for. */
final class TimeWords {

  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> NTH =
      List.of("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th");
  private static final Map<String, String> LENGTHS =
      Map.ofEntries(
          Map.entry("second", "T%sS"),
          Map.entry("minute", "T%sM"),
          Map.entry("hour", "T%sH"),
          Map.entry("day", "%sD"),
          Map.entry("week", "%sW"),
          Map.entry("month", "%sM"),
          Map.entry("quarter", "%sQ"),
          Map.entry("year", "%sY"),
          Map.entry("decade", "%s0Y"),
          Map.entry("century", "%s00Y"),
          Map.entry("centurie", "%s00Y"));

  private TimeWords() {}

  static int month(String word) {
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(head(word)) / 3 + 1;
  }

  static int weekday(@Nullable String word) {
    return word == null ? 0 : "montuewedthufrisatsun".indexOf(head(word)) / 3 + 1;
  }

  private static String head(String word) {
    return word.substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** 1 for winter to 4 for autumn. */
  static int season(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "winter" -> 1;
      case "spring" -> 2;
      case "summer" -> 3;
      default -> 4;
    };
  }

  static int nth(String word) {
    return NTH.indexOf(word.toLowerCase(Locale.ROOT)) % 4 + 1;
  }

  /** How far "last", "this" and "next" point: -1, 0 or 1. */
  static int shift(@Nullable String side) {
    if (side == null) {
      return 0;
    }
    String word = side.toLowerCase(Locale.ROOT);
    if (word.matches("(?s).*(?:last|previous|past|prior|preceding)")) {
      return -1;
    }
    return word.matches("(?s).*(?:next|following|coming|upcoming)") ? 1 : 0;
  }

  /** The number that words or digits stand for; 0 for "several" and the like. */
  static int count(String words) {
    String word = words.toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    if (word.equals("a") || word.equals("an") || word.equals("another")) {
      return 1;
    }
    if (word.matches("(?s)a\\scouple\\sof|a\\scouple|both")) {
      return 2;
    }
    return spelled(word);
  }

  private static int spelled(String word) {
    String[] parts = word.split("[-\\s]", -1);
    int tens = TENS.indexOf(parts[0]);
    if (tens < 0) {
      return Math.max(0, ONES.indexOf(word));
    }
    return (tens + 2) * 10 + (parts.length > 1 ? Math.max(0, ONES.indexOf(parts[1])) : 0);
  }

  /** The year that "nineteen ninety-six" names. */
  static int spelledYear(String words) {
    String[] parts = words.toLowerCase(Locale.ROOT).split("\\s", 2);
    return spelled(parts[0]) * 100 + spelled(parts[1].replace(' ', '-'));
  }

  /**
   * A length as TIMEX3 writes it: "P3Y".
   *
   * @param count how many; 0 when the words do not say
   */
  static String length(int count, boolean half, String unit) {
    String singular = unit.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    boolean fortnight = singular.equals("fortnight");
    String number =
        count == 0 ? "X" : String.valueOf(fortnight ? 2 * count : count) + (half ? ".5" : "");
    String shape = LENGTHS.getOrDefault(fortnight ? "week" : singular, "%sX");
    if (count == 0) {
      shape = shape.replaceFirst("^%s0+Y$", singular.equals("decade") ? "%sE" : "%sC");
    }
    return "P" + String.format(Locale.ROOT, shape, number);
  }

  /** The part of a day as TIMEX3 writes it: "TNI". */
  static String part(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "morning" -> "TMO";
      case "afternoon" -> "TAF";
      case "evening" -> "TEV";
      case "noon", "lunchtime", "midday" -> "T12:00";
      case "midnight" -> "T24:00";
      default -> "TNI";
    };
  }
}
