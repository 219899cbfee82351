package dev.whence.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Says which names of several articles are one person's. Full names are one when they agree and no
 * third name makes it unsure; a surname alone is never anybody's but its own article's.
 */
final class NameMerger {

  private final Map<String, String> fullest = new HashMap<>();

  private NameMerger() {}

  /**
   * Merges names.
   *
   * @param names the fullest form that each article gives of each person
   */
  static NameMerger of(Collection<String> names) {
    NameMerger merger = new NameMerger();
    List<Printed> all = new TreeSet<>(names).stream().map(Printed::of).toList();
    for (Printed one : all) {
      merger.fullest.put(one.name(), fullestOf(one, all));
    }
    return merger;
  }

  /** The fullest form of a name; the name itself where it stands alone. */
  String fullest(String name) {
    return fullest.getOrDefault(name, name);
  }

  /** Among those that agree with a name and with one another the longest. */
  private static String fullestOf(Printed own, List<Printed> all) {
    List<Printed> like = all.stream().filter(own::agrees).toList();
    boolean clear = like.stream().allMatch(one -> like.stream().allMatch(one::agrees));
    Printed best = own;
    for (Printed other : clear ? like : List.<Printed>of()) {
      boolean longer = other.length() > best.length();
      boolean earlier = other.length() == best.length() && other.name().compareTo(best.name()) < 0;
      best = longer || earlier ? other : best;
    }
    return best.name();
  }

  /** A name and its parts, taken apart once: each is compared with every other. */
  private record Printed(String name, PersonName parts, int length) {

    static Printed of(String name) {
      PersonName parts = PersonName.of(name);
      return new Printed(name, parts, parts.parts().stream().mapToInt(String::length).sum());
    }

    boolean agrees(Printed other) {
      return name.equals(other.name) || parts.agrees(other.parts);
    }
  }
}
