package dev.whence.absence;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of silences, for sentences in which no statement was read. */
final class SilencePatterns {

  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}\\p{N}&'’\\-]*)(?:(?: of the| of| for| and)? \\p{Lu}[\\p{L}\\p{N}&'’\\-]*){0,4})";
  private static final String WHO =
      "((?:(?:[Aa]n?|[Tt]he|[Nn]either|[Bb]oth|[Oo]ne|[Rr]epresentatives?|[Oo]fficials?|[Ss]pokes(?:man|woman|person|people)) )?(?:[\\p{L}'’\\-]+ ){0,5}?"
          + "(?:\\p{Lu}[\\p{L}\\p{N}&'’\\-]*(?: \\p{Lu}[\\p{L}&'’\\-]*){0,4}|company|companies|side|party|agency|department|office|embassy|spokes(?:man|woman|person)|firm))";
  private static final String ADVERB =
      "(?:also |yet |so far |immediately |not |still |since |repeatedly |, however, )*";

  private static final Pattern DECLINED =
      Pattern.compile(
          WHO
              + ",? (?:[^.,;]{0,60}, )?(?:ha[sd] |have )?"
              + ADVERB
              + "(?:declined|refused)(?: to)?(?: (?:comment|confirm|say|discuss|elaborate|answer|respond|speak)\\w*| comment)");
  private static final Pattern NO_COMMENT =
      Pattern.compile(
          WHO
              + ",? (?:[^.,;]{0,60}, )?(?:"
              + "(?:would|will|could|does|do|did|has|have|had|is|are|was|were)(?: not|n['’]t) (?:yet )?(?:be )?(?:immediately )?(?:be )?(?:comment\\w*|respond\\w*|repl(?:y|ied)|returned?|answer\\w*|available|reached|immediately)"
              + "|(?:has|had|have|offered|made|gave) no (?:immediate )?(?:comment|response)|continue[sd]? to have no comment|(?:would|will)(?: not|n['’]t) confirm\\b|(?:has|have|had) (?:yet|so far failed) to (?:comment|respond|reply|confirm)|is (?:yet|still) to (?:comment|respond)"
              + "|(?:has|have) commented on|has not yet commented)");
  private static final Pattern REACHED_OUT =
      Pattern.compile(
          "(?:reached out to|contacted|asked|not (?:possible|immediately possible) to (?:reach|contact)|unable to (?:reach|contact)|[Aa]ttempts to (?:call|reach|contact)) (?:the )?"
              + "("
              + NAME.substring(1, NAME.length() - 1)
              + "(?: (?:government|ministry|department|agency|office|embassy|company|firm|family|police|army|party|team|club|campaign|union|council|school|university|church))?)"
              + "[^.]{0,40}?\\b(?:for (?:a |further )?(?:comment|confirmation|statement|response)|reached only|were unsuccessful|for comment)");
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "((?:[Tt]he (?:[\\p{L}-]+ )?(?:company|government|ministry|agency|department|office|embassy|firm"
              + "|police|army)|"
              + NAME.substring(1, NAME.length() - 1)
              + ")) [\"\u201c]?(?:(?:has|have|had) (?:made|issued|given|offered) no (?:\\p{Ll}+ )?denial"
              + "|(?:has|have|had|did) not (?:\\p{Ll}+ )?den(?:y|ied)\\b)");
  private static final Pattern NOT_POSSIBLE =
      Pattern.compile("not possible to (?:reach|contact) (the [\\p{L}\\s]{3,40}?) for comment");

  /** One of these stands in every sentence that the patterns match; it is tried first. */
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?:declin|refus)\\w+ to|(?:not|n['’]t|no|not yet|immediately|yet to|ha(?:s|ve)) (?:\\w+ ){0,3}(?:comment|respon|repl|reach|return|answer|available|confirm)"
              + "|no (?:\\p{Ll}+ )?denial|not (?:\\p{Ll}+ )?den(?:y|ied)|reached out|contacted|(?:possible|unable|[Aa]ttempts|asked) |declined comment");

  private static final Pattern OURS = Pattern.compile("(?i)we|i");
  private static final Pattern SPOKEN_FOR =
      Pattern.compile("(?i)^(?:an?|the|one) spokes\\p{L}+ (?:for|of) (?:the )?");
  private static final Pattern SAID = Pattern.compile(" (?:said|says|told|which|that|who)\\b.*$");

  private static final Pattern OPENER =
      Pattern.compile(
          "(?i)(?:and|but|though|although|while|whereas|because|as|so|yet|since|when) ");

  private SilencePatterns() {}

  /**
   * Shows who stays silent in a sentence, and in which words: "a spokeswoman declined to comment,
   * and the ministry could not be reached" shows two.
   *
   * @param sentence the sentence
   * @return a silence for each clause that shows one, in the sentence's order
   */
  static List<Shown> shown(String sentence) {
    if (!SPEAKS.matcher(sentence).find()) {
      return List.of();
    }
    List<Shown> all = new ArrayList<>();
    for (Pattern pattern : List.of(REACHED_OUT, NOT_POSSIBLE, DECLINED, NO_COMMENT, NO_DENIAL)) {
      Matcher matcher = pattern.matcher(sentence);
      while (matcher.find()) {
        Shown shown =
            new Shown(
                withoutOpener(sentence, new Span(matcher.start(1), matcher.end(1))),
                new Span(matcher.start(), matcher.end()));
        if (all.stream().noneMatch(other -> other.words().overlaps(shown.words()))) {
          all.add(shown);
        }
      }
    }
    all.sort(Comparator.comparing(shown -> shown.who().start()));
    return all;
  }

  /**
   * A silence that a sentence's words show.
   *
   * @param who the place of who is silent
   * @param words the place of what shows it
   */
  record Shown(Span who, Span words) {}

  /** "Though Vale", "and a spokesman": without the word that joins the clause to another. */
  private static Span withoutOpener(String sentence, Span who) {
    Matcher opener = OPENER.matcher(sentence).region(who.start(), who.end());
    return opener.lookingAt() ? new Span(opener.end(), who.end()) : who;
  }

  /** Whether a speaker means himself or his body: "we do not comment". */
  static boolean isOurs(String who) {
    return OURS.matcher(who).matches();
  }

  /** The words without a verb and what follows it. */
  static String withoutVerb(String who) {
    return SAID.matcher(who).replaceFirst("");
  }

  /** "A spokesman for the Harbour Office" is the Harbour Office; others are themselves. */
  static String bodySpokenFor(String speaker) {
    return SPOKEN_FOR.matcher(speaker).replaceFirst("");
  }
}
