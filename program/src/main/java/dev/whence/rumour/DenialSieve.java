package dev.whence.rumour;

import dev.whence.model.Absences.Denied;
import dev.whence.model.Absences.Way;
import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which statements of an article that speaks of the claim deny it, and which deny something
 * else in the story, since who denies his part in it does not deny the claim. What a statement's
 * words deny was found before; how strongly they word it is read here, as for every sentence.
 */
final class DenialSieve {

  private static final double ABOUT = 0.15;

  /** What a sentence must hold of the claim for the next one's "the report" to mean it. */
  private static final double TOLD = 0.4;

  private static final Pattern ISSUED_BY =
      Pattern.compile(
          "(?i)^(?:an? |the )?(?:[\\p{L}\\-]+ )?(?:statement|letter|e-?mail|release|note)s? (?:from|by|of) (?:the )?(?=\\p{Lu})");

  /** "Such reports are often fabricated" says nothing of this one. */
  private static final Pattern OF_MANY =
      Pattern.compile(
          "(?i)\\b(?:often|sometimes|usually|frequently|regularly|routinely|generally|typically)\\b");

  private static final Pattern JOKING =
      Pattern.compile("(?i)\\b(?:jok(?:e[sd]?|ing)|quip(?:s|ped|ping)?|jest(?:s|ed|ing)?)\\b");

  private static final Pattern TURNING_DOWN = Pattern.compile("(?i)\\brefuse[sd]$");

  private static final Denied NOTHING = new Denied("", Set.of(), List.of());

  private final CueLexicon cues;

  DenialSieve(CueLexicon cues) {
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
        if (reach != Reach.NONE && !isHandedOn(page, statements, attribution, denying)) {
          Span words = statements.words(attribution);
          String denier = denierOf(page, attribution, who);
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

  /** Whether the denial is somebody else's, whose words this statement only hands on. */
  private boolean isHandedOn(
      Page page, Statements statements, Attribution attribution, boolean denying) {
    return statements.insideOf(attribution).stream()
        .anyMatch(
            inner ->
                inner.speaker() != null
                    && !inner.speaker().equals(attribution.speaker())
                    && canDeny(inner, inner.speaker())
                    && reach(page, statements, inner, denying) != Reach.NONE);
  }

  /** The body a spokesperson speaks for; the speaker of anybody else. */
  private static String denierOf(Page page, Attribution attribution, String who) {
    String body = page.absences().spokenFor().get(attribution.id());
    return body == null ? ISSUED_BY.matcher(who).replaceFirst("") : body;
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
    Denied denied = page.absences().denialIn(attribution).orElse(NOTHING);
    boolean denies = denied.says(Way.IN_SO_MANY_WORDS);
    if (denied.says(Way.HALF)
        || isJoke(page, attribution)
        || isTurnedDown(page, attribution)
        || (!denies && attribution.act() != Act.ASSERTS)) {
      return Reach.NONE;
    }
    Evidence evidence = statements.evidence(attribution);
    double likeness = Math.max(evidence.likeness(), statements.around(attribution));
    if (denies && isOfOtherMatter(page, statements, attribution)) {
      return Reach.NONE;
    }
    if (denies) {
      return likeness >= ABOUT ? Reach.CLAIM : Reach.STORY;
    }
    boolean said = denied.says(Way.NOT_SO) || isWordedAsDenial(page, attribution, denying);
    boolean about =
        evidence.content() >= ABOUT
            || (denying && likeness >= ABOUT)
            || (statements.before(attribution) >= TOLD && denied.says(Way.OF_A_REPORT));
    if ((about && said)
        || (likeness >= ABOUT && contradicts(page, statements, attribution, denied))) {
      return Reach.CLAIM;
    }
    boolean near = denying || likeness >= ABOUT || evidence.taking();
    return near && said ? Reach.STORY : Reach.NONE;
  }

  /** "Asked to send the guard back, Vale refused": no to a demand, not to the claim. */
  private static boolean isTurnedDown(Page page, Attribution attribution) {
    return attribution.content().isEmpty()
        && attribution.cue().stream()
            .anyMatch(cue -> TURNING_DOWN.matcher(cue.of(page.text())).find());
  }

  /** "Disputed Brook's account of the weather": what the account is of is not the claim. */
  private static boolean isOfOtherMatter(
      Page page, Statements statements, Attribution attribution) {
    List<Attribution> accounts = statements.insideOf(attribution);
    return !accounts.isEmpty()
        && statements.evidence(attribution).content() < ABOUT
        && accounts.stream()
            .allMatch(
                account ->
                    !account.content().isEmpty()
                        && account.content().stream()
                            .noneMatch(
                                matter -> touches(statements.claim(), matter.of(page.text()))));
  }

  /** Whether words hold a name of the claim or what it tells of, also as a noun ("defection"). */
  private static boolean touches(ClaimKeys claim, String words) {
    return Keys.of(words).stream().anyMatch(claim.names()::contains)
        || Names.words(words).stream().anyMatch(claim::isEvent);
  }

  /** Who jokes of wounds "that never happened" says that they did. */
  private static boolean isJoke(Page page, Attribution attribution) {
    return attribution.cue().stream().anyMatch(cue -> JOKING.matcher(cue.of(page.text())).find());
  }

  /**
   * Whether somebody calls the report made up or says the claim's own words with a "not" ("there
   * has been no defection"); of a body and who speaks for one also what the claim's person did not
   * do ("has not left the country").
   */
  private static boolean contradicts(
      Page page, Statements statements, Attribution attribution, Denied denied) {
    if (statements.claim().negated()) {
      return false;
    }
    return denied.says(Way.REPORT_NOT_SO)
        || denied.negated().stream().anyMatch(statements.claim()::isEvent)
        || (denied.says(Way.DID_NOT)
            && isOfficial(page, attribution)
            && attribution.content().stream()
                .anyMatch(span -> statements.namesSubject(attribution, span)));
  }

  private static boolean isOfficial(Page page, Attribution attribution) {
    return attribution.kind() == SpeakerKind.ORGANISATION
        || attribution.source().stream()
            .anyMatch(source -> Speakers.speaksForOthers(source.of(page.text())));
  }

  private boolean isWordedAsDenial(Page page, Attribution attribution, boolean denying) {
    return attribution.content().stream()
        .map(span -> span.of(page.text()))
        .filter(content -> !OF_MANY.matcher(content).find())
        .anyMatch(content -> cues.strength("denial", content) >= (denying ? 0.8 : 1));
  }

  /** What is denied; nothing where what was said is itself the denial. */
  private static String objectOf(Page page, Attribution attribution) {
    Denied denied = page.absences().denialIn(attribution).orElse(NOTHING);
    if (!denied.says(Way.IN_SO_MANY_WORDS)) {
      return "";
    }
    if (attribution.content().isEmpty()) {
      return attribution.cue().get(0).of(page.text());
    }
    String meant = attribution.standsFor();
    return meant == null ? attribution.content().get(0).of(page.text()) : meant;
  }
}
