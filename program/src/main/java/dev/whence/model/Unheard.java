package dev.whence.model;

import java.util.List;

/**
 * Somebody with a name whom articles of a case show as asked or accused, and who has no statement
 * in any. That is no silence: nobody may have written down what was answered.
 *
 * @param name the fullest name that the articles print
 * @param why what the words say
 * @param words each sentence that says so, in the order of the articles; never empty
 */
public record Unheard(String name, Why why, List<Words> words) {

  public Unheard {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(name + ": no words show it");
    }
  }

  /** What the words say of somebody who has none. */
  public enum Why {
    ASKED,
    ACCUSED
  }
}
