package dev.whence.rumour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides whether two printed names can be one person, body or unnamed source. */
final class Names {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}@_]+");

  private static final Pattern MANY =
      Pattern.compile("(?i)^(?:some|many|several|most|other|others|those|few|two|three)\\b");
  private static final Pattern ONE = Pattern.compile("(?i)^(?:one|another|an?)\\b");

  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr prof professor sir lord lady rep sen senator congressman president"
                  + " minister secretary general gen brigadier colonel col captain capt major lieutenant"
                  + " lt sergeant sgt inspector officer detective chief king prince queen rabbi imam"
                  + " father sister brother judge justice attorney reporter correspondent spokesman"
                  + " spokeswoman spokesperson neurosurgeon director the a an user of for and at in")
              .split(" ", -1));

  private static final Set<String> VAGUE =
      Set.of(
          ("source sources person people official officials unnamed anonymous single one two three"
                  + " several some many other the a an of with in to who that well placed insider"
                  + " insiders inside close familiar matter")
              .split(" ", -1));

  private Names() {}

  /** The words of a name without titles, in lower case. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word :
        NOT_A_WORD.split(name.replaceAll("['’]s\\b", "").toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && !TITLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * Whether two names of persons can be one person's: the last names are the same but for one
   * letter, and the first names do not differ.
   */
  static boolean samePerson(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.size() > b.size()) {
      return samePerson(other, one);
    }
    if (a.size() == 1) {
      return b.stream().anyMatch(word -> nearly(word, a.get(0)));
    }
    return nearly(a.get(a.size() - 1), b.get(b.size() - 1)) && firstFits(a.get(0), b.get(0));
  }

  private static boolean firstFits(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return initial ? one.charAt(0) == other.charAt(0) : nearly(one, other);
  }

  /** Whether two names of bodies can be one's: one's words are in the other's, or its initials. */
  static boolean sameBody(String one, String other) {
    Set<String> a = new HashSet<>(words(one));
    Set<String> b = new HashSet<>(words(other));
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.containsAll(b)
        || b.containsAll(a)
        || overlap(a, b) >= 0.6
        || isInitialsOf(one, other)
        || isInitialsOf(other, one);
  }

  /** Whether letters are the initials of a name's capitalised words; never of fewer than three. */
  static boolean isInitialsOf(String shorter, String longer) {
    StringBuilder initials = new StringBuilder();
    for (String word : longer.split("[ \\-]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 3 && initials.toString().equals(shorter.replace(".", ""));
  }

  /** Whether two descriptions of unnamed sources are worded alike. */
  static boolean sameDescription(String one, String other) {
    Set<String> a = new HashSet<>(Keys.of(one));
    Set<String> b = new HashSet<>(Keys.of(other));
    boolean alike = overlap(a, b) >= 0.4 || fitsVague(one, other) || contains(a, b);
    return alike && !(isMany(one) && isOne(other)) && !(isOne(one) && isMany(other));
  }

  /** "Several sources" may be any sources or officials; they are not a stepson or the driver. */
  private static boolean fitsVague(String one, String other) {
    return (isVague(one) && VAGUE.contains(Speakers.headOf(other)))
        || (isVague(other) && VAGUE.contains(Speakers.headOf(one)));
  }

  /** Whether two descriptions are of a crowd under one noun: "witnesses near the bridge". */
  static boolean sameCrowd(String one, String other) {
    String head = Speakers.headOf(one);
    return head.endsWith("s")
        && head.equals(Speakers.headOf(other))
        && Stream.of(one, other).noneMatch(name -> isMany(name) || isOne(name));
  }

  private static boolean isMany(String description) {
    return MANY.matcher(description).find();
  }

  private static boolean isOne(String description) {
    return ONE.matcher(description).find();
  }

  /** Whether two descriptions have nearly all their words in common, and enough of them. */
  static boolean sameWords(String one, String other, int least) {
    Set<String> a = new HashSet<>(Keys.of(one));
    Set<String> b = new HashSet<>(Keys.of(other));
    return Math.min(a.size(), b.size()) >= least && overlap(a, b) >= 0.7;
  }

  private static boolean contains(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() >= 2 && both.size() == Math.min(a.size(), b.size());
  }

  /** Whether a description says nothing that could tell one source from another. */
  static boolean isVague(String description) {
    return VAGUE.containsAll(words(description));
  }

  static double overlap(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    int all = a.size() + b.size() - both.size();
    return all == 0 ? 0 : both.size() / (double) all;
  }

  /** The same word, or of five letters or more with one letter changed, added or left out. */
  static boolean nearly(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (Math.min(one.length(), other.length()) < 5 || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }
}
