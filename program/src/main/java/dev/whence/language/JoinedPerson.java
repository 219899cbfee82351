package dev.whence.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where a person's name starts that a body's name or an office runs into: "head of the Safety
 * Council Ada Vale". For one document.
 */
final class JoinedPerson {

  private static final Set<String> SAINTS =
      Set.of(
          "St.", "St", "San", "Saint", "Santa", "Port", "Fort", "Mount", "Lake", "Los", "Las",
          "New");

  /** Words that begin a name and are no field of an office: "the wife of Abu Omar Vale". */
  private static final Set<String> FIRST_PARTS =
      Set.of("Abu", "Umm", "Ibn", "Bin", "Abd", "Abdul", "Sheikh", "Haji", "Mullah");

  private final Lexicon lexicon;
  private final ListedNames listed;
  private final DocumentWords documentWords;

  JoinedPerson(Lexicon lexicon, ListedNames listed, DocumentWords documentWords) {
    this.lexicon = lexicon;
    this.listed = listed;
    this.documentWords = documentWords;
  }

  /**
   * "Council Ada Vale", as in "head of the Safety Council Ada Vale": where a person's name starts
   * that a body's name runs into; the start itself when none does.
   */
  int start(List<String> words, int start, int end) {
    if (lexicon.givenName(words.get(start)) != null
        || FIRST_PARTS.contains(words.get(start))
        || listed.end(words, start) == end) {
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
              || (given && (i - start > 1 || listed.end(words, start) == i))
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
        listed.end(words, start) == person
            || lexicon.isOrganisationHead(words.get(person - 1))
            || isOfOffice(words, start);
    boolean named =
        documentWords.isRun(words.subList(person, person + 2))
            || documentWords.isRun(words.subList(person + 1, person + 2));
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
        && listed.end(words, start) == start
        && !lexicon.isDemonym(words.get(start + 1))
        && listed.areAllNames(words, start + 1, end);
  }

  /** "head of the": what comes next is the body somebody holds an office of. */
  static boolean isOfOffice(List<String> words, int start) {
    int before = ListedNames.isAfterArticle(words, start) ? start - 2 : start - 1;
    return before >= 0 && Set.of("of", "at", "for").contains(words.get(before));
  }
}
