package dev.whence.language.time;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out from a regular expression which runs of letters a text must hold to match it, so that
 * most texts need not be searched at all (Cox 2012, "Regular Expression Matching with a Trigram
 * Index"). Knows the syntax of the table of time rules; of what it does not know it requires
 * nothing.
 */
final class RequiredLetters {

  /** Stands for any digit among required letters. */
  static final String DIGIT = "\\d";

  private static final int UNICODE_DIGITS = 4;
  private static final Pattern HEAD = Pattern.compile("\\?(?:<?[=!]|<\\w+>|-?i?:)");
  private static final String LOOK_AROUND = "\\?<?[=!]";
  private static final Pattern COUNT = Pattern.compile("[?*+]|\\{[^}]*\\}");

  private final String pattern;
  private int at;

  private RequiredLetters(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Runs of small letters, one of which, at least, is in every text that matches.
   *
   * @return in alphabetical order; empty when nothing is known
   */
  static Set<String> of(String pattern) {
    RequiredLetters letters = new RequiredLetters(pattern);
    Set<String> found = letters.either();
    if (letters.at != pattern.length()) {
      throw new IllegalArgumentException("a bracket too many at " + letters.at + ": " + pattern);
    }
    return found;
  }

  /** Ways parted by bars: a run of each way may be the one, unless a way requires nothing. */
  private Set<String> either() {
    Set<String> all = new TreeSet<>();
    boolean known = true;
    at--;
    do {
      at++;
      Set<String> way = sequence();
      known &= !way.isEmpty();
      all.addAll(way);
    } while (at < pattern.length() && pattern.charAt(at) == '|');
    return known ? all : Set.of();
  }

  /** Parts one after another, all of which a text must hold: the most telling of them stands. */
  private Set<String> sequence() {
    Best best = new Best();
    StringBuilder run = new StringBuilder();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      if (Character.isLetterOrDigit(pattern.charAt(at))) {
        letter(run, best);
      } else {
        best.take(run);
        Set<String> part = part();
        if (count() != Count.PERHAPS) {
          best.take(part);
        }
      }
    }
    best.take(run);
    return best.found;
  }

  /** A plain letter goes on with the run, which ends when the letter may come more than once. */
  private void letter(StringBuilder run, Best best) {
    char letter = pattern.charAt(at++);
    Count count = count();
    if (count != Count.PERHAPS) {
      run.append(letter);
    }
    if (count != Count.ONCE) {
      best.take(run);
    }
  }

  /** Something other than a plain letter. */
  private Set<String> part() {
    switch (pattern.charAt(at++)) {
      case '(' -> {
        return group();
      }
      case '[' -> at = pattern.indexOf(']', at) + 1;
      case '\\' -> {
        char escaped = pattern.charAt(at++);
        at += escaped == 'u' ? UNICODE_DIGITS : 0;
        return escaped == 'd' ? Set.of(DIGIT) : Set.of();
      }
      default -> {
        // a space, an anchor, a dot: any of them ends a run and requires nothing
      }
    }
    return Set.of();
  }

  private Set<String> group() {
    Matcher head = HEAD.matcher(pattern).region(at, pattern.length());
    boolean looksAround = false;
    if (head.lookingAt()) {
      looksAround = head.group().matches(LOOK_AROUND);
      at = head.end();
    }
    Set<String> inside = either();
    at++;
    return looksAround ? Set.of() : inside;
  }

  private enum Count {
    ONCE,
    MORE,
    PERHAPS
  }

  /** How often what stands before may come. */
  private Count count() {
    Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
    if (!count.lookingAt()) {
      return Count.ONCE;
    }
    at = count.end();
    return count.group().matches("[?*]|\\{0.*") ? Count.PERHAPS : Count.MORE;
  }

  /** Of several requirements the one with the longest runs, and of those the one with fewest. */
  private static final class Best {

    private Set<String> found = Set.of();

    void take(StringBuilder run) {
      if (!run.isEmpty()) {
        take(Set.of(run.toString().toLowerCase(Locale.ROOT)));
        run.setLength(0);
      }
    }

    void take(Set<String> other) {
      int longer = shortest(other) - shortest(found);
      if (longer > 0 || (longer == 0 && other.size() < found.size())) {
        found = other;
      }
    }

    private static int shortest(Set<String> runs) {
      return runs.stream().mapToInt(run -> run.equals(DIGIT) ? 1 : run.length()).min().orElse(0);
    }
  }
}
