package dev.whence.language;

import dev.whence.language.Lexicon.Known;
import dev.whence.model.EntityKind;
import dev.whence.model.Sentence;
import dev.whence.model.Span;
import dev.whence.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in one document's sentences: runs of words written with capitals, parted at
 * titles, with a first opinion of their kind. At the start of a sentence and in headlines written
 * in capitals throughout, where a capital says nothing, a word counts as a name only when the
 * lists, the tagger or the rest of the document say so. For one document.
 */
final class NameSpotter {

  private static final Set<String> POSSESSIVE_NAMES =
      Set.of(
          "People",
          "Moody",
          "Women",
          "Men",
          "Children",
          "Workers",
          "Lloyd",
          "McDonald",
          "Macy",
          "Sotheby",
          "Christie",
          "Kellogg",
          "Sainsbury",
          "Poor",
          "Wendy",
          "King",
          "Queen",
          "Veterans",
          "Farmers",
          "Teachers");
  private static final Set<String> SURNAME_MONTHS =
      Set.of("May", "March", "April", "June", "August");
  private static final Set<String> PLACE_OPENERS =
      Set.of("St.", "San", "Santa", "Port", "Fort", "Mount", "Lake", "Los", "Las", "Cape", "Camp");
  private static final Set<String> SAINTS =
      Set.of(
          "St.", "St", "San", "Saint", "Santa", "Port", "Fort", "Mount", "Lake", "Los", "Las",
          "New");
  private static final Set<String> PLACE_WORDS =
      Set.of("in", "near", "at", "from", "outside", "to", "between", "around", "across");
  private static final Set<String> AFTER_A_NAME =
      Set.of("said", "says", "told", "added", "warned", "denied");
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
  private final List<Sentence> sentences;
  private final List<List<String>> forms = new ArrayList<>();
  private final Set<String> capitalInside = new HashSet<>();
  private final Set<String> smallWords = new HashSet<>();
  private final Set<String> runs = new HashSet<>();

  NameSpotter(Lexicon lexicon, String text, List<Sentence> sentences) {
    this.lexicon = lexicon;
    this.sentences = sentences;
    for (Sentence sentence : sentences) {
      forms.add(sentence.tokens().stream().map(token -> token.span().of(text)).toList());
    }
    for (List<String> words : forms) {
      learn(words);
    }
  }

  private void learn(List<String> words) {
    boolean titleCase = NameShape.isTitleCase(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (Character.isLowerCase(word.charAt(0))) {
        smallWords.add(word);
      } else if (!titleCase && !opens(words, i) && NameShape.isCapital(word)) {
        capitalInside.add(word);
      }
    }
    if (!titleCase) {
      learnRuns(words);
    }
  }

  /** Remembers words with capitals that stand by themselves, inside a sentence. */
  private void learnRuns(List<String> words) {
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i < words.size() && NameShape.isCapital(words.get(i))) {
        continue;
      }
      boolean inside = from > 0 && !opens(words, from) && i - from > 0 && i - from < 3;
      boolean opening = i - from == 1 && from == 0 && isFollowedBySpeech(words, i);
      if (inside || opening) {
        runs.add(words(words, from, i));
      }
      from = i + 1;
    }
  }

  /** "Vale said": what opens a sentence like this is nobody but somebody's name. */
  private static boolean isFollowedBySpeech(List<String> words, int at) {
    return at < words.size() && AFTER_A_NAME.contains(words.get(at));
  }

  /** Whether a word stands where any word would have a capital. */
  private static boolean opens(List<String> words, int i) {
    return i == 0 || "\"'(:-\u2014\u2013*\u2022[".contains(words.get(i - 1));
  }

  /** All names, in text order. */
  List<Name> spot() {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      spot(i, names);
    }
    return names;
  }

  private void spot(int sentence, List<Name> names) {
    List<String> words = forms.get(sentence);
    boolean titleCase = NameShape.isTitleCase(words);
    int at = 0;
    String title = null;
    while (at < words.size()) {
      int titleEnd = titleEnd(words, at);
      if (titleEnd > at) {
        title = join(title, lexicon.title(words(words, at, titleEnd)));
        at = titleEnd;
        continue;
      }
      int end = nameEnd(sentence, words, at, titleCase);
      if (end > at) {
        add(sentence, words, at, end, title, titleCase, names);
        at = end;
      } else {
        at++;
      }
      title = null;
    }
  }

  private static @Nullable String join(@Nullable String before, @Nullable String title) {
    return title == null || title.isEmpty() ? before == null ? "" : before : title;
  }

  private static String words(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  /** End of the title that starts here; the start itself when none does. */
  private int titleEnd(List<String> words, int at) {
    if (!Character.isUpperCase(words.get(at).charAt(0)) || listedEnd(words, at) > at + 1) {
      return at;
    }
    for (int end = Math.min(words.size(), at + 7); end > at; end--) {
      if (lexicon.title(words(words, at, end)) != null) {
        boolean surname =
            at > 0
                && lexicon.givenName(words.get(at - 1)) != null
                && (end == words.size() || !NameShape.isCapital(words.get(end)));
        boolean body = end < words.size() && lexicon.isOrganisationHead(words.get(end));
        return surname || body ? at : end;
      }
    }
    return at;
  }

  /** End of the longest listed name that starts here; the start itself when none does. */
  private int listedEnd(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + lexicon.longestName()); end > at; end--) {
      Known known = lexicon.known(glue(words, at, end));
      if (known != null && (!known.needsArticle() || isAfterArticle(words, at))) {
        return end;
      }
    }
    return at;
  }

  /** Words as they would be written: "Moody" and "'s" touch. */
  private static String glue(List<String> words, int from, int to) {
    StringBuilder glued = new StringBuilder(words.get(from));
    for (int i = from + 1; i < to; i++) {
      String word = words.get(i);
      boolean touches = word.startsWith("'") || word.equals(",") || word.equals(".");
      glued.append(touches ? "" : " ").append(word);
    }
    return glued.toString();
  }

  private static boolean isAfterArticle(List<String> words, int at) {
    return at > 0 && words.get(at - 1).equalsIgnoreCase("the");
  }

  /** End of the name that starts here; the start itself when none does. */
  private int nameEnd(int sentence, List<String> words, int at, boolean titleCase) {
    int listed = listedEnd(words, at);
    if (listed == at && !startsName(sentence, words, at, titleCase)) {
      return at;
    }
    int end = Math.max(listed, at + 1);
    while (end < words.size()) {
      int next = titleCase ? endInHeadline(words, end) : goOn(words, at, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  private boolean startsName(int sentence, List<String> words, int at, boolean titleCase) {
    String word = words.get(at);
    if (!NameShape.isCapital(word) || (lexicon.isNoName(word) && !isSurnameMonth(words, at))) {
      return false;
    }
    if (lexicon.isDemonym(word)) {
      return startsBody(words, at);
    }
    if (titleCase) {
      return isKnownInDocument(word);
    }
    if (lexicon.opensSentences(word)) {
      return false;
    }
    return !opens(words, at) || startsSentenceWithName(sentence, words, at);
  }

  /** Whether the first word of a sentence is a name and not any word. */
  private boolean startsSentenceWithName(int sentence, List<String> words, int at) {
    String word = words.get(at);
    boolean small = smallWords.contains(word.toLowerCase(Locale.ROOT));
    if (capitalInside.contains(word) || lexicon.givenName(word) != null) {
      return true;
    }
    if (small || isPeople(word)) {
      return false;
    }
    List<Token> tokens = sentences.get(sentence).tokens();
    boolean goesOn = at + 1 < words.size() && NameShape.isCapital(words.get(at + 1));
    boolean alone =
        at + 1 >= words.size()
            || Set.of("VERB", "AUX", "PART", "PUNCT").contains(tokens.get(at + 1).tag());
    return NameShape.isAcronym(word) || (tokens.get(at).tag().equals("PROPN") && (goesOn || alone));
  }

  /** "Politicians", "Officials": a plural that can open a sentence. */
  private boolean isPeople(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.endsWith("s")
        && lexicon.personNoun(small.substring(0, small.length() - 1)) != null;
  }

  private boolean isKnownInDocument(String word) {
    return capitalInside.contains(word)
        || (lexicon.givenName(word) != null && !smallWords.contains(word.toLowerCase(Locale.ROOT)));
  }

  private boolean isSurnameMonth(List<String> words, int at) {
    return at > 0
        && SURNAME_MONTHS.contains(words.get(at))
        && (lexicon.givenName(words.get(at - 1)) != null
            || lexicon.title(words.get(at - 1)) != null);
  }

  /** "Chinese Foreign Ministry": a people's name counts only as part of a body's. */
  private boolean startsBody(List<String> words, int at) {
    int end = at + 1;
    while (end < words.size() && end < at + 5 && NameShape.isCapital(words.get(end))) {
      if (titleEnd(words, end) > end) {
        return false;
      }
      if (lexicon.isOrganisationHead(words.get(end)) || lexicon.isOfHead(words.get(end))) {
        return true;
      }
      end++;
    }
    return false;
  }

  private int endInHeadline(List<String> words, int end) {
    String word = words.get(end);
    boolean goesOn =
        NameShape.isCapital(word)
            && !lexicon.isNoName(word)
            && titleEnd(words, end) == end
            && (capitalInside.contains(word)
                || (lexicon.givenName(words.get(end - 1)) != null
                    && !smallWords.contains(word.toLowerCase(Locale.ROOT))));
    return goesOn ? end + 1 : end;
  }

  /** The end of a running name after one more word of it; the same end when it is over. */
  private int goOn(List<String> words, int start, int end) {
    String word = words.get(end);
    String before = words.get(end - 1);
    if (isPart(words, end)) {
      return end + 1;
    }
    if (end + 1 >= words.size()) {
      return end;
    }
    boolean nextIsPart = isPart(words, end + 1);
    if (NameShape.isParticle(word)) {
      int after = end + 1;
      while (after < words.size() && NameShape.isParticle(words.get(after))) {
        after++;
      }
      return after < words.size() && isPart(words, after) ? after + 1 : end;
    }
    if (word.equals("&") || (word.equals("'s") && POSSESSIVE_NAMES.contains(before))) {
      return nextIsPart ? end + 2 : end;
    }
    if (word.equals("of") || word.equals("for")) {
      return endOfPhrase(words, end, before);
    }
    boolean and = word.equals("and") && nextIsPart && isInOfPhrase(words, start, end);
    return and && !isOwnName(words, end + 1) ? end + 2 : end;
  }

  private boolean isPart(List<String> words, int at) {
    String word = words.get(at);
    boolean calendar = lexicon.isNoName(word) && !isSurnameMonth(words, at);
    boolean capital =
        NameShape.isCapital(word) || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
    return capital && !calendar && titleEnd(words, at) == at;
  }

  private int endOfPhrase(List<String> words, int end, String before) {
    boolean body = lexicon.isOfHead(before) || lexicon.isOrganisationHead(before);
    if (!body) {
      return end;
    }
    int next = words.get(end + 1).equals("the") ? end + 2 : end + 1;
    return next < words.size() && isPart(words, next) ? next + 1 : end;
  }

  private boolean isInOfPhrase(List<String> words, int start, int end) {
    return words.subList(start, end).contains("of") || words.subList(start, end).contains("for");
  }

  private boolean isOwnName(List<String> words, int at) {
    return lexicon.givenName(words.get(at)) != null
        || listedEnd(words, at) > at
        || lexicon.isDemonym(words.get(at));
  }

  private void add(
      int sentence,
      List<String> words,
      int from,
      int to,
      @Nullable String title,
      boolean titleCase,
      List<Name> names) {
    int start = from;
    int end = to;
    if (listedEnd(words, start) != end) {
      start = skipPeople(words, start, end);
    }
    if (start == end) {
      return;
    }
    int person = personAtEnd(words, start, end);
    if (person > start && title == null) {
      add(sentence, words, start, person, null, titleCase, names);
      start = person;
    }
    Token first = sentences.get(sentence).tokens().get(start);
    Token last = sentences.get(sentence).tokens().get(end - 1);
    String noun = title == null ? nounBefore(sentence, start) : title;
    boolean titled = title != null || (noun != null && end - start > 1);
    List<String> own = words.subList(start, end);
    Known known = lexicon.known(glue(words, start, end));
    if (known == null && end - start > 1 && NameKeys.isCompanyEnding(words.get(end - 1))) {
      known = lexicon.known(glue(words, start, end - 1));
    }
    boolean article = isAfterArticle(words, start);
    if (known != null && known.needsArticle() && !article) {
      known = null;
    }
    Opinion opinion = opinion(sentence, words, start, end, titled, known);
    names.add(
        new Name(
            new Span(first.span().start(), last.span().end()),
            sentence,
            start,
            end,
            own,
            opinion.kind(),
            opinion.weight(),
            titled,
            pronoun(sentence, own, end, noun),
            known == null ? null : known.canonical(),
            article,
            titleCase));
  }

  /**
   * "Council Ada Vale", as in "head of the Safety Council Ada Vale": where a person's name starts
   * that a body's name runs into; the start itself when none does.
   */
  private int personAtEnd(List<String> words, int start, int end) {
    if (lexicon.givenName(words.get(start)) != null || listedEnd(words, start) == end) {
      return start;
    }
    for (int i = Math.max(start + 1, end - 3); i < end - 1; i++) {
      boolean given = lexicon.givenName(words.get(i)) != null;
      boolean apart = NameShape.isCapital(words.get(i - 1)) && !SAINTS.contains(words.get(i - 1));
      boolean surname =
          !lexicon.isOrganisationHead(words.get(end - 1))
              && !lexicon.isPlaceHead(words.get(end - 1))
              && !lexicon.isOutletHead(words.get(end - 1));
      boolean afterBody =
          i - start > 1
              && isOfOffice(words, start)
              && lexicon.isOrganisationHead(words.get(i - 1))
              && !lexicon.isOrganisationHead(words.get(i));
      boolean enough =
          afterBody
              || (given && NameKeys.isCompanyEnding(words.get(i - 1)))
              || (given && (i - start > 1 || listedEnd(words, start) == i))
              || (i == end - 2 && isApartElsewhere(words, start, i, given))
              || (i == end - 2 && i == start + 1 && isFieldOfOffice(words, start, end));
      if (enough && apart && surname && NameShape.isCapital(words.get(i + 1))) {
        return i;
      }
    }
    return start;
  }

  /**
   * "Commissioner for Trade Ada Vale", "University of Halden Ada Vale": whether the document names
   * the last two words without those before, or the surname alone where what is before is a body's
   * name, a place's or the field of an office.
   */
  private boolean isApartElsewhere(List<String> words, int start, int person, boolean given) {
    boolean before =
        listedEnd(words, start) == person
            || lexicon.isOrganisationHead(words.get(person - 1))
            || isOfOffice(words, start);
    boolean named =
        runs.contains(words(words, person, person + 2)) || runs.contains(words.get(person + 1));
    return before
        && (given || named)
        && NameShape.isCapital(words.get(person))
        && lexicon.known(words.get(person + 1)) == null;
  }

  /** "Minister of Trade Ada Vale": one word of the office, then a name that holds no other word. */
  private boolean isFieldOfOffice(List<String> words, int start, int end) {
    boolean office =
        start > 1
            && isOfOffice(words, start)
            && (lexicon.title(words.get(start - 2)) != null
                || lexicon.personNoun(words.get(start - 2).toLowerCase(Locale.ROOT)) != null);
    return office
        && listedEnd(words, start) == start
        && !lexicon.isDemonym(words.get(start + 1))
        && areAllNames(words, start + 1, end);
  }

  /** "head of the": what comes next is the body somebody holds an office of. */
  private static boolean isOfOffice(List<String> words, int start) {
    int before = isAfterArticle(words, start) ? start - 2 : start - 1;
    return before >= 0 && Set.of("of", "at", "for").contains(words.get(before));
  }

  /** "American Ada Vale", "South Korean Halden Motors": where the name itself starts. */
  private int skipPeople(List<String> words, int from, int end) {
    int start = from;
    if (end - start > 2 && lexicon.isDemonym(words.get(start) + " " + words.get(start + 1))) {
      start++;
    }
    while (start < end && lexicon.isDemonym(words.get(start)) && isApart(words, start, end)) {
      start++;
    }
    return start == from + 1 && !lexicon.isDemonym(words.get(from)) ? from : start;
  }

  /** Whether a people's name before a name is no part of it. */
  private boolean isApart(List<String> words, int start, int end) {
    return !startsBody(words, start)
        || listedEnd(words, start + 1) == end
        || NameKeys.isCompanyEnding(words.get(end - 1));
  }

  /** "analyst Ada Vale": the pronoun of the noun for a person before a name, or null. */
  private @Nullable String nounBefore(int sentence, int start) {
    if (start == 0) {
      return null;
    }
    Token before = sentences.get(sentence).tokens().get(start - 1);
    return before.tag().equals("NOUN") ? lexicon.personNoun(before.lemma()) : null;
  }

  private String pronoun(int sentence, List<String> own, int end, @Nullable String noun) {
    if (noun != null && !noun.isEmpty()) {
      return noun;
    }
    String given = lexicon.givenName(own.get(0));
    if (given != null && !given.isEmpty() && own.size() > 1) {
      return given;
    }
    return appositionPronoun(sentence, end);
  }

  /** "Kim Vale, a spokeswoman for": the pronoun of the noun that explains the name. */
  private String appositionPronoun(int sentence, int end) {
    List<Token> tokens = sentences.get(sentence).tokens();
    if (end >= tokens.size() || !tokens.get(end).lemma().equals(",")) {
      return "";
    }
    for (int i = end + 1; i < Math.min(tokens.size(), end + 6); i++) {
      String tag = tokens.get(i).tag();
      String pronoun = tag.equals("NOUN") ? lexicon.personNoun(tokens.get(i).lemma()) : null;
      if (pronoun != null) {
        return pronoun;
      }
      if (tag.equals("VERB") || tag.equals("AUX") || tag.equals("PUNCT")) {
        return "";
      }
    }
    return "";
  }

  /** A kind and how strongly words and surroundings speak for it. */
  private record Opinion(@Nullable EntityKind kind, int weight) {}

  private Opinion opinion(
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
          listedEnd(words, to + 1) > to + 1
              ? lexicon.known(glue(words, to + 1, listedEnd(words, to + 1)))
              : null;
      if (place != null && place.kind() == EntityKind.PLACE && size < 3) {
        return new Opinion(EntityKind.PLACE, FAIR);
      }
      if (!appositionPronoun(sentence, to).isEmpty() || isPersonNounAfter(sentence, to)) {
        return new Opinion(EntityKind.PERSON, FAIR);
      }
    }
    boolean article = isAfterArticle(words, from);
    boolean speaks = to < tokens.size() && SPEECH.contains(tokens.get(to).lemma());
    boolean afterPlaceWord = from > 0 && PLACE_WORDS.contains(words.get(from - 1));
    if (afterPlaceWord && size == 1 && words.get(from).matches("\\p{Lu}[\\p{Ll}'-]+")) {
      return new Opinion(EntityKind.PLACE, WEAK);
    }
    if (size == 1) {
      return speaks ? new Opinion(EntityKind.ORGANISATION, WEAK) : new Opinion(null, 0);
    }
    return size < 4 && !article && areAllNames(words, from, to)
        ? new Opinion(EntityKind.PERSON, WEAK)
        : new Opinion(null, 0);
  }

  private boolean isPersonNounAfter(int sentence, int end) {
    List<Token> tokens = sentences.get(sentence).tokens();
    for (int i = end + 1; i < Math.min(tokens.size(), end + 6); i++) {
      Token token = tokens.get(i);
      if (token.tag().equals("NOUN") && lexicon.personNoun(token.lemma()) != null) {
        return i + 1 >= tokens.size() || !tokens.get(i + 1).tag().equals("NOUN");
      }
      if (token.tag().equals("VERB") || token.tag().equals("AUX") || token.tag().equals("PUNCT")) {
        return false;
      }
    }
    return false;
  }

  /** A place's name that ends a name of two words may be a surname. */
  private boolean isSurnameToo(List<String> words, int from, int to, String word) {
    Known known = lexicon.known(word);
    return to - from == 2
        && words.get(to - 1).equals(word)
        && known != null
        && known.kind() == EntityKind.PLACE
        && !lexicon.isCountry(word);
  }

  private boolean areAllNames(List<String> words, int from, int to) {
    for (String word : words.subList(from, to)) {
      if (smallWords.contains(word.toLowerCase(Locale.ROOT))
          || NameShape.isAcronym(word)
          || (lexicon.known(word) != null && !isSurnameToo(words, from, to, word))
          || !word.matches("[\\p{L}'.-]+")) {
        return false;
      }
    }
    return true;
  }
}
