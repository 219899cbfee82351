package dev.whence.rumour;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.EntityKind;
import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows, inside one article, the words that say where it has a claim from: through nested
 * attributions ("X reports that Y heard from Z") and through the outlets it credits.
 */
final class ChainFinder {

  private static final Set<Act> NO_SUPPORT =
      Set.of(Act.DENIES, Act.DOUBTS, Act.SILENT, Act.ASKS, Act.DEMANDS);
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:in|since|back in|until|by) (?:(?:early|late|mid|(?:January|February|March|April|May|June|July|August|September|October|November|December),?) ?)?(?:19|20)\\d\\d\\b|\\b(?:last year|years? ago|earlier th(?:is|at) year|later that year)\\b");
  private static final Pattern PROPER =
      Pattern.compile(
          "(?!(?:Some|Many|Others|Several|Most|One|Few|Officials|Experts|Critics|Doctors|Police|Witnesses)\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}.'’\\-]+)+");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?i)\\brumou?rs?\\b|\\bspeculation\\b|^[\"“'‘]?(?:that )*if\\b|\\bif (?:the|he|she|it|they|that|(?-i:\\p{Lu}\\p{L}+))\\b|\\?[\"”'’]?$|\\bsuspicious\\b|\\bunclear\\b|\\bno clear\\b|\\bno comment\\b|\\bnot comment\\b");
  private static final Pattern SAYS_NOT =
      Pattern.compile(
          "(?i)\\b(?:invention|fabricat\\w+|hoax|nonsense|false|fake|staged|baseless|untrue)\\b|^[\"“'‘]?(?:that )?(?:\\p{L}+ ){1,6}[\"“'‘]?(?:has|have|did|had|is|was|does)(?: not|n['’]t) (?:left|leave|been|happen|true|real|the)\\b|^[\"“'‘]?(?:that )?there (?:is|was|has been|had been) no\\b"
              + "|\\b(?:not|n['’]t) aware of\\b|\\bno (?:knowledge|evidence|indications?|information) (?:of|that|to)\\b|\\b(?:can(?:not|['’]t)|could(?: not|n['’]t)|unable to|not able to) (?:independently |immediately |yet )?(?:confirm|verify)\\b");
  private static final Pattern ENDORSES =
      Pattern.compile(
          "(?i)\\b(?:believes?|believed|convinced|sure|certain)\\b[^.]{0,30}\\b(?:rumou?rs?|reports?|claims?|stor(?:y|ies)|accounts?)\\b[^.]{0,20}\\b(?:true|accurate|correct|right)\\b");
  private static final Pattern CONFIRMS =
      Pattern.compile("(?i)^(?:(?:also|later|since|has|have|had|today|\\p{L}+ly) )*confirm");
  private static final Pattern CONFIRMED =
      Pattern.compile(
          "(?i)^(?:the )?(?:(?:details|accuracy|truth|substance|authenticity|contents?) of )?(?:the|this|that|those|these|what) (?:\\p{L}+ )?(?:reports?|stor(?:y|ies)|accounts?|rumou?rs?|claims?|news)\\b");
  private static final Pattern CUT_SHORT = Pattern.compile("\\.\\p{L}");
  private static final double ENDORSED = 0.6;
  private static final Pattern RELATIVE_OF =
      Pattern.compile(
          "(?i:\\b(?:wife|wives|husband|sons?|daughters?|children|father|mother|parents|brothers?|sisters?|family|relatives?|friends?|neighbou?rs?|colleagues?|aides?|lawyers?|deputy|widow|cousin|uncle|aunt))\\b[^,]{0,40}? of (?:the )?(?:[\\p{L}\\-]+ )*?(\\p{Lu}[\\p{L}.\\-]+(?: \\p{Lu}[\\p{L}.\\-]+)*)$");
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|never|n['’]t)(?: been| be| yet| even)* (\\p{L}+)\\b|\\b(\\p{L}+) (?:\\p{L}+ )?(?:nothing|nobody|no one)\\b");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?i)\\b(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|allegations?|accusations?|accounts?|suggestions?|speculation|it|this|that|these|those)\\b");
  private static final Pattern BELIEVES = Pattern.compile("(?i)\\btrue\\b|\\bconfirm");
  private static final Pattern HANDLE = Pattern.compile("@\\w{2,}");
  private static final Pattern WHOSE =
      Pattern.compile("^(?:The |the )?([\\p{L}\\p{N}. ]{2,30}?)['’]s? ");
  private static final Pattern OUTLET_JUST_NAMED =
      Pattern.compile(
          "(?i)the (?:news )?(?:site|website|paper|newspaper|magazine|blog|publication|outlet|channel|station)");
  private static final Pattern CITES =
      Pattern.compile(
          "(?i)cit(?:e|es|ed|ing)\\b|quot|according|heard from|learned from|told (?:him|her|me|them)");
  private static final Pattern QUOTES =
      Pattern.compile("(?i)\\b(?:quotes?|quoted|cites?|cited|reported by|carried by)\\b");
  private static final Pattern REPORTER =
      Pattern.compile(
          "(?i)\\b(?:reporter|journalist|correspondent|blogger|editor|columnist|anchor|analyst for)\\b");

  static final double FAINT = 0.12;

  /** How much of the claim a denial's own words hold, where they name what they deny. */
  private static final double DENIED = 0.2;

  /** Somebody who is quoted in the article says it in fewer of the claim's words. */
  private static final double SAID = 0.08;

  /** How much of the claim a statement on what was long before must hold to be one of the claim. */
  private static final double SAYS_PAST = 0.25;

  private final OutletNames outlets;
  private final UnnamedFinder unnamedFinder;

  ChainFinder(OutletNames outlets) {
    this.outlets = outlets;
    this.unnamedFinder = new UnnamedFinder(outlets);
  }

  /** The chains of an article in text order, each end once for each way. */
  List<Chain> find(
      Page page,
      ClaimKeys claim,
      List<Carrier> measured,
      List<Carrier> carrying,
      List<Credit> credits,
      boolean asksItself,
      List<Chain> documents) {
    Statements statements = new Statements(page, claim, measured, carrying);
    List<Chain> chains = new ArrayList<>();
    for (Attribution attribution : statements.all()) {
      Chain chain = ending(page, claim, statements, attribution, credits);
      if (chain != null) {
        chains.add(chain);
      }
    }
    unnamedFinder.add(page, credits, measured, chains);
    chains.addAll(documents);
    List<Chain> credited =
        OutletChains.throughMainOutlet(page, chains, credits, measured, asksItself);
    OutletChains.addOutletEnds(page, credited, credits, measured);
    credited.replaceAll(chain -> chain.named(name -> outlets.full(page, name)));
    String named = outlets.publisherOf(page);
    credited.removeIf(
        chain ->
            chain.kind() == OriginKind.OUTLET
                && named != null
                && OutletNames.same(chain.origin(), named));
    credited.replaceAll(chain -> chain.without(outlets.ownOf(page)));
    Step wire = outlets.creditOf(page);
    if (wire != null) {
      credited.replaceAll(chain -> chain.throughWire(wire));
    }
    credited.sort(Comparator.comparing(Chain::words).thenComparing(Chain::origin));
    return credited;
  }

  private @Nullable Chain ending(
      Page page,
      ClaimKeys claim,
      Statements statements,
      Attribution attribution,
      List<Credit> credits) {
    String meant = Definites.meantBy(page, statements, attribution);
    String speaker = meant == null ? attribution.speaker() : meant;
    SpeakerKind speaks = meant == null ? attribution.kind() : SpeakerKind.PERSON;
    OriginKind kind = speaker == null ? null : kindOf(speaks, speaker, credits);
    if (kind == null || speaker == null || NO_SUPPORT.contains(attribution.act())) {
      return null;
    }
    if (kind == OriginKind.ORGANISATION && isClaimed(claim, speaker)) {
      return null;
    }
    Evidence evidence = evidenceOf(page, statements, attribution);
    if ((isPast(statements.lineOf(attribution)) && evidence.content() < SAYS_PAST)
        || isPartOfDescription(page, attribution)
        || isGroundTold(attribution)
        || isCutShort(page, attribution)
        || onlyComments(page, attribution, kind)
        || denies(page, claim, statements, speaker)) {
      return null;
    }
    if (isFaint(evidence, kind)
        || handsOn(page, statements, attribution, kind)
        || isOthersWords(page, statements, attribution, credits)) {
      return null;
    }
    List<Step> via = new ArrayList<>();
    for (Attribution outer : statements.pathTo(attribution)) {
      addMedium(page, statements, outer, credits, via);
      String by = outer.speaker();
      boolean handsOn = !outer.id().equals(attribution.id()) && !confirms(page, outer);
      if (handsOn && by != null && OUTLET_JUST_NAMED.matcher(by).matches()) {
        justNamed(page, statements.words(outer), credits).ifPresent(via::add);
      } else if (handsOn && by != null && !Names.samePerson(by, speaker)) {
        via.add(stepOf(page, statements, outer, by, credits));
      }
    }
    Span words = statements.words(attribution);
    String name =
        kind == OriginKind.OUTLET
            ? OutletNames.clean(speaker)
            : kind == OriginKind.UNNAMED ? CitedSourceFinder.plain(speaker) : speaker;
    Chain chain = new Chain(name, kind, distinct(via, name), words, evidence, "rule:attribution");
    return citesAnother(statements, attribution, speaker) ? chain.citing() : chain;
  }

  /** "The site notes that", behind a sentence with one: the outlet named last in that sentence. */
  private static Optional<Step> justNamed(Page page, Span words, List<Credit> credits) {
    int line = page.lineAt(words.start()).index();
    if (line == 0) {
      return Optional.empty();
    }
    Span before = page.lines().get(line - 1).span();
    return credits.stream()
        .filter(credit -> before.contains(credit.at()))
        .reduce((first, second) -> second)
        .map(credit -> new Step(credit.name(), true, words));
  }

  /** "I remember little, but the doctor said we spoke of cats": some of it the doctor said. */
  private static boolean citesAnother(
      Statements statements, Attribution attribution, String speaker) {
    return statements.insideOf(attribution).stream()
        .filter(inner -> inner.act() == Act.ASSERTS && isSource(inner))
        .anyMatch(inner -> !Names.samePerson(String.valueOf(inner.speaker()), speaker));
  }

  /** Whether a sentence speaks of what was said or done long before. */
  static boolean isPast(Line line) {
    return PAST.matcher(line.text()).find();
  }

  /**
   * Whether what was said there has too little to do with the claim. Of people who take part in
   * what the claim tells anything counts: it is they who tell of it. A body in the claim's sentence
   * ("weeks after the general's removal the agency released a film") or a document says as much of
   * the claim as its words do.
   */
  private static boolean isFaint(Evidence evidence, OriginKind kind) {
    boolean speaksForItself = kind == OriginKind.ORGANISATION || kind == OriginKind.DOCUMENT;
    return evidence.likeness() < SAID && (speaksForItself || !evidence.taking());
  }

  /** Who confirms what somebody reported has it not from him. */
  private static boolean confirms(Page page, Attribution attribution) {
    return attribution.cue().stream().anyMatch(cue -> CONFIRMS.matcher(cue.of(page.text())).find());
  }

  /** Who holds the rumour to be true says the claim, in other words. */
  private static Evidence evidenceOf(Page page, Statements statements, Attribution attribution) {
    Evidence evidence = statements.evidence(attribution);
    boolean endorses =
        attribution.content().stream()
            .map(content -> content.of(page.text()))
            .anyMatch(
                content ->
                    ENDORSES.matcher(content).find()
                        || (confirms(page, attribution) && CONFIRMED.matcher(content).find()));
    return endorses && evidence.content() < ENDORSED
        ? new Evidence(
            ENDORSED,
            evidence.sentence(),
            evidence.taking(),
            evidence.told(),
            evidence.depth(),
            evidence.statements())
        : evidence;
  }

  /** "The empty gate led many to believe it": they go by the gate, and it is told as well. */
  private static boolean isGroundTold(Attribution attribution) {
    return attribution.decidedBy().endsWith("rule:led-to");
  }

  /** "According to Tarn.Post" is nobody called Tarn. */
  private static boolean isCutShort(Page page, Attribution attribution) {
    return attribution.source().stream()
        .anyMatch(
            source ->
                CUT_SHORT
                    .matcher(page.text())
                    .region(source.end(), page.text().length())
                    .lookingAt());
  }

  /** "The wife of General Maldren said": the speaker is not the one whose wife she is. */
  private static boolean isPartOfDescription(Page page, Attribution attribution) {
    String speaker = String.valueOf(attribution.speaker());
    boolean named = attribution.kind() == SpeakerKind.PERSON;
    return named
        && !attribution.source().isEmpty()
        && attribution.source().stream()
            .allMatch(
                source -> {
                  Matcher of = RELATIVE_OF.matcher(source.of(page.text()));
                  return of.find() && Names.samePerson(of.group(1), speaker);
                });
  }

  /** Whether a named speaker denies, speaks of the rumour, asks or supposes, not telling it. */
  private static boolean onlyComments(Page page, Attribution attribution, OriginKind kind) {
    boolean named = kind == OriginKind.PERSON || kind == OriginKind.ORGANISATION;
    return named
        && attribution.content().stream()
            .map(span -> span.of(page.text()))
            .anyMatch(
                content -> COMMENT.matcher(content).find() && !BELIEVES.matcher(content).find());
  }

  /** Whether the speaker denies the claim anywhere in the article; then it is no origin of it. */
  private static boolean denies(Page page, ClaimKeys claim, Statements statements, String speaker) {
    return statements.all().stream()
        .filter(other -> speaker.equals(other.speaker()))
        .anyMatch(
            other ->
                other.content().stream()
                        .map(content -> content.of(page.text()))
                        .anyMatch(
                            content -> SAYS_NOT.matcher(content).find() || negates(claim, content))
                    || (other.act() == Act.DENIES && deniesTheClaim(page, statements, other)));
  }

  /**
   * Whether what is denied is the claim, or a word that may stand for it. "He ruled out chlorine
   * but thought it a chemical weapon" denies another thing.
   */
  private static boolean deniesTheClaim(Page page, Statements statements, Attribution denial) {
    boolean another =
        !denial.content().isEmpty()
            && denial.content().stream()
                .map(content -> content.of(page.text()))
                .noneMatch(content -> Keys.of(content).isEmpty() || REPORT.matcher(content).find());
    Evidence evidence = statements.evidence(denial);
    return another ? evidence.content() >= DENIED : evidence.likeness() >= FAINT;
  }

  /** "Not removed", "removed from nothing", where the claim has "removed". */
  private static boolean negates(ClaimKeys claim, String content) {
    if (claim.negated()) {
      return false;
    }
    Matcher not = NOT.matcher(content);
    while (not.find()) {
      String word = not.group(1) == null ? not.group(2) : not.group(1);
      if (Keys.of(word).stream()
          .anyMatch(key -> claim.keys().contains(key) && !claim.names().contains(key))) {
        return true;
      }
    }
    return false;
  }

  /** A body the claim is about speaks of its own doings, it is not where the claim comes from. */
  private static boolean isClaimed(ClaimKeys claim, String speaker) {
    List<String> keys = Keys.of(speaker);
    return !keys.isEmpty() && claim.names().containsAll(keys);
  }

  /** "Medics" at the start of a sentence are people, not a body; "the company" names nobody. */
  private static @Nullable OriginKind bodyOrPeople(String speaker) {
    String rest = speaker.replaceFirst("^(?:The|A|An|the|a|an) ", "");
    boolean named =
        rest.substring(Math.min(1, rest.length())).chars().anyMatch(Character::isUpperCase);
    if (!named && Speakers.isHuman(speaker)) {
      return OriginKind.UNNAMED;
    }
    return named || Character.isUpperCase(rest.codePointAt(0)) ? OriginKind.ORGANISATION : null;
  }

  private Step stepOf(
      Page page, Statements statements, Attribution outer, String by, List<Credit> credits) {
    Span words = statements.words(outer);
    if (kindOf(outer.kind(), by, credits) == OriginKind.OUTLET) {
      return new Step(OutletNames.clean(by), true, words);
    }
    for (Span source : outer.source()) {
      Matcher whose = WHOSE.matcher(source.of(page.text()));
      if (whose.find() && outlets.knows(whose.group(1))) {
        return new Step(OutletNames.clean(whose.group(1)), true, words);
      }
    }
    return new Step(by, false, words);
  }

  /**
   * Whether somebody else is the one it has the claim from, as the nested words say. An outlet or a
   * reporter hands on what it quotes; others do so only where the words say that they cite.
   */
  private boolean handsOn(
      Page page, Statements statements, Attribution attribution, OriginKind kind) {
    return statements.insideOf(attribution).stream()
        .anyMatch(
            inner ->
                isSource(inner)
                    && !NO_SUPPORT.contains(inner.act())
                    && !String.valueOf(inner.speaker()).equals(attribution.speaker())
                    && statements.evidence(inner).likeness() >= FAINT
                    && (kind == OriginKind.OUTLET || citesOrReports(page, attribution, inner)));
  }

  /** Whether it is only part of what a named speaker says who does not cite it as a source. */
  private boolean isOthersWords(
      Page page, Statements statements, Attribution attribution, List<Credit> credits) {
    List<Attribution> path = statements.pathTo(attribution);
    for (int i = 0; i + 1 < path.size(); i++) {
      Attribution outer = path.get(i);
      String by = outer.speaker();
      OriginKind kind = by == null ? null : kindOf(outer.kind(), by, credits);
      boolean named = kind == OriginKind.PERSON || kind == OriginKind.ORGANISATION;
      if (named && !citesOrReports(page, outer, path.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean citesOrReports(Page page, Attribution outer, Attribution inner) {
    return inner.cue().stream().anyMatch(cue -> CITES.matcher(cue.of(page.text())).find())
        || outer.cue().stream().anyMatch(cue -> QUOTES.matcher(cue.of(page.text())).find())
        || outer.source().stream()
            .anyMatch(source -> REPORTER.matcher(source.of(page.text())).find());
  }

  private static boolean isSource(Attribution inner) {
    String speaker = inner.speaker();
    return speaker != null
        && inner.kind() != SpeakerKind.NONE
        && (inner.kind() != SpeakerKind.UNNAMED || Speakers.isHuman(speaker))
        && (inner.kind() != SpeakerKind.DOCUMENT || !Speakers.isReport(speaker));
  }

  private static void addMedium(
      Page page, Statements statements, Attribution said, List<Credit> credits, List<Step> via) {
    String medium = said.medium();
    Span line = statements.words(said);
    for (Credit credit : credits) {
      boolean named = medium != null && OutletNames.same(medium, credit.name());
      boolean told = credit.how() == Credit.How.TOLD && nearCue(said, credit);
      if (line.contains(credit.at()) && (named || told)) {
        via.add(new Step(credit.name(), true, line));
        return;
      }
    }
    if (medium != null && isOutlet(page, medium, line)) {
      via.add(new Step(OutletNames.clean(medium), true, line));
    }
  }

  private static boolean nearCue(Attribution said, Credit credit) {
    return said.cue().stream()
        .anyMatch(
            cue ->
                cue.overlaps(credit.at())
                    || Math.abs(credit.at().start() - cue.end()) <= 30
                    || (credit.at().start() < cue.start() && said.inside() == null));
  }

  private static boolean isOutlet(Page page, String medium, Span line) {
    int at = page.text().indexOf(medium, line.start());
    return at >= 0
        && at < line.end()
        && page.kindAt(new Span(at, at + medium.length())) == EntityKind.OUTLET;
  }

  static List<Step> distinct(List<Step> via, String origin) {
    List<Step> distinct = new ArrayList<>();
    for (Step step : via) {
      boolean again = distinct.stream().anyMatch(d -> OutletNames.same(d.by(), step.by()));
      if (!again && !step.by().equals(origin)) {
        distinct.add(step);
      }
    }
    return distinct;
  }

  /** What a speaker is as an origin; null for what can be none. */
  private @Nullable OriginKind kindOf(SpeakerKind kind, String speaker, List<Credit> credits) {
    String plain = OutletNames.squash(speaker);
    boolean credited =
        credits.stream().anyMatch(credit -> OutletNames.squash(credit.name()).equals(plain));
    boolean outlet = credited || outlets.knows(speaker) || CreditFinder.isWordedLikeOne(speaker);
    if (HANDLE.matcher(speaker).matches()) {
      return OriginKind.PERSON;
    }
    return switch (kind) {
      case PERSON -> outlet ? OriginKind.OUTLET : OriginKind.PERSON;
      case ORGANISATION -> outlet ? OriginKind.OUTLET : bodyOrPeople(speaker);
      case OUTLET -> OriginKind.OUTLET;
      case DOCUMENT ->
          Speakers.isDocument(speaker) && !Speakers.isReport(speaker) ? OriginKind.DOCUMENT : null;
      case UNNAMED ->
          PROPER.matcher(speaker).matches()
              ? OriginKind.PERSON
              : Speakers.isHuman(speaker) ? OriginKind.UNNAMED : null;
      case NONE -> null;
    };
  }
}
