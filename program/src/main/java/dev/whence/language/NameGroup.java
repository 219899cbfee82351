package dev.whence.language;

import dev.whence.model.EntityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of one name, what kind they speak for, and where it was met so far. */
final class NameGroup {

  private final List<Name> members = new ArrayList<>();
  private final Set<String> pronouns = new LinkedHashSet<>();
  private final Map<EntityKind, Integer> votes = new EnumMap<>(EntityKind.class);
  private int lastSeen = -1;
  private int seen;

  void add(Name name) {
    members.add(name);
    if (!name.pronoun().isEmpty()) {
      pronouns.add(name.pronoun());
    }
    if (name.kind() != null && !isSurnameOfOtherKind(name)) {
      votes.merge(name.kind(), name.weight() * name.weight(), Integer::sum);
    }
  }

  /** "Paris", of Ada Paris: what the word is elsewhere says nothing of her. */
  private boolean isSurnameOfOtherKind(Name name) {
    return name.isSingle()
        && !name.titled()
        && name.kind() != EntityKind.PERSON
        && kind() == EntityKind.PERSON;
  }

  void remove(Name name) {
    members.remove(name);
  }

  /**
   * Notes that the text has come to one of its names.
   *
   * @param certain whether the name is surely its
   */
  void see(Name name, boolean certain) {
    lastSeen = name.span().start();
    seen += certain ? 1 : 0;
  }

  /** Where its latest name starts; -1 before the first. */
  int lastSeen() {
    return lastSeen;
  }

  /** How many names were surely its so far. */
  int seen() {
    return seen;
  }

  /** What most of its forms speak for. */
  EntityKind kind() {
    EntityKind best = EntityKind.OTHER;
    int most = 0;
    for (Map.Entry<EntityKind, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  /**
   * As kind, but what is called by the first of its words alone, never by the last, and is taken
   * for a person for no more than two capitals, is rather a firm: "Corvent" for Corvent
   * Biosciences.
   */
  EntityKind kindAsCalled() {
    return isPerson() && !isSurelyPerson() && isCalled(true) && !isCalled(false)
        ? EntityKind.OTHER
        : kind();
  }

  private boolean isCalled(boolean first) {
    Name full = fullest();
    String word = first ? full.firstWord() : full.lastWord();
    return !full.isSingle()
        && members.stream().anyMatch(name -> name.isSingle() && name.firstWord().equals(word));
  }

  boolean isPerson() {
    return kind() == EntityKind.PERSON;
  }

  /** Whether a title, a given name or what surrounds one of its forms says so. */
  boolean isSurelyPerson() {
    return isPerson()
        && members.stream().anyMatch(name -> name.kind() == EntityKind.PERSON && name.weight() > 1);
  }

  boolean isBody() {
    return kind() == EntityKind.ORGANISATION || kind() == EntityKind.OUTLET;
  }

  /** A title such as "Mrs." rules out a name that goes with "he". */
  boolean agreesWith(Name name) {
    return !name.titled()
        || name.pronoun().isEmpty()
        || pronouns.isEmpty()
        || pronouns.contains(name.pronoun());
  }

  /** The form it is printed with. */
  Name fullest() {
    Comparator<Name> fuller =
        Comparator.comparing((Name name) -> !name.inHeadline())
            .thenComparing(name -> !name.isAcronym())
            .thenComparing(name -> name.words().size())
            .thenComparing(name -> name.span().length())
            .thenComparing(name -> -name.span().start());
    return members.stream().max(fuller).orElseThrow();
  }

  /** What may stand for it. */
  Set<String> pronouns() {
    return switch (kindAsCalled()) {
      case PERSON -> pronouns.size() == 1 ? pronouns : Set.of();
      case ORGANISATION, OUTLET -> Set.of("it", "they");
      case PLACE -> Set.of("it");
      case OTHER -> Set.of();
    };
  }
}
