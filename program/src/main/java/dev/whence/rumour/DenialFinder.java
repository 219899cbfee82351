package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who says that something is not so: the claim, or something else in an article that speaks
 * of it. The two are told apart, since who denies his part in a story does not deny the claim.
 */
final class DenialFinder {

  private static final double ABOUT = 0.15;

  /** What a sentence must hold of the claim for the next one's "the report" to mean it. */
  private static final double TOLD = 0.4;

  private static final Pattern REPORT =
      Pattern.compile(
          "(?i)\\b(?:the|this|that|these|those|its|such|any) (?:reports?|stor(?:y|ies)|rumou?rs?|claims?|allegations?|accounts?|news|suggestions?)\\b");

  private static final Pattern HALF =
      Pattern.compile("(?i)(?:not|n['’]t|never|neither) (?:\\w+ )?(?:disput|den|reject|rul)");
  private static final Pattern DENYING =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?)\\b");
  private static final Pattern NOT_SO =
      Pattern.compile(
          "(?i)\\bnot aware[\"”'’]? of\\b(?! (?:how|why|what|when|where|who)\\b)|\\bpour cold water\\b|\\bnothing to do with\\b|\\b(?:that|this|it) (?:is|was)(?: not|n['’]t)\\b(?! (?:(?:yet )?(?:clear|known)|(?:the )?(?:first|only|last)|essential|unusual|uncommon|necessary|enough|easy|surprising))|\\b(?:does|do|did) not exist\\b|\\b(?<!or )not (?:his|her|their|our|my|the)\\b(?! (?:first|only|last|same)\\b)|\\bnot (?:responsible|by|involved|true)\\b|\\bis not a thing\\b|\\bwould never\\b|\\bimpersonat|\\bnot on \\p{Lu}");

  /** The report itself is called made up, whoever says so. */
  private static final Pattern REPORT_NOT_SO =
      Pattern.compile(
          "(?i)\\b(?:stor(?:y|ies)|reports?|rumou?rs?|claims?|allegations?|accounts?|it|this|that|these|they|information|news)(?: (?:about|that|of|on) [^.,;]{1,40}?)? (?:is|are|was|were) (?:(?:an?|all|pure|simply|completely|totally|entirely|absolutely|utterly|just|complete|total|nothing but) )*(?:inventions?|invented|fabricat\\w+|hoax\\w*|baseless|groundless|unfounded|false|untrue|lies?|nonsense|rubbish|fictions?|fake|made up)\\b"
              + "|\\bno truth (?:in|to)\\b|\\bnot a word of (?:it|this|that)\\b");

  /** A named one did not do something; of what was seen, shown or answered it says nothing. */
  private static final Pattern DID_NOT =
      Pattern.compile(
          "(?i)\\b(?:(?:ha[sd]|have)(?: not|n['’]t)|(?:ha[sd]|have) never|is not|isn['’]t|never|did(?: not|n['’]t))"
              + " (?!the (?:first|only|last|same)\\b|been\\b|be\\b|yet\\b|seen|see\\b|shown|show\\b|appear|comment|respon|answer|repl|spoke|speak|said|say\\b|told|tell\\b|confirm|know|known|verif|receiv|decid|heard|hear\\b|want|able|clear|sure|aware|possible|explain|explained|think|believe|expect|identif|ruled?\\b|found|find\\b)\\p{L}+");

  private static final Pattern NO = Pattern.compile("(?i)\\b(?:no|not|never)\\b|n['’]t\\b");
  private static final int NEAR = 3;

  /** "Cannot confirm an attack", "do not see changes that …": what is negated is no event. */
  private static final Pattern OF_KNOWING =
      Pattern.compile(
          "(?i)(?:confirm|verif|know|see|think|believ|say|tell|rul|expect|understand|want|that|who|which|if|whether|because|but)\\p{L}*");

  private static final Pattern ISSUED_BY =
      Pattern.compile(
          "(?i)^(?:an? |the )?(?:[\\p{L}\\-]+ )?(?:statement|letter|e-?mail|release|note)s? (?:from|by|of) (?:the )?(?=\\p{Lu})");
  private static final Pattern ITS_SPOKESMAN =
      Pattern.compile(
          "(?i)^(?:its|their|the (?:ministry|company|department|agency|office|bureau)['’]s) spokes");

  private final CueLexicon cues;

  DenialFinder(CueLexicon cues) {
    this.cues = cues;
  }

  /** How a denial reaches the claim. */
  private enum Reach {
    CLAIM,
    STORY,
    NONE
  }

  /**
   * The denials of an article that speaks of the claim, in text order, each denier once: his denial
   * of the claim if he denies it, else that of something else in the story.
   *
   * @param denying whether the article as a whole denies the claim; then a statement that something
   *     is not so is of the claim also where it shares few words with it
   */
  List<Denial> find(Page page, Statements statements, boolean denying) {
    Map<String, Denial> found = new LinkedHashMap<>();
    for (Attribution attribution : statements.all()) {
      String who = attribution.speaker();
      if (who != null && canDeny(attribution, who)) {
        Reach reach = reach(page, statements, attribution, denying);
        if (reach != Reach.NONE) {
          Span words = statements.words(attribution);
          String denier = denierOf(page, statements, attribution, who);
          boolean ofClaim = reach == Reach.CLAIM;
          found.merge(
              String.join(" ", Names.words(denier)),
              new Denial(denier, objectOf(page, attribution), page.words(words), ofClaim),
              (first, later) -> !first.ofClaim() && later.ofClaim() ? later : first);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /** The body a spokesperson speaks for, where the sentence or the one before names it. */
  private static String denierOf(
      Page page, Statements statements, Attribution attribution, String who) {
    if (attribution.kind() != SpeakerKind.PERSON || attribution.source().isEmpty()) {
      return ISSUED_BY.matcher(who).replaceFirst("");
    }
    Span source = attribution.source().get(0);
    String named = SilenceFinder.bodySpokenFor(page, page.lineAt(source.start()));
    if (named != null && Speakers.speaksForOthers(source.of(page.text()))) {
      return named;
    }
    boolean its = ITS_SPOKESMAN.matcher(source.of(page.text())).find();
    String before = its ? statements.bodySpeakingBefore(attribution) : null;
    return before == null ? who : before;
  }

  /** Somebody named, or somebody unnamed who speaks for others. */
  private static boolean canDeny(Attribution attribution, String who) {
    return switch (attribution.kind()) {
      case PERSON, ORGANISATION, OUTLET -> true;
      case UNNAMED, DOCUMENT ->
          (attribution.act() == Act.DENIES && Speakers.isHuman(who))
              || Speakers.speaksForOthers(who)
              || who.chars().skip(1).anyMatch(Character::isUpperCase);
      case NONE -> false;
    };
  }

  private Reach reach(Page page, Statements statements, Attribution attribution, boolean denying) {
    boolean denies = attribution.act() == Act.DENIES || cueDenies(page, attribution);
    if (isHalf(page, attribution) || (!denies && attribution.act() != Act.ASSERTS)) {
      return Reach.NONE;
    }
    Evidence evidence = statements.evidence(attribution);
    double likeness = Math.max(evidence.likeness(), statements.around(attribution));
    if (denies) {
      return likeness >= ABOUT ? Reach.CLAIM : Reach.STORY;
    }
    boolean said = saysNot(page, attribution, denying);
    boolean about =
        evidence.content() >= ABOUT
            || (denying && likeness >= ABOUT)
            || (statements.before(attribution) >= TOLD && speaksOfReport(page, attribution));
    if ((about && said) || (likeness >= ABOUT && contradicts(page, statements, attribution))) {
      return Reach.CLAIM;
    }
    boolean near = denying || likeness >= ABOUT || evidence.taking();
    return near && said ? Reach.STORY : Reach.NONE;
  }

  /**
   * Whether somebody calls the report made up or says the claim's own words with a "not" ("there
   * has been no defection"); of a body and who speaks for one also what the claim's person did not
   * do ("has not left the country").
   */
  private static boolean contradicts(Page page, Statements statements, Attribution attribution) {
    if (statements.claim().negated()) {
      return false;
    }
    boolean official = isOfficial(page, attribution);
    return attribution.content().stream()
        .anyMatch(
            span -> {
              String content = span.of(page.text());
              return REPORT_NOT_SO.matcher(content).find()
                  || negatesEvent(statements.claim(), content)
                  || (official
                      && DID_NOT.matcher(content).find()
                      && statements.namesSubject(attribution, span));
            });
  }

  /** Whether a word of the claim that is no name follows closely on a "no" or "not". */
  private static boolean negatesEvent(ClaimKeys claim, String content) {
    Matcher no = NO.matcher(content);
    while (no.find()) {
      String[] words = content.substring(no.end()).strip().split("[^\\p{L}\\p{N}'’]+", NEAR + 1);
      for (int i = 0; i < Math.min(NEAR, words.length); i++) {
        if (OF_KNOWING.matcher(words[i]).matches()) {
          break;
        }
        if (claim.isEvent(words[i])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfficial(Page page, Attribution attribution) {
    return attribution.kind() == SpeakerKind.ORGANISATION
        || attribution.source().stream()
            .anyMatch(source -> Speakers.speaksForOthers(source.of(page.text())));
  }

  /** "The report was mistaken": the report is what the sentence before tells. */
  private static boolean speaksOfReport(Page page, Attribution attribution) {
    return attribution.content().stream()
        .anyMatch(content -> REPORT.matcher(content.of(page.text())).find());
  }

  /** "Took to the air to deny it": the cue denies, whatever the statement was taken for. */
  private static boolean cueDenies(Page page, Attribution attribution) {
    return attribution.act() == Act.ASSERTS
        && attribution.cue().stream().anyMatch(cue -> DENYING.matcher(cue.of(page.text())).find());
  }

  /** "Did not dispute" is no denial. */
  private static boolean isHalf(Page page, Attribution attribution) {
    return attribution.cue().stream().anyMatch(cue -> HALF.matcher(cue.of(page.text())).find());
  }

  private boolean saysNot(Page page, Attribution attribution, boolean denying) {
    return attribution.content().stream()
        .map(span -> span.of(page.text()))
        .anyMatch(
            content ->
                NOT_SO.matcher(content).find()
                    || cues.strength("denial", content) >= (denying ? 0.8 : 1));
  }

  private static String objectOf(Page page, Attribution attribution) {
    if (attribution.content().isEmpty()) {
      return attribution.cue().get(0).of(page.text());
    }
    return attribution.content().get(0).of(page.text());
  }
}
