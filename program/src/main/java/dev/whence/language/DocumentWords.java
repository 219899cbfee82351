package dev.whence.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a whole document tell of each: which stand written small, which have a capital
 * inside a sentence, which stand by themselves as names. For one document.
 */
final class DocumentWords {

  private static final Set<String> AFTER_A_NAME =
      Set.of("said", "says", "told", "added", "warned", "denied");

  private final Set<String> capitalInside = new HashSet<>();
  private final Map<String, Integer> capitals = new HashMap<>();
  private final Set<String> smallWords = new HashSet<>();
  private final Set<String> runs = new HashSet<>();

  /** The words of each sentence, as written. */
  DocumentWords(List<List<String>> sentences) {
    for (List<String> words : sentences) {
      learn(words);
    }
  }

  /** Whether the document also writes the word small. */
  boolean isSmall(String word) {
    return smallWords.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word has a capital where not every word would have one. */
  boolean hasCapitalInside(String word) {
    return capitalInside.contains(word);
  }

  /** Whether the word is written with a capital more than once, and never small. */
  boolean isAlwaysCapital(String word) {
    return capitals.getOrDefault(word, 0) > 1 && !isSmall(word);
  }

  /** Whether the words stand by themselves somewhere, as one or two words of a name do. */
  boolean isRun(List<String> words) {
    return runs.contains(String.join(" ", words));
  }

  private void learn(List<String> words) {
    boolean titleCase = NameShape.isTitleCase(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (Character.isLowerCase(word.charAt(0))) {
        smallWords.add(word);
        continue;
      }
      capitals.merge(word, 1, Integer::sum);
      if (!titleCase && !opens(words, i) && NameShape.isCapital(word)) {
        capitalInside.add(word);
      }
    }
    if (!titleCase) {
      learnRuns(words);
    }
  }

  /** Remembers words with capitals that stand by themselves, inside a sentence. */
  private void learnRuns(List<String> words) {
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i < words.size() && NameShape.isCapital(words.get(i))) {
        continue;
      }
      boolean inside = from > 0 && !opens(words, from) && i - from > 0 && i - from < 3;
      boolean opening = i - from == 1 && from == 0 && isFollowedBySpeech(words, i);
      if (inside || opening) {
        runs.add(String.join(" ", words.subList(from, i)));
      }
      from = i + 1;
    }
  }

  /** "Vale said": what opens a sentence like this is nobody but somebody's name. */
  private static boolean isFollowedBySpeech(List<String> words, int at) {
    return at < words.size() && AFTER_A_NAME.contains(words.get(at));
  }

  /** Whether a word stands where any word would have a capital. */
  static boolean opens(List<String> words, int i) {
    return i == 0 || "\"'(:-\u2014\u2013*\u2022[".contains(words.get(i - 1));
  }
}
