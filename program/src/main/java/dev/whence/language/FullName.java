package dev.whence.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person's full name taken apart. "Jr." and "III" tell two people of one name apart; letters of
 * honours after a name tell nobody apart.
 *
 * @param parts given name, middle names, surname: folded, initials without their stop
 * @param generation "jr", "sr", "ii" and the like; "" where none is printed
 */
record FullName(List<String> parts, String generation) {

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  FullName {
    parts = List.copyOf(parts);
  }

  static FullName of(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words.subList(0, lengthWithoutHonours(words))) {
      parts.add(folded(word));
    }
    String last = parts.get(parts.size() - 1);
    boolean hasGeneration = parts.size() > 2 && GENERATIONS.contains(last);
    return hasGeneration
        ? new FullName(parts.subList(0, parts.size() - 1), last)
        : new FullName(parts, "");
  }

  /** "Ada Vale OBE FRS": how many words are before the letters of honours. */
  private static int lengthWithoutHonours(List<String> words) {
    int length = words.size();
    boolean shouted = NameShape.isAcronym(words.get(0)) || NameShape.isAcronym(words.get(1));
    while (!shouted && length > 2 && isHonour(words.get(length - 1))) {
      length--;
    }
    return length;
  }

  private static boolean isHonour(String word) {
    return NameShape.isAcronym(word) && !GENERATIONS.contains(folded(word));
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\.", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The last word that is neither an honour nor "Jr.", as it is printed. */
  static String surname(List<String> words) {
    int last = lengthWithoutHonours(words) - 1;
    return words.get(last > 1 && GENERATIONS.contains(folded(words.get(last))) ? last - 1 : last);
  }

  /** How many letters it gives. */
  int length() {
    return parts.stream().mapToInt(String::length).sum() + generation.length();
  }

  /**
   * Whether both may be written for one person: one surname, the same given name or its initial,
   * middle names that do not clash; or two words in either order.
   */
  boolean agrees(FullName other) {
    boolean generations =
        generation.isEmpty() || other.generation.isEmpty() || generation.equals(other.generation);
    return generations
        && (isTurned(other) || (lastPart().equals(other.lastPart()) && givenNamesAgree(other)));
  }

  /** "Vale Ada" for "Ada Vale"; also the same two words. */
  private boolean isTurned(FullName other) {
    return parts.size() == 2
        && other.parts.size() == 2
        && new TreeSet<>(parts).equals(new TreeSet<>(other.parts));
  }

  /** Each word of which a name that agrees with this one has one for its surname. */
  Set<String> shared() {
    return parts.size() == 2 ? Set.copyOf(parts) : Set.of(lastPart());
  }

  /** The surname, folded. */
  String lastPart() {
    return parts.get(parts.size() - 1);
  }

  private boolean givenNamesAgree(FullName other) {
    int both = Math.min(parts.size(), other.parts.size()) - 1;
    for (int i = 0; i < both; i++) {
      if (!startsAlike(parts.get(i), other.parts.get(i))) {
        return false;
      }
    }
    return lastPart().length() > 1;
  }

  private static boolean startsAlike(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return one.equals(other) || (initial && one.charAt(0) == other.charAt(0));
  }
}
