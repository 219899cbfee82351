package dev.whence.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of a word from how it is written. */
final class NameShape {

  private static final Pattern ACRONYM = Pattern.compile("(?:[A-Z]\\.?){2,6}[0-9]?s?|[A-Z]&[A-Z]");
  private static final Pattern ARABIC =
      Pattern.compile("(?:al|el|ul|as|ash|ad|an|at|az)-\\p{Lu}.+");
  private static final Pattern MIXED = Pattern.compile("\\p{Ll}\\p{Lu}\\p{L}+");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin",
          "ibn", "ben", "van", "von", "der", "den", "ter", "ten", "zu", "y", "ould", "abu", "bint");

  private NameShape() {}

  /** Whether a word is written as names are: "Vale", "J.", "al-Amin", "iPhone". */
  static boolean isCapital(String word) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return ARABIC.matcher(word).matches() || MIXED.matcher(word).matches();
    }
    return word.length() > 1;
  }

  static boolean isAcronym(String word) {
    return ACRONYM.matcher(word).matches();
  }

  static boolean isInitial(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == '.';
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  static boolean isWord(String form) {
    return Character.isLetterOrDigit(form.charAt(0));
  }

  /** Whether (nearly) all longer words have capitals and no stop ends them, as in headlines. */
  static boolean isTitleCase(List<String> forms) {
    if (forms.isEmpty() || forms.get(forms.size() - 1).equals(".")) {
      return false;
    }
    int small = 0;
    int capital = 0;
    for (String form : forms) {
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        if (Character.isUpperCase(form.charAt(0))) {
          capital++;
        } else {
          small++;
        }
      }
    }
    return capital > 1 && capital > 3 * small;
  }
}
