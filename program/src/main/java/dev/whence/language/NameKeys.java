package dev.whence.language;

import dev.whence.model.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives names of one document a key: the same for all full forms of one name. People's forms are
 * one where all that agree with a form agree with one another; "George Bush" beside both "George H.
 * W. Bush" and "George W. Bush" stays by itself.
 */
final class NameKeys {

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

  private final Map<String, FullName> people = new LinkedHashMap<>();

  /** By the words that a name must share to agree; a list of thousands of people is read too. */
  private final Map<String, List<String>> byWord = new HashMap<>();

  private final Map<String, String> fullest = new HashMap<>();

  NameKeys(List<Name> names) {
    for (Name name : names) {
      boolean person = name.kind() == EntityKind.PERSON && name.canonical() == null;
      if (person && !name.isSingle()) {
        people.putIfAbsent(plain(name), FullName.of(name.words()));
      }
    }
    people.forEach(
        (key, full) ->
            full.shared()
                .forEach(word -> byWord.computeIfAbsent(word, at -> new ArrayList<>()).add(key)));
    for (String key : people.keySet()) {
      fullest.put(key, fullest(key));
    }
  }

  String of(Name name) {
    if (name.canonical() != null) {
      return "=" + name.canonical();
    }
    String plain = plain(name);
    String known = fullest.get(plain);
    boolean unknown = known == null && !name.isSingle() && name.kind() == null;
    return unknown ? likeOnePerson(name, plain) : known == null ? plain : known;
  }

  /** The key of the only person with whose forms a name of no clear kind agrees. */
  private String likeOnePerson(Name name, String plain) {
    List<String> like =
        agreeing(FullName.of(name.words())).stream()
            .map(person -> fullest.getOrDefault(person, person))
            .distinct()
            .toList();
    return like.size() == 1 ? like.get(0) : plain;
  }

  /** "Inc.", "Corporation": words that may be left out of a company's name. */
  static boolean isCompanyEnding(String word) {
    return COMPANY_ENDINGS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String plain(Name name) {
    List<String> words = new ArrayList<>();
    for (String word : name.words()) {
      words.add(Acronyms.letters(word).toLowerCase(Locale.ROOT));
    }
    while (words.size() > 1 && COMPANY_ENDINGS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.size() > 2 && words.get(words.size() - 1).equals("department")) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }

  /** The longest of the forms that agree with one, if it is clear that they are one person's. */
  private String fullest(String key) {
    String best = key;
    for (String other : isClear(key) ? agreeing(key) : List.<String>of()) {
      int longer = length(other) - length(best);
      boolean better = longer > 0 || (longer == 0 && other.compareTo(best) < 0);
      best = better && isClear(other) ? other : best;
    }
    return best;
  }

  private boolean isClear(String key) {
    List<String> like = agreeing(key);
    return like.stream().allMatch(one -> like.stream().allMatch(other -> agree(one, other)));
  }

  private List<String> agreeing(String key) {
    FullName name = people.get(key);
    return name == null ? List.of() : agreeing(name);
  }

  private List<String> agreeing(FullName name) {
    return byWord.getOrDefault(name.lastPart(), List.of()).stream()
        .filter(other -> agrees(name, other))
        .toList();
  }

  private boolean agree(String one, String other) {
    FullName name = people.get(one);
    return name != null && agrees(name, other);
  }

  private boolean agrees(FullName name, String other) {
    FullName second = people.get(other);
    return second != null && name.agrees(second);
  }

  private int length(String key) {
    FullName name = people.get(key);
    return name == null ? 0 : name.length();
  }
}
