package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Silence;
import dev.whence.model.SilenceKind;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who declined to comment, did not answer, or neither confirmed nor denied. A silence is
 * never a denial; each keeps its words.
 */
final class SilenceFinder {

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
              + "(?:would|will|could|does|do|did|has|have|had|is|are|was|were)(?: not|n['’]t) (?:yet )?(?:immediately )?(?:be )?(?:comment\\w*|confirm(?: the|ed the| or)|respond\\w*|repl(?:y|ied)|returned?|answer\\w*|available|reached|immediately)"
              + "|(?:has|had|have|offered|made|gave) no (?:immediate )?(?:comment|response)|continues to have no comment|(?:has|have|had) (?:yet|so far failed) to (?:comment|respond|reply|confirm)|is (?:yet|still) to (?:comment|respond)"
              + "|(?:has|have) commented on|has not yet commented)");
  private static final Pattern REACHED_OUT =
      Pattern.compile(
          "(?:reached out to|contacted|asked|not (?:possible|immediately possible) to (?:reach|contact)|unable to (?:reach|contact)|[Aa]ttempts to (?:call|reach|contact)) (?:the )?"
              + NAME
              + "[^.]{0,40}?\\b(?:for (?:a |further )?(?:comment|confirmation|statement|response)|reached only|were unsuccessful|for comment)");
  private static final Pattern NOT_POSSIBLE =
      Pattern.compile("not possible to (?:reach|contact) (the [\\p{L}\\s]{3,40}?) for comment");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?:declin|refus)\\w+ to|(?:not|n['’]t|no|not yet|immediately|yet to|ha(?:s|ve)) (?:\\w+ ){0,3}(?:comment|respon|repl|reach|return|answer|available|confirm)"
              + "|reached out|contacted|(?:possible|unable|[Aa]ttempts|asked) |declined comment");
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "(?i)neither confirm|no (?:flat |outright )?denial|not den(?:y|ied)|confirm nor deny|confirmed nor denied");
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)^(?:neither|both|the two|two|the)? ?(?:of the )?(?:companies|company|firms?|sides?|part(?:y|ies)|businesses)$");

  private SilenceFinder() {}

  /** The silences of an article that speaks of the claim, in text order, each silent one once. */
  static List<Silence> find(Page page, ClaimKeys claim) {
    Map<String, Silence> found = new LinkedHashMap<>();
    Map<Integer, Boolean> covered = new LinkedHashMap<>();
    for (Attribution attribution : page.reading().attributions()) {
      if (attribution.act() == Act.SILENT && !attribution.cue().isEmpty()) {
        String who = whoOf(page, attribution);
        Line line = page.lineAt(attribution.cue().get(0).start());
        if (who != null) {
          covered.put(line.index(), true);
          add(page, claim, who, line, found);
        }
      }
    }
    for (Line line : page.lines()) {
      if (!covered.containsKey(line.index())) {
        byWords(page, claim, line, found);
      }
    }
    List<Silence> silences = new ArrayList<>(found.values());
    silences.sort(java.util.Comparator.comparing((Silence s) -> s.words().span()));
    return silences;
  }

  private static @Nullable String whoOf(Page page, Attribution attribution) {
    if (attribution.speaker() != null) {
      return attribution.speaker();
    }
    return attribution.source().isEmpty() ? null : attribution.source().get(0).of(page.text());
  }

  private static void byWords(Page page, ClaimKeys claim, Line line, Map<String, Silence> found) {
    if (!SPEAKS.matcher(line.text()).find()) {
      return;
    }
    for (Pattern pattern : List.of(REACHED_OUT, NOT_POSSIBLE, DECLINED, NO_COMMENT)) {
      Matcher matcher = pattern.matcher(line.text());
      if (matcher.find()) {
        add(page, claim, matcher.group(1), line, found);
        return;
      }
    }
  }

  private static void add(
      Page page, ClaimKeys claim, String who, Line line, Map<String, Silence> found) {
    List<String> names = BOTH.matcher(who.strip()).find() ? claim.printedNames() : List.of(who);
    for (String name : names) {
      Span span = line.span();
      found.putIfAbsent(
          String.join(" ", Names.words(name)),
          new Silence(name, kindOf(line.text()), null, page.words(span)));
    }
  }

  private static SilenceKind kindOf(String text) {
    if (NO_DENIAL.matcher(text).find()) {
      return SilenceKind.NO_DENIAL;
    }
    return Pattern.compile("(?i)declin|refus|would not|no comment|not comment").matcher(text).find()
        ? SilenceKind.DECLINED
        : SilenceKind.NO_ANSWER;
  }
}
