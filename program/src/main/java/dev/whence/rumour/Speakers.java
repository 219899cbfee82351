package dev.whence.rumour;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what an unnamed or misread speaker is, by the noun its description ends in. */
final class Speakers {

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:,| who| with| of| from| in| at| for| to| inside| within| near| close| familiar| not| on| on| by| that| which| working| briefed| and) .*$|,.*$");
  private static final Pattern PERSON_ENDING =
      Pattern.compile(
          ".*(?:er|or|ist|ian|ant|ent|man|woman|men|women|person|people|ese|yst|ee|eer|kid|boy|girl|child|children|teen|mom|dad|mum|wife|son|boss|crew|staff|team|folk|guy|chief|head|spouse|aide|cleric|witness|witnesse|expert|official|source|authority|authoritie|police|medic|dissident|analyst|insider|resident|activist|victim|relative|member|critic|scholar|pundit|birdie|tipster|owner|user|parent|friend|familie|family|neighbour|individual|professional|diplomat|general|colonel|guard|youth|student|scientist|doctor|lawyer|attorney|public|militant|rebel|fighter|jihadist|sympathiser|sympathizer|local|villager|somebody|someone|secretary|editor|representative|surgeon|nurse|pilot|judge|clerk|priest|monk|bishop|chef|captain|actress|waitress|hostess|widow|bride|nephew|niece|cousin|uncle|advocate|graduate|delegate|magistrate|athlete|shepherd|steward|sheriff|monarch|envoy|(?:class|room|team|flat|house|school|work|ship|in)mate)s?");
  private static final Pattern THING_ENDING =
      Pattern.compile(
          ".*(?:ment|rumor|rumour|factor|error|letter|paper|number|computer|order|matter|weather|answer|paper|chapter|poster|center|centre|winter|summer|power|behavior|behaviour|event|incident|account|content|extent|amount|front|moment|document|talent|patent|sensor|camera)s?");
  private static final Set<String> HUMAN_PRONOUNS =
      Set.of(
          "some", "many", "others", "several", "one", "another", "two", "three", "most", "those");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?i).*\\b(?:reports?|rumou?rs?|stor(?:y|ies)|articles?|accounts?|revelations?|information|news|speculation|claims?|legend|word|details?|allegations?|headlines?|version|(?<!\\b(?:community|forum|facebook|instagram|reddit|twitter|telegram|weibo|message[ -]board|social[ -]media) )posts?|suggestions?|item|investigation|column|piece|interview|coverage|media|press|outlets?|websites?|sites?|newspapers?|blogs?|admission|memo|history|announcement|statement|evidence|patent|tags?|image|search)\\b.*");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?i).*\\b(?:videos?|clips?|footage|photos?|pictures?|images?|tweets?|letters?|notes?|pamphlets?|leaflets?|documents?|filings?|recordings?|surve(?:y|ys)|stud(?:y|ies)|e-?mails?|memos?|obituar(?:y|ies)|posts?)\\b.*");
  private static final Pattern SPOKES =
      Pattern.compile(
          "(?i).*\\b(?:spokes\\p{L}+|representatives?|rep|publicist|press officer|lawyer|attorney|(?:(?:her|his|their|talent|['’]s) )(?:manager|agent))\\b.*");

  private Speakers() {}

  /** Whether a description means people, so that it can be a source. */
  static boolean isHuman(String description) {
    String head = headOf(description);
    if (HUMAN_PRONOUNS.contains(head)) {
      return true;
    }
    return PERSON_ENDING.matcher(head).matches() && !THING_ENDING.matcher(head).matches();
  }

  /**
   * The noun a description is about, in lower case: "official" of "an official at the ministry".
   */
  static String headOf(String description) {
    String trimmed = TAIL.matcher(description.strip()).replaceFirst("");
    String[] words = trimmed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\-']+", -1);
    for (int i = words.length - 1; i >= 0; i--) {
      if (!words[i].isEmpty()) {
        return words[i];
      }
    }
    return "";
  }

  /** Whether it is a report, a rumour or a story: handed on, never where it comes from. */
  static boolean isReport(String description) {
    return REPORT.matcher(description).matches();
  }

  static boolean isDocument(String description) {
    return DOCUMENT.matcher(description).matches();
  }

  /** Whether it speaks for somebody else. */
  static boolean speaksForOthers(String description) {
    return SPOKES.matcher(description).matches();
  }
}
