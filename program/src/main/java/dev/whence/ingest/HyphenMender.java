package dev.whence.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Joins words that were broken at the end of a line. Whether the hyphen belongs to the word is told
 * by how the same document prints the word elsewhere; without such evidence it goes, unless each
 * half is a word of the document by itself.
 */
final class HyphenMender {

  private static final Set<String> SUSPENDED =
      Set.of("und", "oder", "bzw", "and", "or", "et", "ou", "y", "o", "e", "en", "of", "och", "og");
  private static final int SHORTEST_HALF = 3;

  private final Map<String, Integer> counts = new HashMap<>();

  /** Learns the words of lines; those at their ends may be broken and are left out. */
  HyphenMender(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        boolean mayBeBroken = i == words.length - 1 && endsInHyphen(words[i]);
        boolean mayBeRest = i == 0 && words.length > 1;
        if (!mayBeBroken && !mayBeRest) {
          counts.merge(bare(words[i]), 1, Integer::sum);
        }
      }
    }
  }

  static boolean endsInHyphen(String words) {
    int length = words.length();
    return length > 1
        && "-\u00AD\u2010".indexOf(words.charAt(length - 1)) >= 0
        && Character.isLetterOrDigit(words.codePointBefore(length - 1));
  }

  /** Appends a line to the text before it. */
  void join(LinkedText text, LinkedText line) {
    String before = text.text().stripTrailing();
    String after = line.text().stripLeading();
    text.cut(before.length());
    if (before.isEmpty() || after.isEmpty()) {
      text.append(line);
      return;
    }
    if (!endsInHyphen(before)) {
      boolean unspaced =
          isUnspaced(before.codePointBefore(before.length())) && isUnspaced(after.codePointAt(0));
      if (!unspaced) {
        text.blank();
      }
    } else if (before.charAt(before.length() - 1) == '\u00AD') {
      text.cut(before.length() - 1);
    } else if (isSuspended(after)) {
      text.blank();
    } else if (!keepsHyphen(before, after)) {
      text.cut(before.length() - 1);
    }
    text.append(line);
  }

  private static boolean isSuspended(String after) {
    int end = after.indexOf(' ');
    return end > 0 && SUSPENDED.contains(after.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private boolean keepsHyphen(String before, String after) {
    if (!Character.isLowerCase(after.codePointAt(0))) {
      return true;
    }
    String left = bare(before.substring(before.lastIndexOf(' ') + 1, before.length() - 1));
    int end = after.indexOf(' ');
    String right = bare(end < 0 ? after : after.substring(0, end));
    int joined = counts.getOrDefault(left + right, 0);
    int hyphened = counts.getOrDefault(left + "-" + right, 0);
    if (joined != hyphened) {
      return hyphened > joined;
    }
    boolean twoWords =
        left.length() >= SHORTEST_HALF
            && right.length() >= SHORTEST_HALF
            && counts.containsKey(left)
            && counts.containsKey(right);
    return left.indexOf('-') >= 0 || twoWords;
  }

  /** The word in lower case, without the marks around it. */
  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }

  private static boolean isUnspaced(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uFF00' && c <= '\uFF60');
  }
}
