package dev.whence.language;

import dev.whence.language.Lexicon.Known;
import dev.whence.model.EntityKind;
import dev.whence.model.Sentence;
import dev.whence.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A first opinion of what kind a name is, from its own words and then from what surrounds it. For
 * one document.
 */
final class NameKind {

  private static final Set<String> PLACE_OPENERS =
      Set.of("St.", "San", "Santa", "Port", "Fort", "Mount", "Lake", "Los", "Las", "Cape", "Camp");
  private static final Set<String> PLACE_WORDS =
      Set.of("in", "near", "at", "from", "outside", "to", "between", "around", "across");
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "write",
          "ask",
          "announce",
          "claim",
          "argue",
          "explain",
          "insist",
          "warn",
          "deny",
          "report",
          "state",
          "note",
          "believe",
          "think",
          "allege",
          "admit");
  private static final int SURE = 3;
  private static final int FAIR = 2;
  private static final int WEAK = 1;

  private final Lexicon lexicon;
  private final ListedNames listed;
  private final PersonNouns nouns;
  private final List<Sentence> sentences;
  private final Set<String> places;

  /**
   * A judge of kinds.
   *
   * @param places the names of places in the document's date lines, small
   */
  NameKind(
      Lexicon lexicon,
      ListedNames listed,
      PersonNouns nouns,
      List<Sentence> sentences,
      Set<String> places) {
    this.lexicon = lexicon;
    this.listed = listed;
    this.nouns = nouns;
    this.sentences = sentences;
    this.places = places;
  }

  /** A kind and how strongly words and surroundings speak for it. */
  record Opinion(@Nullable EntityKind kind, int weight) {}

  /** What stands at the start of a date line. */
  static final Opinion PLACE = new Opinion(EntityKind.PLACE, SURE);

  Opinion of(
      int sentence, List<String> words, int from, int to, boolean titled, @Nullable Known known) {
    List<String> own = words.subList(from, to);
    String last = own.get(own.size() - 1);
    boolean given = lexicon.givenName(own.get(0)) != null;
    if (known != null && !(titled && own.size() == 1 && known.kind() == EntityKind.PLACE)) {
      return new Opinion(known.kind(), SURE);
    }
    if (own.size() == 2 && PLACE_OPENERS.contains(own.get(0))) {
      return new Opinion(EntityKind.PLACE, FAIR);
    }
    if (!titled && places.contains(String.join(" ", own).toLowerCase(Locale.ROOT))) {
      return new Opinion(EntityKind.PLACE, FAIR);
    }
    boolean phrase = own.contains("of") || own.contains("for");
    if (phrase) {
      return new Opinion(isPlacePhrase(own) ? EntityKind.PLACE : EntityKind.ORGANISATION, SURE);
    }
    boolean person = given && own.size() == 2;
    if ((lexicon.isOutletHead(last) && !person && own.size() > 1)
        || last.matches(".+\\.(com|org|net)")) {
      return new Opinion(EntityKind.OUTLET, FAIR);
    }
    if (own.size() > 1 && own.get(0).equals("Air")) {
      return new Opinion(EntityKind.ORGANISATION, FAIR);
    }
    if (lexicon.isOrganisationHead(last) && !person) {
      return new Opinion(EntityKind.ORGANISATION, own.size() > 1 ? SURE : WEAK);
    }
    if (lexicon.isPlaceHead(last) && !person && own.size() > 1) {
      return new Opinion(EntityKind.PLACE, FAIR);
    }
    if (titled) {
      return new Opinion(EntityKind.PERSON, SURE);
    }
    if (given && own.size() > 1 && own.size() < 5 && !own.contains("&")) {
      return new Opinion(EntityKind.PERSON, FAIR);
    }
    if (own.size() > 1 && own.stream().anyMatch(NameShape::isInitial)) {
      return new Opinion(EntityKind.PERSON, FAIR);
    }
    if (own.stream().anyMatch(lexicon::isOrganisationHead) || own.contains("&")) {
      return new Opinion(EntityKind.ORGANISATION, FAIR);
    }
    if (own.size() == 1 && NameShape.isAcronym(last)) {
      return new Opinion(EntityKind.ORGANISATION, FAIR);
    }
    return bySurroundings(sentence, words, from, to);
  }

  private boolean isPlacePhrase(List<String> own) {
    String head = own.get(Math.max(0, Math.max(own.indexOf("of"), own.indexOf("for")) - 1));
    return lexicon.isPlaceHead(head)
        || Set.of("Kingdom", "State", "States", "Mount", "Duchy", "Principality", "Sultanate")
            .contains(head);
  }

  private Opinion bySurroundings(int sentence, List<String> words, int from, int to) {
    List<Token> tokens = sentences.get(sentence).tokens();
    int size = to - from;
    if (to + 1 < words.size() && words.get(to).equals(",")) {
      String next = words.get(to + 1);
      if (next.matches("[1-9][0-9]") || next.equals("who") || next.equals("whose")) {
        return new Opinion(EntityKind.PERSON, size > 1 ? FAIR : WEAK);
      }
      Known place =
          listed.end(words, to + 1) > to + 1
              ? lexicon.known(ListedNames.glue(words, to + 1, listed.end(words, to + 1)))
              : null;
      if (place != null && place.kind() == EntityKind.PLACE && size < 3) {
        return new Opinion(EntityKind.PLACE, FAIR);
      }
      if (!nouns.appositionPronoun(sentence, to).isEmpty()
          || nouns.isPersonNounAfter(sentence, to)) {
        return new Opinion(EntityKind.PERSON, FAIR);
      }
    }
    boolean article = ListedNames.isAfterArticle(words, from);
    boolean speaks = to < tokens.size() && SPEECH.contains(tokens.get(to).lemma());
    boolean afterPlaceWord = from > 0 && PLACE_WORDS.contains(words.get(from - 1));
    if (afterPlaceWord && size == 1 && words.get(from).matches("\\p{Lu}[\\p{Ll}'-]+")) {
      return new Opinion(EntityKind.PLACE, WEAK);
    }
    if (size == 1) {
      boolean given = lexicon.givenName(words.get(from)) != null;
      EntityKind speaker = given ? EntityKind.PERSON : EntityKind.ORGANISATION;
      return speaks ? new Opinion(speaker, WEAK) : new Opinion(null, 0);
    }
    return size < 4 && !article && listed.areAllNames(words, from, to)
        ? new Opinion(EntityKind.PERSON, WEAK)
        : new Opinion(null, 0);
  }
}
