package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose text an article says it prints: a wire's name in the dateline, the byline or at the
 * end, "first published by", "with files from", a line "Source: ...", and what the page states for
 * machines. A name that is merely quoted in the text is none, nor is the outlet's own.
 */
final class CreditFinder {

  private static final String NAME =
      "[„“\"«»‚‘]?((?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&'’+-]*(?: (?:of|and|for|the|de|&)?(?: ?)\\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,5})";
  private static final String QUOTED = "[„“\"«»‚‘]([^„“”\"«»‚‘’]{2,40})[“”\"«»‘’]";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.,'’ /-]{1,45}(?:, \\p{L}{3,9}\\.? \\d{1,2})?,? ?[(（]("
              + AgencyNames.ANY
              + ")(?:/\\p{L}{2,12})?[)）] ?(?:-{1,2}|–|—|:)");
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("^[(\\[]?(" + AgencyNames.ANY + ")[)\\]]? ?(?:-{1,2}|–|—) ?\\p{Lu}");
  private static final Pattern AT_END =
      Pattern.compile(
          "(?:[(\\[](?:[^()\\[\\]]{0,30}[ /,])?|[.!?“”\"] ?[–—-] ?)("
              + AgencyNames.ANY
              + ")(?:[ /,][^()\\[\\]]{0,24})?[)\\]]?\\.?\\s*$");
  private static final Pattern LONE =
      Pattern.compile(
          "[(\\[]?(?:(?:©|\\(c\\)) ?)?(?:\\p{Ll}{2,4} ?/ ?)?("
              + AgencyNames.ANY
              + ")(?: ?[/,] ?[\\p{L}. ]{2,24})?(?:,? \\d{1,2}\\.\\d{1,2}\\.(?:\\d{2}){0,2})?[)\\]]?\\.?(?: (?:Foto|Bild|Photo)s?:.*)?");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:(?:^|[|·•–—] ?)(?:(?:by|von|par|por|di|door|przez|av|via|periodista digital:|autor(?:in)?:)\\s+)(?:\\p{L}[\\p{L}. -]{2,40}, ?)?)("
              + AgencyNames.ANY
              + ")(?:$|[ /,|])");
  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "(?:^|[|(\\[] ?)(?:quellen?|source|fuente|fonte|źródło|bron|kilde|källa|forrás|zdroj|источник|джерело|via)\\s*:\\s*"
              + "([\\p{L}+][^:|\\[\\]]{1,44}?)"
              + "(?:[|\\])].*|\\.|, ?(?:pressemitteilung|press release|pm)\\b.*| (?:foto|bild|photo)s?:.*)?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SOURCE_AT_END =
      Pattern.compile(
          "[(\\[](?i:(?:quelle|source|fuente|fonte|źródło|bron)\\s*:|con información de(?: la)?|mit material (?:der|von|des)|avec|with|con) ?"
              + "((?:[\\p{L}][^()\\[\\]:]{1,40}))[)\\]]\\.?\\s*$");
  private static final Pattern FIRST_PUBLISHED =
      Pattern.compile(
          "(?i:(?:originally|first) (?:published|appeared|ran)(?: (?:online|here))? (?:in|on|by|at)|"
              + "this (?:article|story|report|piece|post|text) (?:was )?(?:originally|first) (?:posted|reported)(?: (?:online|here))? (?:in|on|by|at)|"
              + "(?:article|story|report|piece|post|text) (?:was|is) (?:republished|reproduced|reprinted|syndicated)(?: with permission)? (?:from|by)|"
              + "(?:with|additional) (?:files|material) from|"
              + "(?:republished|reprinted|reproduced) (?:(?:with|by) (?:the )?(?:kind )?permission )?(?:from|of)|"
              + "zuerst (?:erschienen|veröffentlicht) (?:bei|in|auf)|"
              + "(?:publicado|publicada) (?:originalmente|originariamente|por primera vez) (?:en|por)|"
              + "(?:initialement|d['’]abord|originellement) (?:publiée?|parue?) (?:sur|dans|par)|"
              + "pubblicato (?:originariamente|originalmente|per la prima volta) (?:su|da|in)|"
              + "(?:pierwotnie|po raz pierwszy) (?:ukazał|opublikowan)\\p{L}*(?: się)? (?:na|w|przez)) "
              + NAME);
  private static final Pattern APPEARED =
      Pattern.compile(
          "\\b(?:Artikel|Text|Beitrag|Interview|Essay|Kommentar) (?:ist |wurde |erschien ).{0,60}?\\b(?:in|bei|auf|im)(?: der| dem| den)?(?: \\p{L}+)? "
              + QUOTED
              + " (?:erschienen|veröffentlicht|publiziert)");
  private static final List<String> TELLING =
      List.of(
          "ubli",
          "ubbli",
          "ppeared",
          "eprinted",
          "eproduced",
          "yndicated",
          "posted",
          "reported",
          " ran ",
          " files from",
          "material from",
          "rschien",
          "ffentlicht",
          "paru",
          "ukaza");
  private static final Pattern SELF =
      Pattern.compile("(?i)(?:this|our) (?:site|website|paper|newspaper|blog)");
  private static final Pattern IN_BYLINE =
      Pattern.compile(
          "(?:(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i) )?(" + AgencyNames.ANY + ")(?:$|[ /,|].{0,60})");
  private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/:?#]+)");

  /** Looked for anywhere near the end of a part; the others begin one. */
  private static final Map<Pattern, PhrasePattern> PHRASES =
      Map.of(
          AT_END, new PhrasePattern(AT_END), FIRST_PUBLISHED, new PhrasePattern(FIRST_PUBLISHED));

  /** A credit stands at the beginning or the end of a part, however long the part is. */
  private static final int REACH = 600;

  private static final int NEAR_END = 160;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_OTHER_LINE = 160;

  /** A sentence that says where the article is from begins to say so at once. */
  private static final int CREDIT_START = 40;

  private static final int LONGEST_CREDIT = 200;
  private static final int TOP = 4;
  private static final int END = 5;

  private final PageElements page;
  private final MetaTags tags;
  private final LinkedFacts linked;
  private final @Nullable JsonNode article;
  private final @Nullable Finding outlet;
  private final @Nullable Finding address;

  CreditFinder(
      PageElements page,
      MetaTags tags,
      LinkedFacts linked,
      @Nullable JsonNode article,
      @Nullable Finding outlet,
      @Nullable Finding address) {
    this.page = page;
    this.tags = tags;
    this.linked = linked;
    this.article = article;
    this.outlet = outlet;
    this.address = address;
  }

  @Nullable Finding find(Surroundings surroundings) {
    Finding found = notOwn(find(surroundings.parts()));
    found = found != null ? found : notOwn(beside(surroundings.above(), false));
    found = found != null ? found : notOwn(beside(surroundings.below(), true));
    found = found != null ? found : notOwn(marked(surroundings));
    return found != null ? found : notOwn(stated());
  }

  private @Nullable Finding notOwn(@Nullable Finding credit) {
    if (credit == null || outlet == null) {
      return credit;
    }
    String own = FurnitureWords.skeleton(outlet.value());
    String skeleton = FurnitureWords.skeleton(credit.value());
    boolean same =
        !skeleton.isEmpty() && !own.isEmpty() && (own.equals(skeleton) || own.startsWith(skeleton));
    return same ? null : credit;
  }

  /** An agency in what is marked as the byline. */
  private @Nullable Finding marked(Surroundings surroundings) {
    for (Element byline : page.bylines()) {
      if (!surroundings.isNear(page.before(byline))) {
        continue;
      }
      Matcher agency = IN_BYLINE.matcher(byline.text());
      if (agency.lookingAt()
          && !Elsewhere.is(byline)
          && byline.closest("figure,figcaption") == null) {
        return new Finding(
            agency.group(1), Certainty.SURE, agency.group().strip(), "ingest.credit.byline-class");
      }
    }
    return null;
  }

  /** What the page states for machines. */
  private @Nullable Finding stated() {
    for (String property : List.of("creditText", "sourceOrganization", "isBasedOn")) {
      List<LinkedFacts.Named> names = linked.names(article, property);
      if (!names.isEmpty() && isCreditName(names.get(0).name())) {
        return new Finding(
            names.get(0).name(),
            Certainty.LIKELY,
            "JSON-LD " + property + ": " + names.get(0).name(),
            "ingest.credit.json-ld");
      }
    }
    for (LinkedFacts.Named author : linked.names(article, "author")) {
      if (AgencyNames.is(author.name())) {
        return new Finding(
            author.name(),
            Certainty.SURE,
            "JSON-LD author: " + author.name(),
            "ingest.credit.json-ld");
      }
    }
    for (MetaTags.Tag tag : tags.all("author", "parsely-author", "article:author", "dc.creator")) {
      if (AgencyNames.is(tag.content())) {
        return new Finding(
            tag.content(), Certainty.SURE, tag.evidence(), "ingest.credit.meta-author");
      }
    }
    return sourceAddress();
  }

  /** The host of an original that is not the page's own. */
  private @Nullable Finding sourceAddress() {
    MetaTags.Tag tag = tags.first("syndication-source", "original-source");
    Matcher there = tag == null ? null : HOST.matcher(tag.content());
    Matcher here = address == null ? null : HOST.matcher(address.value());
    boolean other =
        there != null
            && there.lookingAt()
            && here != null
            && here.lookingAt()
            && !there.group(1).equalsIgnoreCase(here.group(1));
    return other && tag != null && there != null
        ? new Finding(
            there.group(1).toLowerCase(Locale.ROOT),
            Certainty.LIKELY,
            tag.evidence(),
            "ingest.credit.meta-source")
        : null;
  }

  private static boolean isCreditName(String name) {
    return name.length() <= 60 && !name.contains("://") && !name.contains("©");
  }

  /** Short lines about the article; a lone name above the text may be its picture's. */
  private static @Nullable Finding beside(List<String> lines, boolean below) {
    for (String line : lines) {
      if (line.length() > LONGEST_OTHER_LINE) {
        Finding notice = firstPublished(line);
        if (notice != null) {
          return notice;
        }
        continue;
      }
      Finding found = byPattern(line, BYLINE, Certainty.SURE, "ingest.credit.byline");
      found = found != null ? found : sourceLine(line);
      if (found == null && below) {
        found = lone(line);
        found = found != null ? found : atEnd(line, 1);
      } else if (found == null && line.indexOf('/') > 0) {
        found = lone(line);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Finding lone(String line) {
    Matcher lone = LONE.matcher(line);
    return line.length() <= LONGEST_LINE && lone.matches() && !FurnitureWords.isPictureCredit(line)
        ? new Finding(lone.group(1), Certainty.LIKELY, line, "ingest.credit.line")
        : null;
  }

  private static @Nullable Finding sourceLine(String line) {
    if (line.indexOf(':') < 0) {
      return null;
    }
    Matcher source = SOURCE_LINE.matcher(line);
    if (line.length() > 140 || !source.find()) {
      return null;
    }
    String name = source.group(1).strip();
    if (name.indexOf('(') < 0 || name.indexOf(')') < 0) {
      name = name.replaceFirst(" ?[()].*", "");
    }
    boolean usable =
        !name.isEmpty() && !name.contains("/") && !name.contains("www.") && hasCapital(name);
    return usable ? new Finding(name, Certainty.LIKELY, line, "ingest.credit.source-line") : null;
  }

  private static boolean hasCapital(String name) {
    return AgencyNames.is(name)
        || (Character.isUpperCase(name.codePointAt(0)) && name.split(" ", -1).length <= 6);
  }

  /**
   * Looks through the first and last parts of an article.
   *
   * @param parts the blocks' words in text order
   */
  static @Nullable Finding find(List<String> parts) {
    for (int i = 0; i < Math.min(TOP, parts.size()); i++) {
      Finding found = byPattern(parts.get(i), DATELINE, Certainty.SURE, "ingest.credit.dateline");
      found = found != null ? found : agencyFirst(parts.get(i));
      if (found != null) {
        return found;
      }
    }
    for (int i = parts.size() - 1; i >= 0 && i >= parts.size() - END; i--) {
      Finding found = atEnd(parts.get(i), parts.size() - i);
      if (found != null && !SELF.matcher(found.evidence()).find()) {
        return found;
      }
    }
    for (int i = parts.size() - END - 1; i > parts.size() / 2; i--) {
      Finding found = parts.get(i).length() > LONGEST_LINE ? null : wholeLine(parts.get(i));
      if (found != null) {
        return found;
      }
    }
    for (int i = 0; i < Math.min(TOP, parts.size()); i++) {
      Finding found = firstPublished(parts.get(i));
      if (found != null && !SELF.matcher(found.evidence()).find()) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Finding atEnd(String part, int fromEnd) {
    Finding found = firstPublished(part);
    if (found == null && fromEnd <= 3) {
      found = byPattern(part, SOURCE_AT_END, Certainty.LIKELY, "ingest.credit.end");
      found =
          found != null ? found : byPattern(part, AT_END, Certainty.LIKELY, "ingest.credit.end");
      found = found != null ? found : lone(part);
      found = found != null || part.length() > 80 ? found : sourceLine(part);
    }
    return found;
  }

  /** A part that is nothing but a credit is one wherever the end of the article is taken to be. */
  private static @Nullable Finding wholeLine(String part) {
    if (part.charAt(0) == '(') {
      Matcher source = SOURCE_AT_END.matcher(part);
      Finding found =
          source.lookingAt()
              ? new Finding(source.group(1).strip(), Certainty.LIKELY, part, "ingest.credit.end")
              : null;
      return found != null ? found : lone(part);
    }
    return sourceLine(part);
  }

  /**
   * Whether words are a credit and nothing else: "(dpa)", "Source: The Lake Herald", "This article
   * first appeared in the Norrby Post."
   */
  static boolean isLine(String words) {
    if (words.length() > LONGEST_CREDIT || words.isEmpty()) {
      return false;
    }
    if (words.length() <= LONGEST_LINE && (lone(words) != null || wholeLine(words) != null)) {
      return true;
    }
    if (!mayTell(words)) {
      return false;
    }
    Matcher first = FIRST_PUBLISHED.matcher(words);
    Matcher appeared = APPEARED.matcher(words);
    return (first.find() && first.start() < CREDIT_START && words.indexOf(". ") < 0)
        || (appeared.find()
            && appeared.start() < CREDIT_START
            && appeared.end() > words.length() - 3);
  }

  private static @Nullable Finding firstPublished(String part) {
    if (!mayTell(part)) {
      return null;
    }
    Finding found =
        byPattern(part, FIRST_PUBLISHED, Certainty.SURE, "ingest.credit.first-published");
    return found != null
        ? found
        : byPattern(part, APPEARED, Certainty.SURE, "ingest.credit.first-published");
  }

  /** Whether the words hold a part of any verb of publishing; asked before the long patterns. */
  private static boolean mayTell(String words) {
    return TELLING.stream().anyMatch(words::contains);
  }

  private static @Nullable Finding agencyFirst(String part) {
    return byPattern(part, AGENCY_FIRST, Certainty.LIKELY, "ingest.credit.dateline");
  }

  private static @Nullable Finding byPattern(
      String words, Pattern pattern, Certainty certainty, String rule) {
    boolean atStart = pattern.equals(DATELINE) || pattern.equals(AGENCY_FIRST);
    boolean whole = pattern.equals(FIRST_PUBLISHED) || pattern.equals(APPEARED);
    int reach = whole ? REACH : NEAR_END;
    String near =
        atStart
            ? words.substring(0, Math.min(words.length(), REACH))
            : words.substring(Math.max(0, words.length() - reach));
    PhrasePattern phrase = PHRASES.get(pattern);
    Matcher matcher = phrase == null ? pattern.matcher(near) : phrase.first(near);
    if (matcher == null || (phrase == null && !matcher.find())) {
      return null;
    }
    String name = matcher.group(1).replaceAll("[.,]+$", "").strip();
    return name.isEmpty() ? null : new Finding(name, certainty, matcher.group().strip(), rule);
  }
}
