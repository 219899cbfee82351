package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds who says that the claim is not so: of the claim only, never of another matter. */
final class DenialFinder {

  private static final double ABOUT = 0.15;

  private static final Pattern HALF =
      Pattern.compile("(?i)(?:not|n['’]t|never|neither) (?:\\w+ )?(?:disput|den|reject|rul)");
  private static final Pattern NOT_SO =
      Pattern.compile(
          "(?i)\\bnot aware of\\b|\\bunaware of\\b|\\bpour cold water\\b|\\bnothing to do with\\b|\\b(?:that|this|it) (?:is|was)(?: not|n['’]t)\\b|\\b(?:does|do|did) not exist\\b|\\bnot (?:his|her|their|our|my|the)\\b|\\bnot (?:responsible|by|involved|true)\\b|\\bis not a thing\\b|\\bwould never\\b|\\bimpersonat|\\bnot on \\p{Lu}");

  private final CueLexicon cues;

  DenialFinder(CueLexicon cues) {
    this.cues = cues;
  }

  /**
   * The denials of an article that speaks of the claim, in text order, each denier once.
   *
   * @param denying whether the article as a whole denies the claim; then a statement that something
   *     is not so is of the claim also where it shares few words with it
   */
  List<Denial> find(Page page, Statements statements, boolean denying) {
    Map<String, Denial> found = new LinkedHashMap<>();
    for (Attribution attribution : statements.all()) {
      String who = attribution.speaker();
      if (who != null
          && canDeny(attribution, who)
          && denies(page, statements, attribution, denying)) {
        Span words = statements.words(attribution);
        Denial denial = new Denial(who, objectOf(page, attribution), page.words(words));
        found.putIfAbsent(String.join(" ", Names.words(who)), denial);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Somebody named, or somebody unnamed who speaks for others. */
  private static boolean canDeny(Attribution attribution, String who) {
    return switch (attribution.kind()) {
      case PERSON, ORGANISATION, OUTLET -> true;
      case UNNAMED, DOCUMENT ->
          Speakers.speaksForOthers(who) || who.chars().skip(1).anyMatch(Character::isUpperCase);
      case NONE -> false;
    };
  }

  private boolean denies(
      Page page, Statements statements, Attribution attribution, boolean denying) {
    Evidence evidence = statements.evidence(attribution);
    double likeness = Math.max(evidence.likeness(), statements.around(attribution));
    if (attribution.act() == Act.DENIES) {
      return likeness >= ABOUT && !isHalf(page, attribution);
    }
    boolean about = evidence.content() >= ABOUT || (denying && likeness >= ABOUT);
    return attribution.act() == Act.ASSERTS && about && saysNot(page, attribution, denying);
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
