package dev.whence.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which longer names of a document its acronyms stand for. */
final class Acronyms {

  private final String text;
  private final List<Name> names;
  private final Map<Name, NameGroup> anchors;
  private final Map<String, NameGroup> known = new HashMap<>();

  /**
   * Looks for what acronyms may stand for.
   *
   * @param anchors the groups of the names of several words
   */
  Acronyms(String text, List<Name> names, Map<Name, NameGroup> anchors) {
    this.text = text;
    this.names = names;
    this.anchors = anchors;
    remember();
  }

  /** What was given in brackets, or has these first letters; null when nothing has. */
  @Nullable NameGroup sure(Name acronym) {
    return acronym.isAcronym() ? known.get(letters(acronym.firstWord())) : null;
  }

  /** "Harbour Safety Council (HSC)" in brackets, or the first letters of a body's name anywhere. */
  private void remember() {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name longer = names.get(i);
      Name next = names.get(i + 1);
      boolean bracketed =
          next.isAcronym()
              && text.substring(longer.span().end(), next.span().start()).strip().equals("(");
      NameGroup group = anchors.get(longer);
      if (bracketed && group != null && sharesInitials(longer, next.firstWord())) {
        known.putIfAbsent(letters(next.firstWord()), group);
      }
    }
    for (Name name : names) {
      NameGroup group = anchors.get(name);
      boolean spelledOut = name.words().stream().noneMatch(NameShape::isAcronym);
      if (group != null
          && !name.isSingle()
          && spelledOut
          && !group.isPerson()
          && initials(name).length() > 1) {
        known.putIfAbsent(initials(name), group);
      }
    }
  }

  /**
   * "HAL" for "Halden Airlines": the one body whose words begin with the acronym's first and some
   * other of its letters, and whose letters hold all of them in their order.
   */
  @Nullable NameGroup likely(Name acronym) {
    if (!acronym.isAcronym() || acronym.canonical() != null) {
      return null;
    }
    String wanted = letters(acronym.firstWord());
    Set<NameGroup> found = new LinkedHashSet<>();
    for (Name other : names) {
      NameGroup group = anchors.get(other);
      boolean body = group != null && !other.isSingle() && group.isBody();
      if (body && group != null && wanted.length() > 2 && mayBeShort(wanted, other)) {
        found.add(group);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static boolean mayBeShort(String acronym, Name longer) {
    String initials = initials(longer);
    return initials.length() > 1
        && initials.charAt(0) == acronym.charAt(0)
        && holdsInOrder(acronym, initials)
        && holdsInOrder(longer.joined().toUpperCase(Locale.ROOT), acronym);
  }

  private static boolean holdsInOrder(String whole, String letters) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = whole.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean sharesInitials(Name longer, String acronym) {
    return initials(longer).indexOf(acronym.charAt(0)) >= 0;
  }

  private static String initials(Name name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.words()) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** "US" for "U.S."; other words as they are. */
  static String letters(String word) {
    return NameShape.isAcronym(word) ? word.replace(".", "") : word;
  }
}
