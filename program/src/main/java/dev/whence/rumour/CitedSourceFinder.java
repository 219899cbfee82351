package dev.whence.rumour;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the people without a name whom somebody is said to cite: "citing two officers whom it did
 * not name", "an account by an unnamed official", "according to which an official said".
 */
final class CitedSourceFinder {

  private static final String FEW =
      "(?:an?|one|two|three|four|five|several|unnamed|anonymous|unidentified|multiple)";
  private static final Pattern CITED =
      Pattern.compile(
          "\\b(?:citing|cites?|cited|quoting|quoted|quotes|accounts? (?:by|of|from)|according to which)\\s+("
              + FEW
              + "\\s[^,.;:“”\"()\\n]{2,90}?)(?=[,.;:“”\"(]|$|\\s(?:that|as|saying|said|says|told|had|has|have)\\b)");
  private static final Pattern BY_PRONOUN =
      Pattern.compile(
          "^(?:It|The (?:paper|newspaper|station|channel|agency|broadcaster|website|magazine)) (?:cited|cites|quoted|quotes)\\b");
  private static final Pattern NOT_NAMED =
      Pattern.compile(
          ",? (?:(?:whom?|which|that) )?(?:it|they|he|she|the \\p{L}+) (?:did not|didn['’]t|does not|do not|would not|could not|declined to) (?:name|identify)\\b.*$"
              + "|,? (?:who|speaking|both speaking|and who)\\b[^.]*\\b(?:condition of anonymity|not (?:to )?be (?:named|identified)|anonymously|remain anonymous)\\b.*$"
              + "|,? (?:who|whom|it|they)$");

  /** Quotation marks whose other one stands outside the description. */
  private static final Pattern MARKS = Pattern.compile("^[\"“”‘]+|[\"“”]+$");

  private CitedSourceFinder() {}

  /** The sources in text order, none in a sentence of those already known. */
  static List<SourceFinder.Unnamed> find(Page page, List<SourceFinder.Unnamed> known) {
    List<SourceFinder.Unnamed> found = new ArrayList<>();
    for (Line line : page.lines()) {
      Matcher cited = CITED.matcher(line.text());
      boolean taken = known.stream().anyMatch(one -> one.line().equals(line));
      if (!taken && cited.find()) {
        String name = plain(cited.group(1));
        int start = line.span().start() + cited.start(1);
        if (Speakers.isHuman(name) && !Speakers.speaksForOthers(name)) {
          found.add(new SourceFinder.Unnamed(new Span(start, start + name.length()), line));
        }
      }
    }
    return found;
  }

  /** Whether a sentence says that the outlet of the sentence before cites somebody. */
  static boolean citesByPronoun(Line line) {
    return BY_PRONOUN.matcher(line.text()).find();
  }

  /** A description without the words that only say that it is no name. */
  static String plain(String description) {
    String named = NOT_NAMED.matcher(description).replaceFirst("").strip();
    return MARKS.matcher(named).replaceAll("");
  }
}
