package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Denial;
import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Leaves out the ends of an article's chains that cannot be where it has the claim from: whoever
 * denies it there, a crowd that only believes it, and the one it is about, unless the words say
 * that he said it himself.
 */
final class OriginSieve {

  private static final double SAYS_IT = 0.25;

  /** How much of the claim one statement must hold for others that hold nothing to be left out. */
  private static final double CLEAR = 0.5;

  private static final double NEXT_TO_NOTHING = 0.12;
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:wife|husband|sons?|daughters?|family|friends?|relatives?|lawyers?|neighbou?rs?|brothers?|sisters?|parents?|mother|father|aides?|colleagues?)\\b.*\\bof\\b");

  private static final Pattern CROWD = Pattern.compile("(?i)^(?:many|most|others|people)\\b");

  private OriginSieve() {}

  static List<Chain> sift(
      Page page, ClaimKeys claim, Statements statements, List<Denial> denials, List<Chain> chains) {
    double clearest =
        chains.stream().mapToDouble(chain -> chain.evidence().content()).max().orElse(0);
    return chains.stream()
        .filter(chain -> clearest < CLEAR || !saysNothing(chain))
        .filter(chain -> !denies(chain, denials))
        .filter(chain -> !isCrowdsBelief(statements, chain))
        .filter(chain -> !isSubject(claim, chain) || saysItHimself(page, statements, chain))
        .toList();
  }

  /**
   * Somebody with no part in what the claim tells, whose statement and its sentence have next to
   * nothing of it.
   */
  private static boolean saysNothing(Chain chain) {
    Evidence evidence = chain.evidence();
    return chain.kind() == OriginKind.PERSON
        && !evidence.taking()
        && !evidence.told()
        && evidence.content() == 0
        && evidence.sentence() < NEXT_TO_NOTHING;
  }

  private static boolean denies(Chain chain, List<Denial> denials) {
    boolean named = chain.kind() == OriginKind.PERSON || chain.kind() == OriginKind.ORGANISATION;
    return named
        && denials.stream()
            .filter(Denial::ofClaim)
            .anyMatch(
                denial ->
                    denial.words().span().overlaps(chain.words()) && isSame(chain, denial.who()));
  }

  /** "Many observers said they believed it": they have it from where all others do. */
  private static boolean isCrowdsBelief(Statements statements, Chain chain) {
    return chain.kind() == OriginKind.UNNAMED
        && CROWD.matcher(chain.origin()).find()
        && statements.all().stream()
            .filter(attribution -> attribution.act() == Act.BELIEVES)
            .filter(attribution -> chain.words().overlaps(statements.words(attribution)))
            .flatMap(attribution -> statements.pathTo(attribution).stream())
            .anyMatch(attribution -> chain.origin().equals(attribution.speaker()));
  }

  private static boolean isSame(Chain chain, String who) {
    return chain.kind() == OriginKind.PERSON
        ? Names.samePerson(chain.origin(), who)
        : Names.sameBody(chain.origin(), who);
  }

  /** Whether the claim is about the chain's end: the claim begins with its name. */
  private static boolean isSubject(ClaimKeys claim, Chain chain) {
    return chain.kind() == OriginKind.PERSON
        && claim.printedNames().stream()
            .limit(1)
            .anyMatch(
                name -> claim.claim().startsWith(name) && Names.samePerson(name, chain.origin()));
  }

  private static boolean saysItHimself(Page page, Statements statements, Chain chain) {
    return statements.all().stream()
        .filter(attribution -> chain.origin().equals(attribution.speaker()))
        .filter(attribution -> attribution.act() == Act.ASSERTS)
        .anyMatch(
            attribution ->
                statements.evidence(attribution).likeness() >= SAYS_IT
                    && !isAnothers(page, attribution));
  }

  /** "The wife and two sons of the general" are not the general. */
  private static boolean isAnothers(Page page, Attribution attribution) {
    return attribution.source().stream()
        .map((Span source) -> source.of(page.text()))
        .anyMatch(source -> OF_ANOTHER.matcher(source).find());
  }
}
