package dev.whence.language;

import dev.whence.language.Lexicon.Known;
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

  /** What follows a name in print with capitals: "Commander Abu Omar Says". */
  private static final Set<String> SPEAKING =
      Set.of("Says", "Tells", "Tweets", "Tweeted", "Denies", "Denied", "Warns");

  private final Lexicon lexicon;
  private final Set<Integer> headlines;
  private final List<Sentence> sentences;
  private final List<List<String>> forms;
  private final List<DateLine> dateLines;
  private final DocumentWords documentWords;
  private final ListedNames listed;
  private final JoinedPerson joined;
  private final PersonNouns nouns;
  private final NameKind kinds;

  /**
   * A spotter for one document.
   *
   * @param headlines the blocks that are headlines or headings
   */
  NameSpotter(Lexicon lexicon, String text, List<Sentence> sentences, Set<Integer> headlines) {
    this.lexicon = lexicon;
    this.headlines = headlines;
    this.sentences = sentences;
    forms = sentences.stream().map(sentence -> words(sentence, text)).toList();
    dateLines = forms.stream().map(this::dateLine).toList();
    documentWords = new DocumentWords(forms);
    listed = new ListedNames(lexicon, documentWords);
    joined = new JoinedPerson(lexicon, listed, documentWords);
    nouns = new PersonNouns(lexicon, sentences);
    kinds = new NameKind(lexicon, listed, nouns, sentences, places());
  }

  private static List<String> words(Sentence sentence, String text) {
    return sentence.tokens().stream().map(token -> token.span().of(text)).toList();
  }

  /** "Ada (HSC) -" opens with a person. */
  private DateLine dateLine(List<String> words) {
    boolean person = words.isEmpty() || lexicon.givenName(words.get(0)) != null;
    return person ? DateLine.NONE : DateLine.of(words);
  }

  /** The names of places in date lines, small. */
  private Set<String> places() {
    Set<String> places = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      places.add(dateLines.get(i).placeName(forms.get(i)));
    }
    return places;
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
    if (!Character.isUpperCase(words.get(at).charAt(0)) || listed.end(words, at) > at + 1) {
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

  /** End of the name that starts here; the start itself when none does. */
  private int nameEnd(int sentence, List<String> words, int at, boolean titleCase) {
    int listedEnd = listed.end(words, at);
    if (listedEnd == at && !startsName(sentence, words, at, titleCase)) {
      return at;
    }
    int end = Math.max(listedEnd, at + 1);
    while (end < words.size()) {
      int next = titleCase ? endInHeadline(words, end) : goOn(words, at, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    boolean verb = end > at + 1 && end > listedEnd && SPEAKING.contains(words.get(end - 1));
    return verb ? end - 1 : end;
  }

  private boolean startsName(int sentence, List<String> words, int at, boolean titleCase) {
    String word = words.get(at);
    if (!NameShape.isCapital(word) || (lexicon.isNoName(word) && !isSurnameMonth(words, at))) {
      return false;
    }
    if (lexicon.isDemonym(word)) {
      return startsBody(words, at);
    }
    if (dateLines.get(sentence).holds(at)) {
      return true;
    }
    if (titleCase) {
      return isKnownInDocument(word);
    }
    if (lexicon.opensSentences(word)) {
      return false;
    }
    return !DocumentWords.opens(words, at) || startsSentenceWithName(sentence, words, at);
  }

  /** Whether the first word of a sentence is a name and not any word. */
  private boolean startsSentenceWithName(int sentence, List<String> words, int at) {
    String word = words.get(at);
    boolean small = documentWords.isSmall(word);
    if (documentWords.hasCapitalInside(word) || lexicon.givenName(word) != null) {
      return true;
    }
    if (small || isPeople(word)) {
      return false;
    }
    List<Token> tokens = sentences.get(sentence).tokens();
    boolean goesOn = at + 1 < words.size() && NameShape.isCapital(words.get(at + 1));
    if (headlines.contains(sentences.get(sentence).block()) && !goesOn) {
      return documentWords.isAlwaysCapital(word) || isShortAcronym(word);
    }
    boolean alone =
        at + 1 >= words.size()
            || Set.of("VERB", "AUX", "PART", "PUNCT").contains(tokens.get(at + 1).tag());
    return NameShape.isAcronym(word) || (tokens.get(at).tag().equals("PROPN") && (goesOn || alone));
  }

  /** "NATO", but not "BELL-ICOSE": no word that only shouts. */
  private static boolean isShortAcronym(String word) {
    return NameShape.isAcronym(word) && word.length() < 6 && word.indexOf('-') < 0;
  }

  /** "Politicians", "Officials": a plural that can open a sentence. */
  private boolean isPeople(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.endsWith("s")
        && lexicon.personNoun(small.substring(0, small.length() - 1)) != null;
  }

  private boolean isKnownInDocument(String word) {
    return documentWords.hasCapitalInside(word)
        || (lexicon.givenName(word) != null && !documentWords.isSmall(word));
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
            && (documentWords.hasCapitalInside(word)
                || (lexicon.givenName(words.get(end - 1)) != null && !documentWords.isSmall(word)));
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
        || listed.end(words, at) > at
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
    if (listed.end(words, start) != end) {
      start = skipPeople(words, start, end);
    }
    if (start == end) {
      return;
    }
    int person = joined.start(words, start, end);
    if (person > start && title == null) {
      add(sentence, words, start, person, null, titleCase, names);
      start = person;
    }
    Token first = sentences.get(sentence).tokens().get(start);
    Token last = sentences.get(sentence).tokens().get(end - 1);
    String noun = title == null ? nouns.before(sentence, start) : title;
    boolean titled = title != null || (noun != null && end - start > 1);
    List<String> own = words.subList(start, end);
    Known known = lexicon.known(ListedNames.glue(words, start, end));
    if (known == null && end - start > 1 && NameKeys.isCompanyEnding(words.get(end - 1))) {
      known = lexicon.known(ListedNames.glue(words, start, end - 1));
    }
    boolean article = ListedNames.isAfterArticle(words, start);
    if (known != null && known.needsArticle() && !article) {
      known = null;
    }
    NameKind.Opinion opinion =
        known == null && dateLines.get(sentence).isPlace(start)
            ? NameKind.PLACE
            : kinds.of(sentence, words, start, end, titled, known);
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
            nouns.pronoun(sentence, own, end, noun),
            known == null ? null : known.canonical(),
            article,
            titleCase));
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
        || listed.end(words, start + 1) == end
        || NameKeys.isCompanyEnding(words.get(end - 1));
  }
}
