package dev.whence.absence;

import dev.whence.model.Span;
import java.util.ArrayList;
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
              + "|(?:has|had|have|offered|made|gave) no (?:immediate )?(?:comment|response)|continue[sd]? to have no comment|(?:has|have|had) (?:yet|so far failed) to (?:comment|respond|reply|confirm)|is (?:yet|still) to (?:comment|respond)"
              + "|(?:has|have) commented on|has not yet commented)");
  private static final Pattern REACHED_OUT =
      Pattern.compile(
          "(?:reached out to|contacted|asked|not (?:possible|immediately possible) to (?:reach|contact)|unable to (?:reach|contact)|[Aa]ttempts to (?:call|reach|contact)) (?:the )?"
              + NAME
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
  private static final Pattern LINK =
      Pattern.compile("(?i)^(?:though|although|but|while|and|when|as|because) ");
  private static final Pattern SAID = Pattern.compile(" (?:said|says|told|which|that|who)\\b.*$");

  private SilencePatterns() {}

  /** The places, within a sentence, of those whom it shows as silent, in text order. */
  static List<Span> silent(String sentence) {
    List<Span> places = new ArrayList<>();
    if (!SPEAKS.matcher(sentence).find()) {
      return places;
    }
    int free = 0;
    for (Pattern pattern : List.of(REACHED_OUT, NOT_POSSIBLE, DECLINED, NO_COMMENT, NO_DENIAL)) {
      Matcher matcher = pattern.matcher(sentence);
      while (free < sentence.length() && matcher.find(free)) {
        places.add(withoutLink(sentence, matcher.start(1), matcher.end(1)));
        free = matcher.end();
      }
    }
    return places;
  }

  /** "Though Acme has not answered": the link to what stands before is no part of the name. */
  private static Span withoutLink(String sentence, int start, int end) {
    Matcher link = LINK.matcher(sentence.substring(start, end));
    return new Span(link.find() ? start + link.end() : start, end);
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
