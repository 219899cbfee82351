package dev.whence.roster;

import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The fullest name of each person of a case. Names can only agree when they share a surname or all
 * words, so that only those are compared: a case of hundreds of articles has thousands of names.
 */
final class PeopleNames {

  private PeopleNames() {}

  static UnaryOperator<String> of(List<Reading> readings) {
    TreeSet<String> names = new TreeSet<>();
    for (Reading reading : readings) {
      for (Entity entity : reading.annotated().entities()) {
        if (entity.kind() == EntityKind.PERSON) {
          names.add(entity.name());
        }
      }
    }
    return merged(names);
  }

  /**
   * The fullest of each of these names.
   *
   * @param names of people, in any order
   */
  static UnaryOperator<String> merged(Collection<String> names) {
    Map<String, String> fullest = new HashMap<>();
    for (Collection<String> group : groups(new TreeSet<>(names))) {
      NameMerger merger = NameMerger.of(group);
      group.forEach(name -> fullest.put(name, merger.fullest(name)));
    }
    return name -> fullest.getOrDefault(name, name);
  }

  /** Names that are linked by one surname or by the same words in any order, as groups apart. */
  private static Collection<List<String>> groups(Collection<String> names) {
    Map<String, String> leaders = new HashMap<>();
    for (String name : names) {
      PersonName taken = PersonName.of(name);
      String surname = leader(leaders, "surname " + taken.last());
      leaders.put(surname, leader(leaders, "words " + new TreeSet<>(taken.parts())));
    }
    Map<String, List<String>> groups = new TreeMap<>();
    for (String name : names) {
      String leader = leader(leaders, "surname " + PersonName.of(name).last());
      groups.computeIfAbsent(leader, key -> new ArrayList<>()).add(name);
    }
    return groups.values();
  }

  private static String leader(Map<String, String> leaders, String one) {
    String leader = one;
    String next = leaders.getOrDefault(leader, leader);
    while (!next.equals(leader)) {
      leader = next;
      next = leaders.getOrDefault(leader, leader);
    }
    return leader;
  }
}
