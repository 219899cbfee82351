package dev.whence.language;

import dev.whence.language.Lexicon.Known;
import dev.whence.model.EntityKind;
import java.util.List;

/**
 * Finds listed names in the words of a sentence, and names that hold no other word. For one
 * document.
 */
final class ListedNames {

  private final Lexicon lexicon;
  private final DocumentWords documentWords;

  ListedNames(Lexicon lexicon, DocumentWords documentWords) {
    this.lexicon = lexicon;
    this.documentWords = documentWords;
  }

  /** End of the longest listed name that starts here; the start itself when none does. */
  int end(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + lexicon.longestName()); end > at; end--) {
      Known known = lexicon.known(glue(words, at, end));
      if (known != null && (!known.needsArticle() || isAfterArticle(words, at))) {
        return end;
      }
    }
    return at;
  }

  /** Words as they would be written: "Moody" and "'s" touch. */
  static String glue(List<String> words, int from, int to) {
    StringBuilder glued = new StringBuilder(words.get(from));
    for (int i = from + 1; i < to; i++) {
      String word = words.get(i);
      boolean touches = word.startsWith("'") || word.equals(",") || word.equals(".");
      glued.append(touches ? "" : " ").append(word);
    }
    return glued.toString();
  }

  static boolean isAfterArticle(List<String> words, int at) {
    return at > 0 && words.get(at - 1).equalsIgnoreCase("the");
  }

  /** A place's name that ends a name of two words may be a surname. */
  private boolean isSurnameToo(List<String> words, int from, int to, String word) {
    Known known = lexicon.known(word);
    return to - from == 2
        && words.get(to - 1).equals(word)
        && known != null
        && known.kind() == EntityKind.PLACE
        && !lexicon.isCountry(word);
  }

  boolean areAllNames(List<String> words, int from, int to) {
    for (String word : words.subList(from, to)) {
      if (documentWords.isSmall(word)
          || NameShape.isAcronym(word)
          || (lexicon.known(word) != null && !isSurnameToo(words, from, to, word))
          || !word.matches("[\\p{L}'.-]+")) {
        return false;
      }
    }
    return true;
  }
}
