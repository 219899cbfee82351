package dev.whence.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a sentence says that somebody was removed whom it does not name: "the council ousted
 * a top general", "two ministers have been dismissed". Who that was is nobody's to guess. Each
 * match has the groups "holder", "role", "done" (the verb with its "not") and perhaps "body".
 */
final class UnnamedRemovals {

  private static final String RANKS =
      "(?:(?:deputy|vice|prime|foreign|defen[cs]e|interior|finance|justice|police|army|navy)[- ])*"
          + "(?:generals?|admirals?|colonels?|brigadiers?|marshals?|commanders?|ministers?"
          + "|governors?|mayors?|ambassadors?|envoys?|prosecutors?|judges?|commissioners?"
          + "|secretar(?:y|ies)|directors?|chiefs?|chairm[ae]n|chairwom[ae]n|presidents?|premiers?"
          + "|chancellors?|heads?|officials?|officers?|lawmakers?|spokesm[ae]n|spokeswom[ae]n)";

  private static final String SOME =
      "(?:an?|another|its|their|his|her|several|some|both|dozens of|(?:at least |more than )?(?:\\d+|one"
          + "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))";

  /** Words between "a" and the rank; none that begins another thought. */
  private static final String WHAT_KIND =
      "(?:(?!(?:of|by|that|and|or|about|against|from|with|complaint|claim|case|lawsuit|suit|"
          + PostPatterns.STOP
          + ")\\b)[\\p{L}-]+(?:'s)? ){0,4}?";

  private static final String NOT_OF_A_BODY =
      "(?:" + PostPatterns.STOP + "|and|or|accused|suspected|under|without)";

  private static final String OF_BODY =
      "(?: (?:of|for|at) (?:the |its |his |her )?(?<body>(?!"
          + NOT_OF_A_BODY
          + "\\b)[\\p{L}&'-]+(?: (?!"
          + NOT_OF_A_BODY
          + "\\b)[\\p{L}&'-]+){0,5}))";

  /** "A top general and two ministers"; "the" says who only together with a body. */
  private static final String HOLDER =
      "(?<holder>(?:"
          + SOME
          + " "
          + WHAT_KIND
          + "|(?:top|senior|high-ranking) )(?<role>"
          + RANKS
          + ")\\b(?: and "
          + SOME
          + " "
          + WHAT_KIND
          + RANKS
          + "\\b)?)"
          + OF_BODY
          + "?";

  private static final String HOLDER_OF_THE =
      "(?<holder>the " + WHAT_KIND + "(?<role>" + RANKS + ")\\b)" + OF_BODY;

  private static final String FROM_THE_POST =
      "from (?:office|power|(?:his|her|their|its|the) (?:posts?|positions?|jobs?|offices?|roles?|seats?"
          + "|commands?|party|army|navy|government|cabinet|council|committee|commission|board))\\b";

  /** What may follow: no name, nothing that makes the rank a mere part of a longer noun. */
  private static final String END =
      "(?!,? (?:(?:Gen|Adm|Col|Dr|Mr|Ms|Mrs)\\.? |named |called |known as )?§)"
          + "(?=[.;,:\"\u201d)]|$| (?:"
          + FROM_THE_POST
          + "|as part|as (?:he|she|it|they)|in|on|over|for|after|amid|who|whose|and|last|this|earlier|weeks?|days?|months?"
          + "|years?|yesterday|today|during|because|following|before|since|without|within|accused"
          + "|suspected|but|while|when)\\b)";

  /** "Removed the mayor from its team of helpers": he is mayor still. */
  private static final String NOT_FROM_ELSEWHERE =
      "(?![^.;]{0,40}?\\bfrom (?!office\\b|power\\b|(?:his|her|their|its|the) (?:posts?|positions?|jobs?|offices?"
          + "|roles?|seats?|commands?|party|army|navy|government|cabinet|council|committee|commission|board)\\b))";

  private static final String REMOVED = "(?:removed|ousted|dismissed|sacked|fired|purged|deposed)";

  private static final String ACTIVE =
      "(?<!\\b(?:be|been|being|was|were|is|are|to|not to) )\\b(?<done>(?:(?:has|have|had) (?:also |now |already )?(?:not |never )?)?(?:"
          + REMOVED
          + "|removes|ousts|dismisses|sacks|fires|purges|deposes|forced out)) ";

  private static final String SUBJECT =
      "(?<!\\b(?:of|by|with|for|to|than|about|on|from|against) )\\b";

  private static final String PASSIVE =
      "(?:, [^.;,§]{0,60},)? (?<done>(?:was|were|has been|have been|had been)(?: (?:also|now|already|formally"
          + "|officially|quietly|reportedly|allegedly|later|then|not|never))* (?:"
          + REMOVED
          + "|forced out|relieved of (?:his|her|their) (?:posts?|duties|commands?)))"
          + "(?! (?:upon|at|on by|from (?!(?:office|power|his|her|their|its|the party|the army|the government)\\b)))";

  private static final List<Pattern> ALL =
      List.of(
          compiled(ACTIVE + HOLDER + END + NOT_FROM_ELSEWHERE),
          compiled(ACTIVE + HOLDER_OF_THE + END + NOT_FROM_ELSEWHERE),
          compiled(
              "(?<!\\b(?:be|been|being|was|were|is|are|to) )\\b(?<done>expelled) "
                  + HOLDER
                  + " "
                  + FROM_THE_POST),
          compiled(SUBJECT + HOLDER + PASSIVE + NOT_FROM_ELSEWHERE),
          compiled(SUBJECT + HOLDER_OF_THE + PASSIVE + NOT_FROM_ELSEWHERE));

  /** What comes before in the clause and makes it no report of what happened. */
  private static final Pattern NOT_TOLD_AS_DONE =
      Pattern.compile(
          "(?i)\\b(?:if|unless|whether|should|would|could|might|may|must|can|cannot|will)\\b[^,;:.]*$"
              + "|\\bto (?:have )?$");

  private static final Pattern NEEDED =
      Pattern.compile(
          "(?i)\\b(?:removed?s?|oust(?:ed|s)|dismiss(?:ed|es)|sack(?:ed|s)|fire[ds]|purge[ds]|depose[ds]|forced"
              + " out|expelled|relieved)\\b");

  /** A head is one of people only where it is that of a body: statues and cattle have heads too. */
  private static final Pattern HEAD = Pattern.compile("(?i)heads?");

  private static final Pattern BODY =
      Pattern.compile(
          "\\p{Lu}|\\b(?:ministry|agency|service|office|bureau|board|commission|committee|council|police|army"
              + "|navy|force|party|department|authority|fund|bank|union|company|institute|guard|command"
              + "|administration|corporation|region|province|government)\\b");

  private UnnamedRemovals() {}

  /**
   * The removals that a sentence tells of.
   *
   * @param words the sentence, with a sign in place of each person that is named
   */
  static List<Matcher> in(String words) {
    List<Matcher> found = new ArrayList<>();
    if (!NEEDED.matcher(words).find() || words.stripTrailing().endsWith("?")) {
      return found;
    }
    for (Pattern pattern : ALL) {
      Matcher match = pattern.matcher(words);
      if (match.find() && isOfPeople(match) && isTold(words.substring(0, match.start()))) {
        found.add(match);
      }
    }
    return found;
  }

  private static boolean isOfPeople(Matcher match) {
    String body = match.group("body");
    return !HEAD.matcher(match.group("role")).matches()
        || (body != null && BODY.matcher(body).find());
  }

  private static boolean isTold(String before) {
    return !NOT_TOLD_AS_DONE.matcher(before).find();
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile("(?i)" + pattern.replace("§", String.valueOf(MaskedSentence.PERSON)));
  }
}
