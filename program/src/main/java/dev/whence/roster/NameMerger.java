package dev.whence.roster;

import java.util.ArrayList;
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
    List<String> all = new ArrayList<>(new TreeSet<>(names));
    for (String name : all) {
      merger.fullest.put(name, fullestOf(name, all));
    }
    return merger;
  }

  /** The fullest form of a name; the name itself where it stands alone. */
  String fullest(String name) {
    return fullest.getOrDefault(name, name);
  }

  /** Among those that agree with a name and with one another the longest. */
  private static String fullestOf(String name, List<String> all) {
    PersonName own = PersonName.of(name);
    List<String> like =
        all.stream()
            .filter(other -> other.equals(name) || own.agrees(PersonName.of(other)))
            .toList();
    boolean clear =
        like.stream()
            .allMatch(
                one ->
                    like.stream()
                        .allMatch(
                            other ->
                                one.equals(other)
                                    || PersonName.of(one).agrees(PersonName.of(other))));
    String best = name;
    for (String other : clear ? like : List.<String>of()) {
      boolean longer = length(other) > length(best);
      boolean earlier = length(other) == length(best) && other.compareTo(best) < 0;
      best = longer || earlier ? other : best;
    }
    return best;
  }

  private static int length(String name) {
    return PersonName.of(name).parts().stream().mapToInt(String::length).sum();
  }
}
