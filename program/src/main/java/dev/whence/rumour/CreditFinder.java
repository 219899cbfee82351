package dev.whence.rumour;

import dev.whence.model.EntityKind;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the outlets an article credits, beside its attributions: "told the Post", "first reported
 * by the Post", "via Post". A name counts as an outlet when the language room knows it as one, when
 * it is worded like one ("Daily", "Times", ".com"), or when it is what reports.
 */
final class CreditFinder {

  private static final String NAME =
      "(?<![\\p{L}\\p{N}.@])((?:@?\\p{Lu}[\\p{L}\\p{N}&'’.\\-]*[\\p{L}\\p{N}]|@\\w+|i[A-Z]\\w*|\\p{Lu}|[a-z0-9\\-]+\\.(?:com|net|org|info|ca|tv|co\\.\\p{Ll}{2}))"
          + "(?:(?: of the| of| &)? (?:\\p{Lu}[\\p{L}\\p{N}&'’\\-]*[\\p{L}\\p{N}]|\\p{Lu}|\\d+(?:\\.\\d)?(?: [A-Z]{2})?)(?:\\.(?:com|net|org|co\\.uk))?){0,5})";
  private static final String DESCRIBED =
      "(?:(?:the|a|an|local|its|their|this|another|British|American|US|U\\.S\\.|UK)\\s+|(?:[\\p{L}'’\\-]+ ){0,3}"
          + "(?:website|web site|site|newspaper|paper|outlet|publication|news source|agency|daily|weekly|tabloid|blog|magazine|channel|station|broadcaster|network|service|reporter|journalist|correspondent|press)\\s+)*";

  private static final Pattern TOLD =
      Pattern.compile(
          "(?:(?i:told|tells|telling|speaking (?:to|with)|spoke (?:to|with)|spoken (?:to|with)|talk(?:ed|ing) (?:to|with)"
              + "|interviews? (?:with|to|by|in)|confirm(?:ed|s)(?: [\\p{L}'’]+){0,7}? to|provided(?: [\\p{L}'’]+){0,6}? to|statements? to|relayed to|explain(?:ed|s) to|said to|emailed|assured|informed"
              + "|has given|gave|revealed to|admitted to|letter to))\\s+"
              + DESCRIBED
              + NAME);
  private static final Pattern TOLD_REPORTER =
      Pattern.compile(
          "(?i:told|tells|speaking (?:to|with)|spoke (?:to|with)|interviews? with) (?:\\p{Lu}[\\p{L}.\\-]+ ?){2,3}, (?:an? |the |its )?(?:[\\p{L}\\-]+ ){0,4}(?i:reporter|journalist|correspondent|editor|writer|columnist|blogger) (?:at|for|of|with|from) (?:the |The )?"
              + NAME);
  private static final Pattern CITED =
      Pattern.compile(
          "(?:(?i:according to|as reported (?:by|in|on)|reported (?:\\w+ )?(?:by|in|on)|reports|reported|cited by|published (?:\\w+ )?(?:by|in|on)|via|report (?:from|by|in|on|of)"
              + "|reports (?:from|by|in|on)|story (?:from|by|in)|citing|cit(?:es|ed)|quot(?:es|ed|ing)|courtesy of|h/t|hat tip|told by|credit(?:ed)? to|writes|tip from|translated by|post (?:on|at)))"
              + "\\s+(?:a |an |the )?(?:[\\p{Ll}\\-]+ ){0,2}?"
              + DESCRIBED
              + NAME);

  /** "Unconfirmed reports are", "additional reporting by": no name, and no verb. */
  private static final String REPORTS_THEMSELVES =
      "(?<!report(?:s|ing)?(?= (?:are|were|is|was|have|had|by|of|say|said|suggest|suggested|claim|claimed|emerged|surfaced|circulat\\p{L}+)\\b))";

  private static final Pattern REPORTS =
      Pattern.compile(
          NAME
              + "(?:['’]s(?: \\p{Lu}\\p{L}+){1,3})?,? (?:which |who )?(?:(?:has|have|had|is|are|also|first|then|now|later) )*"
              + "(?:reported|reports|report|reporting|according to which|has learned|citing|wrote|writes|broke the|is claiming|are claiming|published|quoted|quotes|cited|cites|ran)(?![\\p{L}])"
              + REPORTS_THEMSELVES);
  private static final Pattern LISTED =
      Pattern.compile(
          "(?m)^[ \\t]*(?i:via|sources?|h/t|hat tip|source article)\\b[ \\t]*[:\\-–—]?[ \\t]+(\\S[^\\n]{1,60})$");
  private static final Pattern OUTLET_WORDS =
      Pattern.compile(
          "(?i)(?:^|[\\s])(?:times|post|daily|herald|tribune|mirror|mail|star|sun|guardian|independent|telegraph|gazette|chronicle|journal|observer|standard|examiner|press|news|newspaper|reuters|tv|television|radio|magazine|insider|wire|express|echo|courier|bulletin|review|report|weekly|online|digest|beast|today)"
              + "(?:$|[\\s'’])|\\.(?:com|net|org|info|tv|ca|co\\.\\p{Ll}{2})$|(?:tv|news|wire|daily| fm)$");

  private static final Pattern STATION =
      Pattern.compile("^(?:Radio|Channel) \\p{Lu}|\\p{L}(?:TV| FM| Radio| Television)$");
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?:website|web site|site|newspaper|publication|outlet|news source|news agency|daily|tabloid|blog|magazine|broadcaster|station|channel|news service) (?:the |The )?$");

  /** Words of outlets' names that name none by themselves. */
  private static final Pattern NO_NAME_ALONE =
      Pattern.compile(
          "(?i)(?:today|tv|television|radio|news|newspaper|press|reports?|reviews?|magazine|online|weekly|daily|digest|wire)");

  private final OutletNames known;

  /**
   * A finder.
   *
   * @param known the outlets known so far; learns those that articles present
   */
  CreditFinder(OutletNames known) {
    this.known = known;
  }

  /**
   * The credits of some articles. A name that one of them presents as an outlet's ("the newspaper
   * Corvane Press") counts in all of them.
   *
   * @return for each article its credits, in text order
   */
  List<List<Credit>> find(List<Page> pages) {
    List<List<Naming>> namings = pages.stream().map(page -> page.look().namings()).toList();
    namings.forEach(ofPage -> ofPage.stream().filter(Naming::isPresented).forEach(this::learn));
    List<List<Credit>> credits = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Credit> ofPage = new ArrayList<>();
      namings.get(i).stream().filter(this::isOutlet).map(Naming::credit).forEach(ofPage::add);
      listed(pages.get(i), ofPage);
      ofPage.sort(Comparator.comparing(Credit::at).thenComparing(Credit::how));
      credits.add(List.copyOf(ofPage));
    }
    return credits;
  }

  /** The names in an article where an outlet's may stand; by its reading alone. */
  static List<Naming> namings(Page page) {
    List<Naming> namings = new ArrayList<>();
    for (Line line : page.lines()) {
      match(page, line, TOLD, Credit.How.TOLD, namings);
      match(page, line, TOLD_REPORTER, Credit.How.TOLD, namings);
      match(page, line, CITED, Credit.How.CITED, namings);
      match(page, line, REPORTS, Credit.How.CITED, namings);
    }
    return namings;
  }

  private static void match(
      Page page, Line line, Pattern pattern, Credit.How how, List<Naming> namings) {
    Matcher matcher = pattern.matcher(line.text());
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.end(1);
      Span at =
          new Span(line.span().start() + matcher.start(1), line.span().start() + matcher.end(1));
      String name = OutletNames.clean(matcher.group(1));
      boolean reports = pattern == REPORTS && line.text().startsWith("report", matcher.end(1) + 1);
      if (!Keys.of(name).isEmpty()) {
        Credit credit = new Credit(how, name, at, line.span());
        namings.add(
            new Naming(
                credit,
                page.kindAt(at),
                reports,
                isDescribed(page.text(), at),
                isAfterArticle(page.text(), at)));
      }
    }
  }

  private static boolean isAfterArticle(String text, Span at) {
    return text.startsWith("The ", at.start())
        || text.regionMatches(true, Math.max(0, at.start() - 4), "the ", 0, 4);
  }

  private void learn(Naming naming) {
    known.learn(naming.credit().name());
  }

  private boolean isOutlet(Naming naming) {
    String name = naming.credit().name();
    EntityKind kind = naming.kind();
    if (kind == EntityKind.OUTLET || STATION.matcher(name).find() || known.knows(name)) {
      return true;
    }
    return kind != EntityKind.PERSON
        && !isNoNameAlone(naming)
        && (OUTLET_WORDS.matcher(name).find()
            || (naming.reports() && kind == null && !isPeople(name)));
  }

  /** "Witnesses reported", "Residents reported": people at the start of a sentence. */
  private static boolean isPeople(String name) {
    return name.indexOf(' ') < 0
        && (name.endsWith("s") || name.endsWith("men"))
        && Speakers.isHuman(name);
  }

  /** "Today" and "TV" name no outlet; "the Post" does. */
  private static boolean isNoNameAlone(Naming naming) {
    return NO_NAME_ALONE.matcher(naming.credit().name()).matches() && !naming.afterArticle();
  }

  /** Whether a name is worded like an outlet's. */
  static boolean isWordedLikeOne(String name) {
    return OUTLET_WORDS.matcher(name).find();
  }

  /** Whether the words before a name present it as an outlet's: "the website", "a daily". */
  static boolean isDescribed(String text, Span at) {
    return DESCRIPTION.matcher(text.substring(Math.max(0, at.start() - 40), at.start())).find();
  }

  private static void listed(Page page, List<Credit> credits) {
    Matcher matcher = LISTED.matcher(page.text());
    while (matcher.find()) {
      int start = matcher.start(1);
      for (String name : matcher.group(1).split(",|;| and ", -1)) {
        int at = page.text().indexOf(name, start);
        String cleaned = OutletNames.clean(name);
        if (at >= 0 && !cleaned.isBlank() && cleaned.length() < 40) {
          Span line = new Span(matcher.start(), matcher.end());
          credits.add(
              new Credit(Credit.How.LISTED, cleaned, new Span(at, at + name.length()), line));
        }
      }
    }
  }
}
