package dev.whence.language;

import dev.whence.model.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this room knows about names from its word lists. Immutable. */
final class Lexicon {

  /**
   * A name of the lists.
   *
   * @param canonical the name it is another form of
   * @param needsArticle whether it is a name only after "the", being a common word otherwise
   */
  record Known(String canonical, EntityKind kind, boolean needsArticle) {}

  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> demonyms = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final Map<String, String> givenNames = pronouns("given-names.tsv");
  private final Map<String, String> titles = pronouns("titles.tsv");
  private final Map<String, String> personNouns = pronouns("person-nouns.tsv");
  private final Set<String> organisationHeads = WordList.words("organisation-heads.txt");
  private final Set<String> outletHeads = WordList.words("outlet-heads.txt");
  private final Set<String> placeHeads = WordList.words("place-heads.txt");
  private final Set<String> ofHeads = WordList.words("of-heads.txt");
  private final Set<String> openers = WordList.words("sentence-openers.txt");
  private final Set<String> notNames = WordList.words("not-names.txt");
  private int longest = 1;

  Lexicon() {
    demonyms.addAll(WordList.words("group-words.txt"));
    addAll("outlets.tsv", EntityKind.OUTLET);
    addAll("organisations.tsv", EntityKind.ORGANISATION);
    addAll("places.tsv", EntityKind.PLACE);
    for (List<String> row : WordList.rows("places.tsv")) {
      if (!row.get(2).isEmpty()) {
        countries.add(row.get(0));
      }
      add(row.get(3), row.get(3), EntityKind.PLACE, false);
      for (String demonym : row.get(2).split(",", -1)) {
        addDemonym(demonym);
      }
    }
  }

  private static boolean isCompound(String word) {
    return word.startsWith("Sino-") || word.startsWith("Anglo-") || word.startsWith("Franco-");
  }

  private static Map<String, String> pronouns(String file) {
    Map<String, String> pronouns = new HashMap<>();
    for (List<String> row : WordList.rows(file)) {
      pronouns.put(row.get(0), row.get(1).equals("-") ? "" : row.get(1));
    }
    return pronouns;
  }

  private void addAll(String file, EntityKind kind) {
    for (List<String> row : WordList.rows(file)) {
      boolean needsArticle = row.size() > 3 && row.get(3).equals("article");
      add(row.get(0), row.get(0), kind, needsArticle);
      for (String other : row.get(1).split(",", -1)) {
        add(other, row.get(0), kind, needsArticle && other.indexOf(' ') < 0);
      }
    }
  }

  private void add(String name, String canonical, EntityKind kind, boolean needsArticle) {
    if (!name.isEmpty()) {
      known.putIfAbsent(name, new Known(canonical, kind, needsArticle));
      longest = Math.max(longest, name.split("[ -]", -1).length + 2);
    }
  }

  private void addDemonym(String demonym) {
    if (!demonym.isEmpty()) {
      List<String> forms = new ArrayList<>(List.of(demonym, demonym + "s"));
      if (demonym.indexOf(' ') < 0) {
        forms.add("non-" + demonym);
        forms.add("anti-" + demonym);
        forms.add("pro-" + demonym);
      }
      demonyms.addAll(forms);
    }
  }

  /** The listed name that is written so, or null. */
  @Nullable Known known(String name) {
    return known.get(name);
  }

  /** The most tokens a listed name can have. */
  int longestName() {
    return longest;
  }

  /** Whether it is a word for a people, a party or a faith, which alone names nobody. */
  boolean isDemonym(String word) {
    int hyphen = word.indexOf('-');
    return demonyms.contains(word)
        || (hyphen > 0 && demonyms.contains(word.substring(0, hyphen)))
        || isCompound(word);
  }

  boolean isCountry(String word) {
    return countries.contains(word);
  }

  Set<String> demonyms() {
    return demonyms;
  }

  /**
   * The pronoun a given name goes with, "" when that is not clear, null when it is no such name.
   */
  @Nullable String givenName(String word) {
    int hyphen = word.indexOf('-');
    String pronoun = givenNames.get(word);
    return pronoun == null && hyphen > 0 ? givenNames.get(word.substring(0, hyphen)) : pronoun;
  }

  /** The pronoun a title goes with, "" when any, null when the words are no title. */
  @Nullable String title(String words) {
    return titles.get(words);
  }

  /** The pronoun a noun such as "spokeswoman" goes with, "" when any, null when it is none. */
  @Nullable String personNoun(String lemma) {
    String pronoun = personNouns.get(lemma);
    int hyphen = lemma.lastIndexOf('-');
    return pronoun == null && hyphen > 0 ? personNouns.get(lemma.substring(hyphen + 1)) : pronoun;
  }

  boolean isOrganisationHead(String word) {
    return organisationHeads.contains(word);
  }

  boolean isOutletHead(String word) {
    return outletHeads.contains(word);
  }

  boolean isPlaceHead(String word) {
    return placeHeads.contains(word);
  }

  boolean isOfHead(String word) {
    return ofHeads.contains(word);
  }

  boolean opensSentences(String word) {
    return openers.contains(word);
  }

  boolean isNoName(String word) {
    return notNames.contains(word);
  }
}
