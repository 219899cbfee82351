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
          "(?i)\\brumou?rs?\\b|\\bspeculation\\b|^[\"“'‘]?(?:that )*if\\b|\\bif the\\b|\\?[\"”'’]?$|\\bsuspicious\\b|\\bunclear\\b|\\bno clear\\b|\\bno comment\\b|\\bnot comment\\b");
  private static final Pattern SAYS_NOT =
      Pattern.compile(
          "(?i)\\b(?:invention|fabricat\\w+|hoax|nonsense|false|fake|staged|baseless|untrue)\\b|^[\"“'‘]?(?:that )?(?:\\p{L}+ ){1,6}[\"“'‘]?(?:has|have|did|had|is|was|does)(?: not|n['’]t) (?:left|leave|been|happen|true|real|the)\\b|^[\"“'‘]?(?:that )?there (?:is|was|has been|had been) no\\b");
  private static final Pattern BELIEVES = Pattern.compile("(?i)\\btrue\\b|\\bconfirm");
  private static final Pattern CAME_FROM =
      Pattern.compile("(?i)\\b(?:c[ao]mes?|heard|learned|got|have|had)(?: \\p{L}+){0,3} from\\s+$");
  private static final Pattern CITING =
      Pattern.compile("(?i)\\b(?:citing|cites|cited|quoting|quotes)\\s+$");
  private static final Pattern WHOSE =
      Pattern.compile("^(?:The |the )?([\\p{L}\\p{N}. ]{2,30}?)['’]s? ");
  private static final Pattern CITES =
      Pattern.compile(
          "(?i)cit(?:e|es|ed|ing)\\b|quot|according|heard from|learned from|told (?:him|her|me|them)");
  private static final Pattern REPORTER =
      Pattern.compile(
          "(?i)\\b(?:reporter|journalist|correspondent|blogger|editor|columnist|anchor|analyst for)\\b");
  private static final Pattern CREDIT_NAME = Pattern.compile("[\\p{L}\\p{N}@]");

  private static final double FAINT = 0.12;

  private final CreditFinder creditFinder;
  private final OutletNames outlets;

  ChainFinder(OutletNames outlets) {
    this.creditFinder = new CreditFinder(outlets);
    this.outlets = outlets;
  }

  /** The chains of an article in text order, each end once for each way. */
  List<Chain> find(
      Page page,
      ClaimKeys claim,
      List<Carrier> measured,
      List<Carrier> carrying,
      List<Chain> documents) {
    List<Credit> credits = creditFinder.find(page);
    Statements statements = new Statements(page, claim, measured, carrying);
    List<Chain> chains = new ArrayList<>();
    for (Attribution attribution : statements.all()) {
      Chain chain = ending(page, claim, statements, attribution, credits);
      if (chain != null) {
        chains.add(chain);
      }
    }
    addUnnamed(page, credits, measured, chains);
    chains.addAll(documents);
    List<Chain> credited = throughMainOutlet(page, chains, credits, measured);
    addOutletEnds(page, credited, credits, measured);
    credited.replaceAll(chain -> chain.without(OwnReportingFinder.outletOf(page)));
    credited.sort(Comparator.comparing(Chain::words).thenComparing(Chain::origin));
    return credited;
  }

  private @Nullable Chain ending(
      Page page,
      ClaimKeys claim,
      Statements statements,
      Attribution attribution,
      List<Credit> credits) {
    String speaker = attribution.speaker();
    OriginKind kind = speaker == null ? null : kindOf(attribution.kind(), speaker, credits);
    if (kind == null || speaker == null || NO_SUPPORT.contains(attribution.act())) {
      return null;
    }
    if (kind == OriginKind.ORGANISATION && isClaimed(claim, speaker)) {
      return null;
    }
    if (PAST.matcher(statements.lineOf(attribution).text()).find()
        || onlyComments(page, attribution, kind)
        || denies(page, statements, speaker)) {
      return null;
    }
    Evidence evidence = statements.evidence(attribution);
    boolean faint = evidence.likeness() < FAINT && !evidence.taking();
    if (faint
        || handsOn(page, statements, attribution, kind)
        || isOthersWords(page, statements, attribution, credits)) {
      return null;
    }
    List<Step> via = new ArrayList<>();
    for (Attribution outer : statements.pathTo(attribution)) {
      addMedium(page, statements, outer, credits, via);
      String by = outer.speaker();
      if (!outer.id().equals(attribution.id()) && by != null && !Names.samePerson(by, speaker)) {
        via.add(stepOf(page, statements, outer, by, credits));
      }
    }
    Span words = statements.words(attribution);
    String name = kind == OriginKind.OUTLET ? OutletNames.clean(speaker) : speaker;
    return new Chain(name, kind, distinct(via, name), words, evidence, "rule:attribution");
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
  private static boolean denies(Page page, Statements statements, String speaker) {
    return statements.all().stream()
        .filter(other -> speaker.equals(other.speaker()))
        .anyMatch(
            other ->
                other.content().stream()
                        .anyMatch(content -> SAYS_NOT.matcher(content.of(page.text())).find())
                    || (other.act() == Act.DENIES && statements.likeness(other) >= FAINT));
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

  private static List<Step> distinct(List<Step> via, String origin) {
    List<Step> distinct = new ArrayList<>();
    for (Step step : via) {
      boolean again = distinct.stream().anyMatch(d -> OutletNames.same(d.by(), step.by()));
      if (!again && !step.by().equals(origin)) {
        distinct.add(step);
      }
    }
    return distinct;
  }

  /** Unnamed sources the text describes where no attribution has them already. */
  private static void addUnnamed(
      Page page, List<Credit> credits, List<Carrier> measured, List<Chain> chains) {
    for (SourceFinder.Unnamed unnamed : SourceFinder.find(page)) {
      String name = unnamed.at().of(page.text());
      Line line = unnamed.line();
      boolean known =
          chains.stream()
              .anyMatch(
                  chain ->
                      chain.kind() == OriginKind.UNNAMED
                          && chain.words().equals(line.span())
                          && Names.sameDescription(chain.origin(), name));
      double likeness = Math.max(measured.get(line.index()).likeness(), around(measured, line));
      if (!known && likeness >= FAINT) {
        List<Step> via = new ArrayList<>();
        for (Credit credit : credits) {
          if (line.span().contains(credit.at()) && !unnamed.at().overlaps(credit.at())) {
            via.add(new Step(credit.name(), true, line.span()));
          }
        }
        Attribution citing = citedBy(page, unnamed);
        String person = citing == null ? null : citing.speaker();
        if (person != null) {
          via.add(new Step(person, false, line.span()));
        }
        double own = measured.get(line.index()).likeness();
        chains.add(
            new Chain(
                name,
                OriginKind.UNNAMED,
                distinct(via, name),
                line.span(),
                new Evidence(own, likeness, false, !via.isEmpty(), page.depth(line), 1),
                "rule:source"));
      }
    }
  }

  /**
   * The named person who says that the word came from this unnamed source; null when nobody does.
   */
  private static @Nullable Attribution citedBy(Page page, SourceFinder.Unnamed unnamed) {
    for (Attribution attribution : page.reading().attributions()) {
      boolean named = attribution.kind() == SpeakerKind.PERSON && attribution.speaker() != null;
      if (named
          && (saysItCameFrom(page, attribution, unnamed) || cites(page, attribution, unnamed))) {
        return attribution;
      }
    }
    return null;
  }

  private static boolean saysItCameFrom(
      Page page, Attribution attribution, SourceFinder.Unnamed unnamed) {
    return attribution.content().stream()
        .filter(content -> content.contains(unnamed.at()))
        .map(content -> page.text().substring(content.start(), unnamed.at().start()))
        .anyMatch(before -> CAME_FROM.matcher(before).find());
  }

  private static boolean cites(Page page, Attribution attribution, SourceFinder.Unnamed unnamed) {
    return attribution.source().stream()
        .filter(source -> unnamed.line().span().contains(source))
        .filter(source -> source.end() <= unnamed.at().start())
        .map(source -> page.text().substring(source.end(), unnamed.at().start()))
        .anyMatch(between -> between.length() < 40 && CITING.matcher(between).find());
  }

  private static double around(List<Carrier> measured, Line line) {
    double best = 0;
    int from = Math.max(0, line.index() - 1);
    int to = Math.min(measured.size() - 1, line.index() + 1);
    for (int i = from; i <= to; i++) {
      best = Math.max(best, 0.8 * measured.get(i).likeness());
    }
    return best;
  }

  /** Speakers quoted without a hearer in an article that credits one outlet were that outlet's. */
  private static List<Chain> throughMainOutlet(
      Page page, List<Chain> chains, List<Credit> credits, List<Carrier> measured) {
    Credit main = mainOutlet(page, credits, measured);
    List<Chain> credited = new ArrayList<>();
    for (Chain chain : chains) {
      boolean open =
          chain.via().stream().noneMatch(Step::outlet)
              && chain.kind() != OriginKind.OUTLET
              && chain.kind() != OriginKind.DOCUMENT;
      boolean after =
          main != null
              && (main.how() == Credit.How.LISTED
                  || firstCredit(credits, main) <= chain.words().end()
                  || page.depth(page.lineAt(firstCredit(credits, main))) <= 2);
      credited.add(
          main != null && open && after
              ? chain.through(new Step(main.name(), true, main.words()))
              : chain);
    }
    return credited;
  }

  private static int firstCredit(List<Credit> credits, Credit main) {
    return credits.stream()
        .filter(credit -> OutletNames.same(credit.name(), main.name()))
        .mapToInt(credit -> credit.at().start())
        .min()
        .orElse(main.at().start());
  }

  /** The outlet the article mostly credits; null when there is none or it is not near the claim. */
  private static @Nullable Credit mainOutlet(
      Page page, List<Credit> credits, List<Carrier> measured) {
    Credit best = null;
    double most = 0;
    for (Credit credit : credits) {
      double weight = 0;
      for (Credit other : credits) {
        if (OutletNames.same(other.name(), credit.name())) {
          weight += weightOf(page, other, measured);
        }
      }
      if (weight > most) {
        most = weight;
        best = credit;
      }
    }
    return most >= 0.5 ? best : null;
  }

  private static double weightOf(Page page, Credit credit, List<Carrier> measured) {
    if (credit.how() == Credit.How.LISTED) {
      return 1;
    }
    return 0.2 + measured.get(page.lineAt(credit.at().start()).index()).likeness();
  }

  /** An outlet that is credited for the claim with nobody behind it is itself the end. */
  private void addOutletEnds(
      Page page, List<Chain> chains, List<Credit> credits, List<Carrier> measured) {
    for (Credit credit : credits) {
      double likeness = likenessOf(page, credit, measured);
      boolean taken =
          chains.stream()
              .anyMatch(
                  c -> c.passes(credit.name()) || OutletNames.same(c.origin(), credit.name()));
      if (!taken && likeness >= FAINT && CREDIT_NAME.matcher(credit.name()).find()) {
        chains.add(
            new Chain(
                credit.name(),
                OriginKind.OUTLET,
                List.of(),
                credit.words(),
                new Evidence(likeness, likeness, false, false, depth(page, credit), 1),
                "rule:credit"));
      }
    }
  }

  private static int depth(Page page, Credit credit) {
    return page.depth(page.lineAt(credit.at().start()));
  }

  private double likenessOf(Page page, Credit credit, List<Carrier> measured) {
    if (credit.how() == Credit.How.LISTED) {
      return 1;
    }
    int line = page.lineAt(credit.at().start()).index();
    double before = line > 0 ? 0.8 * measured.get(line - 1).likeness() : 0;
    return Math.max(measured.get(line).likeness(), before);
  }

  /** What a speaker is as an origin; null for what can be none. */
  private @Nullable OriginKind kindOf(SpeakerKind kind, String speaker, List<Credit> credits) {
    boolean credited =
        credits.stream()
            .anyMatch(
                credit -> OutletNames.squash(credit.name()).equals(OutletNames.squash(speaker)));
    boolean outlet = credited || outlets.knows(speaker) || CreditFinder.isWordedLikeOne(speaker);
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
