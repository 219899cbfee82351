package dev.whence.language;

import dev.whence.model.Certainty;
import dev.whence.model.Entity;
import dev.whence.model.EntityKind;
import dev.whence.model.Mention;
import dev.whence.model.MentionForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the forms of one name together: full names first, then what is shorter, a surname, an
 * acronym, the last word of a body's name. A short form that fits two full names stays a guess, and
 * two full names are never merged. For one document.
 */
final class NameGrouper {

  private static final Set<String> COMPANY_ENDINGS =
      Set.of(
          "inc",
          "inc.",
          "corp",
          "corp.",
          "co",
          "co.",
          "ltd",
          "ltd.",
          "llc",
          "plc",
          "corporation",
          "company");

  /** The forms of one name. */
  private static final class Group {
    final List<Name> members = new ArrayList<>();
    final Set<String> pronouns = new LinkedHashSet<>();
    final Map<EntityKind, Integer> votes = new EnumMap<>(EntityKind.class);
    int lastSeen;

    void add(Name name) {
      members.add(name);
      if (!name.pronoun().isEmpty()) {
        pronouns.add(name.pronoun());
      }
      if (name.kind() != null) {
        votes.merge(name.kind(), name.weight() * name.weight(), Integer::sum);
      }
    }

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
  }

  /** A name and the group it was put into. */
  private record Placed(Name name, Group group, Certainty certainty) {}

  private final String text;
  private final List<Name> names;
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<Name, Group> anchors = new HashMap<>();
  private final Map<String, Group> acronyms = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  NameGrouper(String text, List<Name> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Groups the names.
   *
   * @param original the document's own text, from which names are printed
   */
  Named group(String original) {
    placeAnchors();
    List<Placed> placed = new ArrayList<>();
    for (Name name : names) {
      Placed one = place(name);
      if (one != null) {
        one.group().lastSeen = name.span().start();
        placed.add(one);
      }
    }
    return named(placed, original);
  }

  private void placeAnchors() {
    for (Name name : names) {
      if (!name.isSingle() && name.kind() == EntityKind.PERSON) {
        surnames.add(name.lastWord());
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
    rememberAcronyms();
  }

  private void anchor(Name name) {
    Group group = groups.computeIfAbsent(key(name), key -> new Group());
    group.add(name);
    anchors.put(name, group);
  }

  private String key(Name name) {
    if (name.canonical() != null) {
      return "=" + name.canonical();
    }
    List<String> words = new ArrayList<>();
    for (String word : name.words()) {
      boolean initial = NameShape.isInitial(word) && words.size() + 1 < name.words().size();
      if (!initial || words.isEmpty()) {
        words.add(letters(word).toLowerCase(Locale.ROOT));
      }
    }
    while (words.size() > 1 && COMPANY_ENDINGS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.size() > 2 && words.get(words.size() - 1).equals("department")) {
      words.remove(words.size() - 1);
    }
    String shorter = words.get(0) + " " + words.get(words.size() - 1);
    boolean knownShorter =
        words.size() == 3 && name.kind() == EntityKind.PERSON && groups.containsKey(shorter);
    return knownShorter ? shorter : String.join(" ", words);
  }

  /** "Harbour Safety Council (HSC)" in brackets, or the first letters of a body's name anywhere. */
  private void rememberAcronyms() {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name longer = names.get(i);
      Name next = names.get(i + 1);
      boolean bracketed =
          next.isAcronym()
              && text.substring(longer.span().end(), next.span().start()).strip().equals("(");
      Group group = anchors.get(longer);
      if (bracketed && group != null && sharesInitials(longer, next.firstWord())) {
        acronyms.putIfAbsent(letters(next.firstWord()), group);
      }
    }
    for (Name name : names) {
      Group group = anchors.get(name);
      boolean spelledOut = name.words().stream().noneMatch(NameShape::isAcronym);
      if (group != null
          && !name.isSingle()
          && spelledOut
          && group.kind() != EntityKind.PERSON
          && initials(name).length() > 1) {
        acronyms.putIfAbsent(initials(name), group);
      }
    }
  }

  /** "Inc.", "Corporation": words that may be left out of a company's name. */
  static boolean isCompanyEnding(String word) {
    return COMPANY_ENDINGS.contains(word.toLowerCase(Locale.ROOT));
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
  private static String letters(String word) {
    return NameShape.isAcronym(word) ? word.replace(".", "") : word;
  }

  private @Nullable Placed place(Name name) {
    if (name.isAcronym()) {
      Group longer = acronyms.get(letters(name.firstWord()));
      if (longer != null) {
        return join(name, longer, Certainty.SURE);
      }
    }
    Group spelledOut = name.isAcronym() && name.canonical() == null ? spelledOut(name) : null;
    if (spelledOut != null) {
      return join(name, spelledOut, Certainty.LIKELY);
    }
    Group anchored = anchors.get(name);
    if (anchored != null) {
      return new Placed(name, anchored, Certainty.SURE);
    }
    return placeShort(name);
  }

  /**
   * "HAL" for "Halden Airlines": the one body whose words begin with the acronym's first and some
   * other of its letters, and whose letters hold all of them in their order.
   */
  private @Nullable Group spelledOut(Name acronym) {
    String wanted = letters(acronym.firstWord());
    Set<Group> found = new LinkedHashSet<>();
    for (Name other : names) {
      Group group = anchors.get(other);
      boolean body = group != null && !other.isSingle() && isBody(group.kind());
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

  private Placed join(Name name, Group group, Certainty certainty) {
    Group own = anchors.get(name);
    if (own != group) {
      group.add(name);
      if (own != null) {
        own.members.remove(name);
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
    Group own = groups.computeIfAbsent(key(name), key -> new Group());
    own.add(name);
    return new Placed(name, own, Certainty.SURE);
  }

  private @Nullable Placed placePerson(Name name) {
    String word = name.firstWord();
    boolean place = name.kind() == EntityKind.PLACE && name.weight() > 2 && isWhere(name);
    if (name.afterArticle() || place) {
      return null;
    }
    List<Group> byLast = persons(name, word, true);
    if (byLast.size() == 1) {
      return join(name, byLast.get(0), Certainty.SURE);
    }
    if (byLast.size() > 1) {
      return placeAmbiguous(name, byLast);
    }
    List<Group> byFirst = persons(name, word, false);
    return byFirst.size() == 1 ? join(name, byFirst.get(0), Certainty.LIKELY) : null;
  }

  /** "in Paris", "Paris, France": a place's name that stands where a place does. */
  private boolean isWhere(Name name) {
    String before = text.substring(Math.max(0, name.span().start() - 9), name.span().start());
    return !surnames.contains(name.firstWord())
        || before.matches("(?s).*\\b(?:in|at|from|to|near|of|outside|around|for|into)\\s+");
  }

  /** Of several of one surname the one named last, as a guess. */
  private static Placed placeAmbiguous(Name name, List<Group> candidates) {
    Group latest = candidates.get(0);
    for (Group candidate : candidates) {
      if (candidate.lastSeen > latest.lastSeen) {
        latest = candidate;
      }
    }
    return new Placed(name, latest, Certainty.GUESS);
  }

  private List<Group> persons(Name name, String word, boolean last) {
    Set<Group> found = new LinkedHashSet<>();
    for (Name other : names) {
      Group group = anchors.get(other);
      boolean fits =
          group != null
              && !other.isSingle()
              && (last ? other.lastWord() : other.firstWord()).equals(word)
              && group.kind() == EntityKind.PERSON
              && agrees(name, group);
      if (fits) {
        found.add(group);
      }
    }
    return List.copyOf(found);
  }

  /** A title such as "Mrs." rules out a name that goes with "he". */
  private static boolean agrees(Name name, Group group) {
    return !name.titled()
        || name.pronoun().isEmpty()
        || group.pronouns.isEmpty()
        || group.pronouns.contains(name.pronoun());
  }

  /** "Halden" for "Halden Shipping", "the Council" for the one council named. */
  private @Nullable Placed placeBody(Name name) {
    if (name.canonical() != null || name.titled()) {
      return null;
    }
    Set<Group> found = new LinkedHashSet<>();
    for (Name other : names) {
      Group group = anchors.get(other);
      if (group != null && !other.isSingle() && isBody(group.kind())) {
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

  private static boolean isBody(EntityKind kind) {
    return kind == EntityKind.ORGANISATION || kind == EntityKind.OUTLET;
  }

  private Named named(List<Placed> placed, String original) {
    List<Entity> entities = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    Map<Group, Integer> ids = new HashMap<>();
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

  private static Entity entity(int id, Group group, String original) {
    EntityKind kind = group.kind();
    return new Entity(id, printed(fullest(group), original), kind, pronouns(kind, group));
  }

  private static Name fullest(Group group) {
    Comparator<Name> fuller =
        Comparator.comparing((Name name) -> !name.inHeadline())
            .thenComparing(name -> !name.isAcronym())
            .thenComparing(name -> name.words().size())
            .thenComparing(name -> name.span().length())
            .thenComparing(name -> -name.span().start());
    return group.members.stream().max(fuller).orElseThrow();
  }

  private static String printed(Name name, String original) {
    return name.span().of(original).replaceAll("\\s+", " ");
  }

  private static Set<String> pronouns(EntityKind kind, Group group) {
    return switch (kind) {
      case PERSON -> group.pronouns.size() == 1 ? group.pronouns : Set.of();
      case ORGANISATION, OUTLET -> Set.of("it", "they");
      case PLACE -> Set.of("it");
      case OTHER -> Set.of();
    };
  }
}
