package dev.whence.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the name of a paper or station that is printed over an article from a headline: a few
 * capitalised words of which the last is one that such names end in.
 */
final class Masthead {

  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 6;
  private static final int MOST_CONTENT_WORDS = 4;
  private static final Set<String> SMALL =
      Set.of("the", "of", "and", "for", "&", "de", "la", "le", "el");

  /** Names that stand over a section as often as over a paper, when they stand alone. */
  private static final Set<String> BARE_NO_NAME =
      Set.of("news", "press", "review", "today", "daily", "weekly", "radio", "tv", "fm", "leader");

  private final Set<String> lastWords = WordResource.read("masthead-words.txt");
  private final Set<String> otherLines = WordResource.read("masthead-not.txt");

  /** Whether the line may be a masthead; what follows it must show whether it is. */
  boolean maybe(String line) {
    List<String> words = List.of(line.split("\\s+", -1));
    if (line.length() > LONGEST || words.size() > MOST_WORDS || !isNameLike(words)) {
      return false;
    }
    List<String> content =
        words.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !SMALL.contains(word))
            .toList();
    return !content.isEmpty()
        && content.size() <= MOST_CONTENT_WORDS
        && lastWords.contains(lastPart(content.get(content.size() - 1)))
        && content.subList(0, content.size() - 1).stream().noneMatch(otherLines::contains)
        && !(words.size() == 1 && BARE_NO_NAME.contains(content.get(0)));
  }

  /** "Post-Dispatch" ends as "Dispatch" does. */
  private static String lastPart(String word) {
    return word.substring(word.lastIndexOf('-') + 1);
  }

  private static boolean isNameLike(List<String> words) {
    return Character.isUpperCase(words.get(0).codePointAt(0))
        && words.stream()
            .allMatch(
                word ->
                    SMALL.contains(word)
                        || word.matches("\\p{Lu}[\\p{L}'’-]*|St\\.|\\p{Lu}\\.(?:\\p{Lu}\\.)*"));
  }
}
