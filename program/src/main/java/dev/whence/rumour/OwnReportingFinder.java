package dev.whence.rumour;

import dev.whence.model.EntityKind;
import dev.whence.model.Finding;
import dev.whence.model.Span;
import dev.whence.model.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words by which an article says that its own outlet saw, asked or obtained something:
 * "told us", "has learned", "will update this post", "told" and its own name.
 */
final class OwnReportingFinder {

  private static final String LATELY = "(?:have |had |also |then |ha(?:s|ve) also |just )?";
  private static final String OUTLET =
      "(?:newspaper|paper|magazine|site|website|blog|station|channel|agency|outlet|publication)";

  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(?:told|(?<!which )(?<!that )tells|telling|confirmed to|said to|wrote to|e-?mailed) (?:us|me)\\b"
              + "|(?<!\\bas )\\bwe "
              + LATELY
              + "(?:asked|contacted|reached out|spoke|heard|learned|called|obtained|tested|seen|saw)\\b(?! (?:\\p{L}+ )?(?:rumou?rs?|whispers|talk|reports|stories|speculation)\\b)"
              + "|\\b(?:I|we) (?:have )?(?:reached out|contacted|asked|e-?mailed) "
              + "|\\b(?:I|we)(?: have|['’]ve)? (?:found|tracked down|dug up|searched|interviewed|visited|examined) (?:an?|the|this|these|another|no|some|his|her|its|their|through|for)\\b"
              + "|\\b(?:I|we|(?:our|this) "
              + OUTLET
              + ") (?:has|have) (?:exclusively )?(?:learned|learnt|seen a copy|obtained)\\b"
              + "|\\b(?:we|I|this (?:post|story|article)) (?:will|'ll|’ll) (?:be )?updated?\\b|\\bwill update (?:this|the|our) (?:post|story|article)"
              + "|\\bwill be updated (?:should|if|when|as)\\b"
              + "|\\b(?:I|we|(?:the|our|this) "
              + OUTLET
              + ") can (?:exclusively )?(?:confirm|reveal)\\b"
              + "|\\b(?:exclusive interview|exclusively (?:told|to|confirmed))\\b"
              + "|\\b(?:told|known to) (?:a|an|our|this) (?:\\p{Lu}\\p{L}+ )?(?:correspondent|reporter|newspaper)\\b"
              + "|\\b(?:our|this) (?:correspondent|reporter|newspaper)\\b"
              + "|\\b(?:names?|identit(?:y|ies)) (?:is|are|was|were) known to [^.,]{2,70} but (?:can(?:not)?|will|is|are|may|must)\\b"
              + "|\\bwe (?:\\p{L}+ )?(?:wanted|decided|tried|set out) to put [^.]{1,40} to the test\\b|\\bin our (?:own )?(?:experiences?|tests?|testing)\\b"
              + "|\\breached (?:by (?:tele)?phone|for comment)\\b(?! by\\b)"
              + "|\\bin an? (?:(?:tele)?phone|exclusive|e-?mail(?:ed)?|video|brief|short) (?:interview|conversation|call)\\b(?! (?:with|to|on|for|given)\\b)"
              + "|\\b(?:tells?|told|sa(?:id|ys)|reveal(?:s|ed)|confirm(?:s|ed)|spoke) (?:\\S+ ){0,3}exclusively\\b");

  /** What an outlet says of itself by its name; others say it of themselves too. */
  private static final List<Pattern> AS_OTHERS_DO =
      List.of(
          Pattern.compile(
              OwnOutlet.NAME
                  + " (?:has|have|had) (?:(?:also|now|exclusively) )?(?:learned|learnt|obtained|(?:seen|viewed|reviewed) (?:an?|the|to verify|copies))\\b"),
          Pattern.compile(
              "\\b(?:that|which) (?:the )?" + OwnOutlet.NAME + " has (?:seen|viewed|reviewed)\\b"),
          Pattern.compile(OwnOutlet.NAME + " can (?:exclusively )?(?:confirm|reveal)\\b"));

  /** What hardly anybody but an outlet says of itself. */
  private static final List<Pattern> AS_OUTLETS_DO =
      List.of(
          Pattern.compile(
              OwnOutlet.NAME
                  + " (?:has|have) (?:reached out|contacted|asked)\\b[^.]{1,60}\\b(?:comment|confirm\\p{L}*|statement)"),
          Pattern.compile(
              OwnOutlet.NAME + " (?:is|are) (?:not (?:identifying|naming)|withholding the name)"),
          Pattern.compile(
              "\\b[Rr]eached (?:for comment )?(?:by (?:tele)?phone )?by (?:the |The )?"
                  + OwnOutlet.NAME));

  private static final String TELLS =
      "(?i:\\b(?:told|tells|telling|speaking (?:to|with)|spoke (?:to|with)|interview with|confirm(?:ed|s)(?: \\p{L}+)? to"
          + "|(?:statement|letter|e-?mail) to))\\s+(?:the |The )?";

  /** What {@link #TELLS} begins with, whichever outlet is told. */
  private static final Pattern TOLD = Pattern.compile(TELLS);

  /** How much of the claim a sentence or one beside it holds, where it tells of the claim. */
  private static final double NEAR = 0.12;

  private final Page page;
  private final OutletNames outlets;
  private final List<Credit> credits;
  private final List<Carrier> measured;
  private final Set<String> own;

  /**
   * Prepares an article.
   *
   * @param own the names of the outlet it is of
   * @param outlets the outlets known by name
   * @param credits the outlets that the article credits
   * @param measured its sentences with how much of the claim each holds
   */
  OwnReportingFinder(
      Page page,
      Set<String> own,
      OutletNames outlets,
      List<Credit> credits,
      List<Carrier> measured) {
    this.page = page;
    this.outlets = outlets;
    this.credits = credits;
    this.measured = measured;
    this.own = own;
  }

  /** What a sentence, without what it quotes, shows of its article's reading alone. */
  static Signs.Reporting shown(Page page, String text) {
    if (OWN.matcher(text).find() || checked(page, text)) {
      return Signs.Reporting.YES;
    }
    return TOLD.matcher(text).find()
            || AS_OTHERS_DO.stream().anyMatch(pattern -> pattern.matcher(text).find())
            || AS_OUTLETS_DO.stream().anyMatch(pattern -> pattern.matcher(text).find())
        ? Signs.Reporting.IF_OWN
        : Signs.Reporting.NO;
  }

  /** The words that say so, the first of them; null when there are none. */
  @Nullable Words find() {
    List<Signs> signs = page.look().sentences();
    for (Line line : page.lines()) {
      Signs.Reporting shown = signs.get(line.index()).reporting();
      if (shown == Signs.Reporting.YES || (shown == Signs.Reporting.IF_OWN && isOwn(line))) {
        return page.words(line.span());
      }
    }
    return null;
  }

  private boolean isOwn(Line line) {
    String text = OwnVoice.of(page).of(line);
    return saysOfItself(line, text) || toldToOwn(line, text);
  }

  /** "The Senn Herald has learned": an outlet that the article credits elsewhere says it there. */
  private boolean saysOfItself(Line line, String text) {
    return AS_OTHERS_DO.stream().anyMatch(pattern -> isOfItself(line, pattern.matcher(text), false))
        || AS_OUTLETS_DO.stream()
            .anyMatch(pattern -> isOfItself(line, pattern.matcher(text), true));
  }

  private boolean isOfItself(Line line, Matcher matcher, boolean outletsDo) {
    if (!matcher.find()) {
      return false;
    }
    String name = OutletNames.clean(matcher.group(1));
    return isOwn(name)
        || (canBeOutlet(line, matcher, outletsDo) && !isCreditedElsewhere(line, name));
  }

  private boolean canBeOutlet(Line line, Matcher matcher, boolean outletsDo) {
    String name = OutletNames.clean(matcher.group(1));
    int start = line.span().start() + matcher.start(1);
    EntityKind kind = page.kindAt(new Span(start, line.span().start() + matcher.end(1)));
    return kind == EntityKind.OUTLET
        || outlets.knows(name)
        || CreditFinder.isWordedLikeOne(name)
        || (kind == null && outletsDo);
  }

  private boolean isOwn(String name) {
    return own.stream()
        .anyMatch(
            known ->
                OutletNames.squash(known).equals(OutletNames.squash(name))
                    || OutletNames.endsIn(known, name));
  }

  private boolean isCreditedElsewhere(Line line, String name) {
    return credits.stream()
        .filter(credit -> credit.how() != Credit.How.TOLD)
        .filter(credit -> !line.span().contains(credit.at()))
        .anyMatch(credit -> OutletNames.same(credit.name(), name));
  }

  /** "Corvane Press was not able to confirm the report": it has tried. */
  private static boolean checked(Page page, String text) {
    Finding outlet = page.reading().annotated().document().metadata().outlet();
    return outlet != null
        && Pattern.compile(
                "\\b"
                    + Pattern.quote(OutletNames.clean(outlet.value()))
                    + " (?:was (?:not able|unable) to|could not|has not been able to|found|visited|saw|reviewed|obtained)\\b"
                    + "|\\b(?:seen|reviewed|obtained|verified) by (?:the )?"
                    + Pattern.quote(OutletNames.clean(outlet.value()))
                    + "\\b")
            .matcher(text)
            .find();
  }

  /** What somebody told the article's own outlet of the claim, and not of something long past. */
  private boolean toldToOwn(Line line, String text) {
    return own.stream().anyMatch(name -> tells(text, name))
        && isNearTheClaim(line)
        && !ChainFinder.isPast(line);
  }

  private static boolean tells(String text, String outlet) {
    return Pattern.compile(
            TELLS + "(?:" + Pattern.quote(outlet) + "|" + Pattern.quote(lastWord(outlet)) + ")\\b")
        .matcher(text)
        .find();
  }

  private boolean isNearTheClaim(Line line) {
    int from = Math.max(0, line.index() - 1);
    int to = Math.min(measured.size(), line.index() + 2);
    return measured.subList(from, to).stream().anyMatch(one -> one.likeness() >= NEAR);
  }

  /** "Ledger" of "Port Senn Ledger": how an outlet calls itself. */
  private static String lastWord(String outlet) {
    return outlet.substring(outlet.lastIndexOf(' ') + 1);
  }
}
