package dev.whence.language;

import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the forms of one name together: full names first, then what is shorter, a surname, an
 * acronym, the last word of a body's name. A short form that fits two full names stays a guess, and
 * two full names are merged only where they agree in all that is printed. For one document.
 */
final class NameGrouper {

  /** A name and the group it was put into. */
  private record Placed(Name name, NameGroup group, Certainty certainty) {}

  private static final Set<String> FIRST_NAME_TITLES =
      Set.of(
          "Sir",
          "Dame",
          "King",
          "Queen",
          "Prince",
          "Princess",
          "Pope",
          "Saint",
          "St",
          "St.",
          "Brother",
          "Sister",
          "Father",
          "Mother",
          "Aunt",
          "Uncle");

  private static final int LONGEST_TITLE = 24;

  /** Behind a brand, which stands by itself too; other outlets have a town's name before them. */
  private static final Set<String> BRANDS =
      Set.of("News", "Media", "Online", "TV", "Television", "Radio", "Broadcasting");

  private final String text;
  private final List<Name> names;
  private final Map<String, NameGroup> groups = new HashMap<>();
  private final Map<Name, NameGroup> anchors = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Map<String, Set<NameGroup>> byLast = new HashMap<>();
  private final Map<String, Set<NameGroup>> byFirst = new HashMap<>();
  private final NameKeys keys;
  private final Acronyms acronyms;

  NameGrouper(String text, List<Name> names) {
    this.text = text;
    this.names = names;
    this.keys = new NameKeys(names);
    placeAnchors();
    this.acronyms = new Acronyms(text, names, anchors);
  }

  /**
   * Groups the names.
   *
   * @param original the document's own text, from which names are printed
   */
  Named group(String original) {
    List<Placed> placed = new ArrayList<>();
    for (Name name : names) {
      Placed one = place(name);
      if (one != null) {
        one.group().see(name, one.certainty() != Certainty.GUESS);
        placed.add(one);
      }
    }
    return named(placed, original);
  }

  private void placeAnchors() {
    for (Name name : names) {
      if (!name.isSingle() && name.kind() == EntityKind.PERSON) {
        surnames.add(FullName.surname(name.words()));
      }
    }
    for (Name name : names) {
      boolean listed =
          name.canonical() != null && !(name.isSingle() && surnames.contains(name.firstWord()));
      if (listed || (!name.isSingle() && !name.inHeadline())) {
        anchor(name);
      }
    }
    for (Name name : names) {
      if (!name.isSingle() && name.inHeadline() && !anchors.containsKey(name)) {
        anchor(name);
      }
    }
    for (Name name : names) {
      NameGroup group = anchors.get(name);
      if (group != null && !name.isSingle()) {
        byLast
            .computeIfAbsent(FullName.surname(name.words()), word -> new LinkedHashSet<>())
            .add(group);
        byFirst.computeIfAbsent(name.firstWord(), word -> new LinkedHashSet<>()).add(group);
      }
    }
  }

  private void anchor(Name name) {
    NameGroup group = groups.computeIfAbsent(keys.of(name), key -> new NameGroup());
    group.add(name);
    anchors.put(name, group);
  }

  private @Nullable Placed place(Name name) {
    NameGroup surely = acronyms.sure(name);
    if (surely != null) {
      return join(name, surely, Certainty.SURE);
    }
    NameGroup likely = acronyms.likely(name);
    if (likely != null) {
      return join(name, likely, Certainty.LIKELY);
    }
    NameGroup anchored = anchors.get(name);
    if (anchored != null) {
      return new Placed(name, anchored, Certainty.SURE);
    }
    return placeShort(name);
  }

  private Placed join(Name name, NameGroup group, Certainty certainty) {
    NameGroup own = anchors.get(name);
    if (own != group) {
      group.add(name);
      if (own != null) {
        own.remove(name);
      }
    }
    return new Placed(name, group, certainty);
  }

  private @Nullable Placed placeShort(Name name) {
    Placed person = placePerson(name);
    if (person != null) {
      return person;
    }
    Placed body = placeBody(name);
    if (body != null) {
      return body;
    }
    boolean commonNoun =
        name.afterArticle() && name.weight() < 2 && name.kind() == EntityKind.ORGANISATION;
    if (commonNoun) {
      return null;
    }
    NameGroup own = groups.computeIfAbsent(keys.of(name), key -> new NameGroup());
    own.add(name);
    return new Placed(name, own, Certainty.SURE);
  }

  private @Nullable Placed placePerson(Name name) {
    String word = name.firstWord();
    boolean place = name.kind() == EntityKind.PLACE && name.weight() > 2 && isWhere(name);
    if (name.afterArticle() || place) {
      return null;
    }
    List<NameGroup> ofSurname = people(name, byLast.get(word));
    if (!ofSurname.isEmpty()) {
      return placeOneOf(name, ofSurname, Certainty.SURE);
    }
    boolean surname = isSurnameByTitle(name);
    List<NameGroup> ofFirst =
        people(name, byFirst.get(word)).stream()
            .filter(group -> !surname || group.isSurelyPerson())
            .toList();
    return ofFirst.isEmpty() ? null : placeOneOf(name, ofFirst, Certainty.LIKELY);
  }

  /** "Lady Pomfret", "Judge Pomfret", but not "Sir Tomas": the surname, wherever it stands. */
  private boolean isSurnameByTitle(Name name) {
    int start = name.span().start();
    String before = text.substring(Math.max(0, start - LONGEST_TITLE), start).stripTrailing();
    String title =
        before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
    return name.titled()
        && !title.isEmpty()
        && Character.isUpperCase(title.charAt(0))
        && !FIRST_NAME_TITLES.contains(title);
  }

  /** "in Paris", "Paris, France": a place's name that stands where a place does. */
  private boolean isWhere(Name name) {
    String before = text.substring(Math.max(0, name.span().start() - 9), name.span().start());
    return !surnames.contains(name.firstWord())
        || before.matches("(?s).*\\b(?:in|at|from|to|near|of|outside|around|for|into)\\s+");
  }

  /**
   * The only one there is, or the only one met so far. Of several the one named most often so far,
   * as a guess: who is written about is called by the surname, the family by full names.
   */
  private Placed placeOneOf(Name name, List<NameGroup> candidates, Certainty certainty) {
    List<NameGroup> met = candidates.stream().filter(group -> group.lastSeen() >= 0).toList();
    if (candidates.size() == 1) {
      return join(name, candidates.get(0), certainty);
    }
    NameGroup most =
        (met.isEmpty() ? candidates : met)
            .stream()
                .max(Comparator.comparing(NameGroup::seen).thenComparing(NameGroup::lastSeen))
                .orElseThrow();
    return new Placed(name, most, met.size() == 1 ? Certainty.LIKELY : Certainty.GUESS);
  }

  private static List<NameGroup> people(Name name, @Nullable Set<NameGroup> groups) {
    return groups == null
        ? List.of()
        : groups.stream().filter(group -> group.isPerson() && group.agreesWith(name)).toList();
  }

  /**
   * "Halden" for "Halden Shipping", "the Council" for the one council named, "Halden" for "Halden
   * News", but not "Tarnow", where the town may be meant, for the "Tarnow Courier".
   */
  private @Nullable Placed placeBody(Name name) {
    boolean place = name.kind() == EntityKind.PLACE && name.weight() > 1 && !name.afterArticle();
    if (name.canonical() != null || name.titled() || place) {
      return null;
    }
    Set<NameGroup> found = new LinkedHashSet<>();
    for (Name other : names) {
      NameGroup group = anchors.get(other);
      boolean papers =
          other.kind() == EntityKind.OUTLET
              && !name.afterArticle()
              && !BRANDS.contains(other.lastWord());
      if (group != null && !other.isSingle() && group.isBody() && !papers) {
        String word = name.afterArticle() ? other.lastWord() : other.firstWord();
        String head = name.afterArticle() ? other.firstWord() : word;
        boolean headed = other.words().contains("of") && head.equals(name.firstWord());
        if (word.equals(name.firstWord()) || headed) {
          found.add(group);
        }
      }
    }
    return found.size() == 1 ? join(name, found.iterator().next(), Certainty.LIKELY) : null;
  }

  private Named named(List<Placed> placed, String original) {
    List<Entity> entities = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    Map<NameGroup, Integer> ids = new HashMap<>();
    for (Placed one : placed) {
      Integer id = ids.get(one.group());
      if (id == null) {
        id = entities.size();
        ids.put(one.group(), id);
        entities.add(entity(id, one.group(), original));
      }
      mentions.add(new Mention(one.name().span(), MentionForm.NAME, id, one.certainty()));
    }
    return new Named(entities, mentions);
  }

  private static Entity entity(int id, NameGroup group, String original) {
    EntityKind kind = group.kindAsCalled();
    return new Entity(id, printed(group.fullest(), original), kind, group.pronouns());
  }

  private static String printed(Name name, String original) {
    return name.span().of(original).replaceAll("\\s+", " ");
  }
}
