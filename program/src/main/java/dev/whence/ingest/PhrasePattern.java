package dev.whence.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of many phrases in a text as {@link Matcher#find} does, but tries the pattern
 * only where the next two characters may begin one of them. Which may is asked of the pattern
 * itself, the first time two characters are met ({@link Matcher#hitEnd}: more input could still
 * make a match), so the pattern may be changed without thinking of this. Thread-safe: two threads
 * that learn the same learn it alike.
 *
 * <p>The pattern must not look back further than one character, as {@code \b} and {@code ^} do.
 */
final class PhrasePattern {

  private static final int ASCII = 128;
  private static final byte MAY = 1;
  private static final byte MAY_NOT = 2;

  /** What may stand before a phrase: nothing, a letter, a blank. */
  private static final String[] BEFORE = {"", "a", " "};

  private final Pattern pattern;
  private final byte[] learnt = new byte[ASCII * ASCII];

  PhrasePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  boolean isIn(String words) {
    return first(words) != null;
  }

  /** The first match; null when there is none. */
  @Nullable Matcher first(String words) {
    Matcher matcher = null;
    char[] chars = words.toCharArray();
    byte[] pairs = learnt;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      char second = i + 1 < chars.length ? chars[i + 1] : ASCII;
      boolean known = c < ASCII && second < ASCII && pairs[c * ASCII + second] == MAY_NOT;
      if (!known && mayBegin(c, second)) {
        matcher = matcher == null ? at(words, i) : matcher.region(i, words.length());
        if (matcher.lookingAt()) {
          return matcher;
        }
      }
    }
    return null;
  }

  private Matcher at(String words, int start) {
    return pattern
        .matcher(words)
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .region(start, words.length());
  }

  private boolean mayBegin(char first, char second) {
    if (first >= ASCII || second >= ASCII) {
      return true;
    }
    int pair = first * ASCII + second;
    if (learnt[pair] == 0) {
      learnt[pair] = learn("" + first + second);
    }
    return learnt[pair] == MAY;
  }

  private byte learn(String pair) {
    for (String before : BEFORE) {
      Matcher matcher = at(before + pair, before.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
        return MAY;
      }
    }
    return MAY_NOT;
  }
}
