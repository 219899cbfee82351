package dev.whence.attribution;

import java.util.Set;

/** Closed classes of words that show where a phrase or clause begins or ends. */
final class FunctionWords {

  static final Set<String> SUBORDINATORS =
      Set.of(
          "that",
          "because",
          "although",
          "though",
          "while",
          "when",
          "if",
          "whether",
          "since",
          "whereas",
          "unless",
          "until",
          "where",
          "why",
          "how",
          "what",
          "as",
          "after",
          "before",
          "than",
          "lest",
          "whilst",
          "once");
  static final Set<String> RELATIVES = Set.of("who", "which", "whom");
  static final Set<String> COORDINATORS = Set.of("and", "but", "or", "yet", "nor", "so");
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
          "tomorrow",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "week",
          "month",
          "year",
          "night",
          "morning",
          "evening",
          "afternoon",
          "weekend",
          "noon",
          "midnight",
          "time",
          "day");

  private FunctionWords() {}

  static boolean isTime(String word) {
    return TIMES.contains(word)
        || (word.endsWith("s") && TIMES.contains(word.substring(0, word.length() - 1)));
  }

  static boolean isSubjectPronoun(String word) {
    return switch (word) {
      case "he", "she", "they", "it", "i", "we", "you", "who", "which" -> true;
      default -> false;
    };
  }
}
