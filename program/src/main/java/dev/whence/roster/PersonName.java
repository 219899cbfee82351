package dev.whence.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A person's name taken apart for comparing: without titles, marks and the differences between ways
 * of writing Chinese, Russian and Arabic names in Latin letters.
 *
 * @param parts folded words in printed order
 */
record PersonName(List<String> parts) {

  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern GENITIVE = Pattern.compile("['\u2019\u02bc]s?\\b");
  private static final Pattern PARTICLE = Pattern.compile("\\b(?:al|el)-");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L}{2})-(?=\\p{L}{2})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern RUSSIAN_ENDING = Pattern.compile("(?:skiy|skii|skij)$");

  private static final Set<String> DROPPED =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "dame",
          "lord",
          "lady",
          "prof",
          "gen",
          "col",
          "maj",
          "lt",
          "sgt",
          "capt",
          "rev",
          "hon",
          "president",
          "general",
          "professor",
          "senator",
          "jr",
          "sr",
          "ii",
          "iii",
          "al",
          "el",
          "bin",
          "ibn",
          "abu",
          "von",
          "van",
          "de",
          "da",
          "di");
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("mohammed", "muhammad"),
          Map.entry("mohamed", "muhammad"),
          Map.entry("mohammad", "muhammad"),
          Map.entry("muhammed", "muhammad"),
          Map.entry("aleksandr", "alexander"),
          Map.entry("alexandr", "alexander"),
          Map.entry("aleksander", "alexander"),
          Map.entry("sergey", "sergei"),
          Map.entry("dmitriy", "dmitri"),
          Map.entry("dmitry", "dmitri"),
          Map.entry("yuriy", "yuri"),
          Map.entry("yury", "yuri"),
          Map.entry("nikolay", "nikolai"),
          Map.entry("alexei", "aleksei"),
          Map.entry("alexey", "aleksei"),
          Map.entry("aleksey", "aleksei"),
          Map.entry("ahmad", "ahmed"),
          Map.entry("hussain", "hussein"),
          Map.entry("husayn", "hussein"),
          Map.entry("yusuf", "youssef"),
          Map.entry("yousef", "youssef"),
          Map.entry("omar", "umar"));

  PersonName {
    parts = List.copyOf(parts);
  }

  static PersonName of(String name) {
    String bare = MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String plain = GENITIVE.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    plain = HYPHEN.matcher(PARTICLE.matcher(plain).replaceAll("")).replaceAll("");
    List<String> parts = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(plain, -1)) {
      if (!word.isEmpty() && !DROPPED.contains(word)) {
        parts.add(spelled(word));
      }
    }
    return new PersonName(parts);
  }

  /** One spelling for the endings of Russian names and for common given names. */
  private static String spelled(String word) {
    String known = SPELLINGS.get(word);
    if (known != null) {
      return known;
    }
    return word.length() > 5 ? RUSSIAN_ENDING.matcher(word).replaceFirst("sky") : word;
  }

  boolean isFull() {
    return parts.size() > 1 && parts.stream().anyMatch(part -> part.length() > 1);
  }

  String last() {
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  /** The same words in any order, as "Dong Jingwei" and "Jingwei Dong". */
  boolean isSameInAnyOrder(PersonName other) {
    return isFull() && new TreeSet<>(parts).equals(new TreeSet<>(other.parts));
  }

  /**
   * Whether both may be short or long for one full name: one surname, the same given name or its
   * initial, middle names that do not clash.
   */
  boolean agrees(PersonName other) {
    if (!isFull() || !other.isFull()) {
      return false;
    }
    if (isSameInAnyOrder(other)) {
      return true;
    }
    boolean surname = last().equals(other.last()) && last().length() > 1;
    return surname && startsAlike(parts.get(0), other.parts.get(0)) && middlesAgree(other);
  }

  private static boolean startsAlike(String one, String other) {
    return one.equals(other)
        || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
  }

  private boolean middlesAgree(PersonName other) {
    int both = Math.min(parts.size(), other.parts.size()) - 1;
    for (int i = 1; i < both; i++) {
      if (!startsAlike(parts.get(i), other.parts.get(i))) {
        return false;
      }
    }
    return true;
  }
}
