package dev.whence.rumour;

import dev.whence.model.Entity;
import dev.whence.model.Mention;
import dev.whence.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what somebody stayed silent about is the claim. A refusal to speak of a bridge is no
 * silence about a general.
 */
final class SilenceMatter {

  private static final double CLAIMED = 0.5;

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)\\b(?:reports?|reporting|stor(?:y|ies)|rumou?rs?|claims?|allegations?|accusations?|assertions?|matters?|cases?|affair|issue|subject|situation|news|articles?|accounts?|incidents?|speculations?|investigations?|inquir(?:y|ies)|whereabouts|fate|details|disclosures?|revelations?|leaks?|episode|topic|in question|this|that|these|those|it|them|him|her|he|she|they|i|you)\\b");
  private static final Pattern REFERRING =
      Pattern.compile("(?i)that|it|them|him|her|he|she|they|i|you|this");
  private static final Pattern CONJUNCTION = Pattern.compile("(?i)^that ");

  private SilenceMatter() {}

  /**
   * Whether the object can be the claim: it shares a word with it, names somebody it names, is a
   * general word for it, or a word of the sentences that tell it.
   */
  static boolean isAbout(Page page, ClaimKeys claim, Span object) {
    String words = CONJUNCTION.matcher(object.of(page.text())).replaceFirst("");
    Set<String> keys = new HashSet<>(Keys.of(words));
    boolean shares = keys.stream().anyMatch(claim.keys()::contains);
    return keys.isEmpty()
        || shares
        || namesTheClaims(page, claim, object)
        || isGeneric(page, claim, object, words)
        || isToldOf(page, claim, keys);
  }

  private static boolean namesTheClaims(Page page, ClaimKeys claim, Span object) {
    return mentionsIn(page, object).stream().anyMatch(mention -> isOfClaim(page, claim, mention));
  }

  private static boolean isOfClaim(Page page, ClaimKeys claim, Mention mention) {
    Entity entity = page.entity(mention.entity());
    return entity != null && Keys.of(entity.name()).stream().anyMatch(claim.names()::contains);
  }

  private static List<Mention> mentionsIn(Page page, Span object) {
    return page.mentionsFrom(object.start()).stream()
        .takeWhile(mention -> mention.span().start() < object.end())
        .toList();
  }

  /** A pronoun that is known to stand for somebody else is no general word for the claim. */
  private static boolean isGeneric(Page page, ClaimKeys claim, Span object, String words) {
    int shift = object.length() - words.length();
    Matcher matcher = GENERIC.matcher(words);
    while (matcher.find()) {
      int at = object.start() + shift + matcher.start();
      boolean other =
          REFERRING.matcher(matcher.group()).matches()
              && mentionsIn(page, new Span(at, at + matcher.group().length())).stream()
                  .anyMatch(mention -> !isOfClaim(page, claim, mention));
      if (!other) {
        return true;
      }
    }
    return false;
  }

  private static boolean isToldOf(Page page, ClaimKeys claim, Set<String> keys) {
    return page.lines().stream()
        .filter(line -> claim.share(line.keys()) >= CLAIMED)
        .anyMatch(line -> line.keys().stream().anyMatch(keys::contains));
  }
}
