package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page says about itself, each fact with the words or markup it rests on.
 *
 * <p>What the page states for machines (JSON-LD, OpenGraph, meta tags) is asked first, then the
 * visible words beside the headline. Nothing is taken from advertisements, comments or links to
 * other articles: only from the head, the article's own header and its text.
 */
final class MetadataFinder {

  static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]\\s+|\\s*[|»]\\s*");
  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?=/|-|_|$)");
  private static final Pattern OPINION =
      Pattern.compile(
          "(?:^|[/\\s,&-])(?:opinions?|op-?ed|commentary|editorials?|columnists?|kommentare?|meinung|kolumnen?|leitartikel|opini[oó]n|tribune|tribunas?|points? de vue|opinie|publicystyka)(?:$|[/\\s,&-])",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NO_OUTLETS =
      Set.of(
          "wordpress",
          "wordpress.com",
          "blogger",
          "facebook",
          "twitter",
          "medium",
          "youtube",
          "home",
          "startseite",
          "blog",
          "news");

  private final PageElements page;
  private final MetaTags tags;
  private final LinkedFacts linked;
  private final @Nullable JsonNode article;

  MetadataFinder(PageElements page, MetaTags tags) {
    this.page = page;
    this.tags = tags;
    this.linked = LinkedFacts.of(page);
    this.article = linked.article();
  }

  /**
   * Puts the facts together.
   *
   * @param pageTitle the title in the page's head, empty when there is none
   * @param headline the headline as printed; null when the page has none
   * @param aside the words printed about the article: byline, date line
   * @param parts the article's text, block by block
   */
  Metadata find(
      String pageTitle, @Nullable String headline, List<String> aside, List<String> parts) {
    Finding outlet = outlet(pageTitle, headline);
    return new Metadata(
        title(headline, outlet),
        outlet,
        authors(aside, outlet),
        published(aside),
        modified(),
        language(),
        address(),
        CreditFinder.find(parts),
        section());
  }

  private @Nullable Finding title(@Nullable String headline, @Nullable Finding outlet) {
    if (headline != null && !headline.isBlank()) {
      return new Finding(headline, Certainty.SURE, headline, "ingest.title.headline");
    }
    String stated = LinkedFacts.text(article, "headline");
    if (stated != null) {
      return new Finding(
          stated, Certainty.LIKELY, "JSON-LD headline: " + stated, "ingest.title.json-ld");
    }
    MetaTags.Tag tag = tags.first("og:title", "twitter:title", "dc.title", "parsely-title");
    if (tag != null) {
      return new Finding(
          withoutOutlet(tag.content(), outlet),
          Certainty.LIKELY,
          tag.evidence(),
          "ingest.title.meta");
    }
    String title = page.page().title().strip();
    return title.isEmpty()
        ? null
        : new Finding(
            withoutOutlet(title, outlet), Certainty.GUESS, "title: " + title, "ingest.title.title");
  }

  private static String withoutOutlet(String title, @Nullable Finding outlet) {
    Matcher separator = TITLE_SEPARATOR.matcher(title);
    int last = -1;
    int end = -1;
    while (separator.find()) {
      last = separator.start();
      end = separator.end();
    }
    boolean named =
        last > 10
            && outlet != null
            && FurnitureWords.skeleton(title.substring(end))
                .contains(FurnitureWords.skeleton(outlet.value()));
    return named ? title.substring(0, last).strip() : title;
  }

  private @Nullable Finding outlet(String title, @Nullable String headline) {
    List<Finding> candidates = new ArrayList<>();
    for (LinkedFacts.Named publisher : linked.names(article, "publisher")) {
      addOutlet(
          candidates,
          publisher.name(),
          Certainty.SURE,
          "JSON-LD publisher: " + publisher.name(),
          "json-ld");
    }
    MetaTags.Tag site = tags.first("og:site_name");
    if (site != null) {
      addOutlet(candidates, site.content(), Certainty.SURE, site.evidence(), "og-site-name");
    }
    String website = LinkedFacts.text(linked.ofType("WebSite"), "name");
    if (website != null) {
      addOutlet(
          candidates, website, Certainty.LIKELY, "JSON-LD WebSite: " + website, "json-ld-site");
    }
    MetaTags.Tag application =
        tags.first("application-name", "apple-mobile-web-app-title", "dc.publisher");
    if (application != null) {
      addOutlet(
          candidates,
          application.content(),
          Certainty.LIKELY,
          application.evidence(),
          "application-name");
    }
    addTitleSuffix(candidates);
    if (candidates.isEmpty()) {
      addNameInTitle(candidates, title, headline);
    }
    for (Finding candidate : candidates) {
      if (!looksLikeAddress(candidate.value())) {
        return candidate;
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  private static void addOutlet(
      List<Finding> candidates, String name, Certainty certainty, String evidence, String rule) {
    String value =
        name.replaceAll("\\s+", " ")
            .replaceFirst("^(?:©|\\(c\\)|[Cc]opyright)\\s*(?:\\d{4})?\\s*", "")
            .strip();
    value = value.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    Matcher slogan = TITLE_SEPARATOR.matcher(value);
    if (slogan.find() && slogan.start() > 2) {
      value = value.substring(0, slogan.start());
    }
    boolean usable =
        !value.isEmpty()
            && value.length() <= 60
            && !value.contains("://")
            && !NO_OUTLETS.contains(value.toLowerCase(Locale.ROOT));
    if (usable) {
      candidates.add(new Finding(value, certainty, evidence, "ingest.outlet." + rule));
    }
  }

  private void addNameInTitle(List<Finding> candidates, String title, @Nullable String headline) {
    Finding named = new SiteNameFinder(page, tags).find(title, headline);
    if (named != null) {
      addOutlet(candidates, named.value(), named.certainty(), named.evidence(), "title");
    }
  }

  /** The last part of the title, when the address or a second printing speaks for it. */
  private void addTitleSuffix(List<Finding> candidates) {
    String title = page.page().title().strip();
    String[] parts = TITLE_SEPARATOR.split(title, -1);
    if (parts.length < 2) {
      return;
    }
    String last = parts[parts.length - 1].strip();
    String skeleton = FurnitureWords.skeleton(last);
    Finding address = address();
    String host = address == null ? "" : FurnitureWords.skeleton(hostOf(address.value()));
    boolean inAddress = skeleton.length() > 2 && host.contains(skeleton);
    boolean logo =
        skeleton.length() > 2
            && page.pictures().stream()
                .limit(5)
                .anyMatch(image -> FurnitureWords.skeleton(image.attr("alt")).contains(skeleton));
    if (inAddress || logo) {
      addOutlet(candidates, last, Certainty.LIKELY, "title: " + title, "title-suffix");
    }
  }

  private static String hostOf(String address) {
    return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#].*", "");
  }

  private static boolean looksLikeAddress(String name) {
    return name.matches("(?i)(?:www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,6}/?")
        && name.equals(name.toLowerCase(Locale.ROOT));
  }

  private List<Finding> authors(List<String> aside, @Nullable Finding outlet) {
    List<Finding> found = new ArrayList<>();
    for (LinkedFacts.Named author : linked.names(article, "author")) {
      if (!author.isOrganization()) {
        addAuthors(
            found,
            author.name(),
            Certainty.SURE,
            "JSON-LD author: " + author.name(),
            "json-ld",
            outlet);
      }
    }
    if (found.isEmpty()) {
      for (MetaTags.Tag tag :
          tags.all(
              "author",
              "article:author",
              "parsely-author",
              "sailthru.author",
              "dc.creator",
              "byl",
              "article:author_name")) {
        addAuthors(found, tag.content(), Certainty.SURE, tag.evidence(), "meta", outlet);
      }
    }
    if (found.isEmpty()) {
      for (String line : aside) {
        if (line.matches(
            "(?is)^(?:written |posted |text |story )?(?:by|von|par|por|di|autor(?:in)?|author)\\b.*")) {
          addAuthors(found, cutAtDate(line), Certainty.LIKELY, line, "byline", outlet);
        }
      }
    }
    if (found.isEmpty()) {
      for (Element element : page.authors()) {
        if (found.size() < 4) {
          addAuthors(found, element.text(), Certainty.LIKELY, element.text(), "rel-author", outlet);
        }
      }
    }
    return found;
  }

  private static String cutAtDate(String line) {
    PrintedDate date = PrintedDate.in(line);
    int at = date == null ? -1 : line.indexOf(date.words());
    return at < 0
        ? line
        : line.substring(0, at)
            .replaceFirst(
                "(?i)[\\s,|–-]*(?:(?:\\p{L}+day|am|on|le|el|updated|published|posted):?\\s*)?$",
                "");
  }

  private static void addAuthors(
      List<Finding> found,
      String line,
      Certainty certainty,
      String evidence,
      String rule,
      @Nullable Finding outlet) {
    for (String name : AuthorNames.in(line)) {
      boolean isOutlet =
          outlet != null
              && FurnitureWords.skeleton(outlet.value()).equals(FurnitureWords.skeleton(name));
      boolean known = found.stream().anyMatch(author -> author.value().equalsIgnoreCase(name));
      if (!isOutlet && !known) {
        found.add(new Finding(name, certainty, evidence, "ingest.author." + rule));
      }
    }
  }

  private @Nullable Published published(List<String> aside) {
    Published stated =
        dated(
            LinkedFacts.text(article, "datePublished"),
            "JSON-LD datePublished",
            Certainty.SURE,
            "json-ld");
    if (stated == null) {
      MetaTags.Tag tag =
          tags.first(
              "article:published_time",
              "og:published_time",
              "article:published",
              "datepublished",
              "parsely-pub-date",
              "sailthru.date",
              "dc.date.issued",
              "dcterms.created",
              "dcterms.issued",
              "publish-date",
              "publish_date",
              "pubdate",
              "publication_date",
              "published_time",
              "dc.date",
              "dc.date.created",
              "date",
              "cxenseparse:recs:publishtime",
              "last-modified-date",
              "article.published");
      stated =
          tag == null ? null : dated(tag.content(), "meta " + tag.name(), Certainty.SURE, "meta");
    }
    if (stated == null) {
      stated = inAddress();
    }
    if (stated == null) {
      stated = inTimeElement();
    }
    return stated != null ? stated : beside(aside);
  }

  private @Nullable Published modified() {
    Published stated =
        dated(
            LinkedFacts.text(article, "dateModified"),
            "JSON-LD dateModified",
            Certainty.SURE,
            "json-ld");
    if (stated != null) {
      return stated;
    }
    MetaTags.Tag tag =
        tags.first(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "lastmod",
            "last-modified");
    return tag == null ? null : dated(tag.content(), "meta " + tag.name(), Certainty.SURE, "meta");
  }

  private static @Nullable Published dated(
      @Nullable String words, String where, Certainty certainty, String rule) {
    PrintedDate date = words == null ? null : PrintedDate.in(words);
    return date == null || words == null
        ? null
        : new Published(
            date.day(), date.day(), certainty, where + ": " + words, "ingest.date." + rule);
  }

  /** A time element that is marked as the article's, or the only day such elements name. */
  private @Nullable Published inTimeElement() {
    Element likely = null;
    for (Element time : page.times()) {
      boolean marked =
          time.hasAttr("pubdate")
              || time.attr("itemprop").equals("datePublished")
              || time.hasClass("entry-date")
              || time.hasClass("published");
      if (marked) {
        return dated(words(time), "time", Certainty.SURE, "time");
      }
      boolean own = time.closest("article,header,main") != null && !isElsewhere(time);
      likely = likely == null && own ? time : likely;
    }
    return likely == null ? null : dated(words(likely), "time", Certainty.LIKELY, "time");
  }

  /** In a list, a sidebar or a comment a time is another article's or a reader's. */
  private static boolean isElsewhere(Element time) {
    return time.closest(
            "li,aside,nav,footer,blockquote,[class*=comment],[class*=teaser],[class*=related]")
        != null;
  }

  private static String words(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private static @Nullable Published beside(List<String> aside) {
    for (String line : aside) {
      PrintedDate date = line.length() > 200 ? null : PrintedDate.in(line);
      if (date != null) {
        return new Published(
            date.day(), date.day(), Certainty.LIKELY, line, "ingest.date.beside-headline");
      }
    }
    return null;
  }

  private @Nullable Published inAddress() {
    Finding address = address();
    Matcher day = address == null ? null : DAY_IN_ADDRESS.matcher(address.value());
    if (day == null || address == null || !day.find()) {
      return null;
    }
    String words = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
    PrintedDate date = PrintedDate.in(words);
    return date == null
        ? null
        : new Published(
            date.day(), date.day(), Certainty.LIKELY, address.value(), "ingest.date.address");
  }

  private @Nullable Finding language() {
    Element html = page.page().firstElementChild();
    String declared =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    String where = "html lang";
    if (declared.isBlank()) {
      MetaTags.Tag tag =
          tags.first("content-language", "language", "dc.language", "og:locale", "inlanguage");
      declared = tag == null ? "" : tag.content();
      where = tag == null ? "" : "meta " + tag.name();
    }
    String code = declared.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_,; ].*", "");
    return code.matches("[a-z]{2}")
        ? new Finding(code, Certainty.LIKELY, where + ": " + declared, "ingest.language.declared")
        : null;
  }

  /** The address the page gives as its own. */
  @Nullable Finding address() {
    String link = page.linkTo("canonical");
    String canonical = link == null ? "" : link;
    if (canonical.matches("https?://[^/]+/.*")) {
      return new Finding(
          canonical, Certainty.SURE, "link canonical: " + canonical, "ingest.address.canonical");
    }
    MetaTags.Tag tag = tags.first("og:url", "twitter:url");
    if (tag != null && tag.content().matches("https?://[^/]+.*")) {
      return new Finding(tag.content(), Certainty.LIKELY, tag.evidence(), "ingest.address.meta");
    }
    return canonical.matches("https?://[^/]+/?")
        ? new Finding(
            canonical, Certainty.LIKELY, "link canonical: " + canonical, "ingest.address.canonical")
        : null;
  }

  private @Nullable Finding section() {
    String stated = LinkedFacts.text(article, "articleSection");
    MetaTags.Tag tag =
        tags.first("article:section", "parsely-section", "section", "cg", "dc.subject.section");
    Finding address = address();
    String path =
        address == null
            ? ""
            : address.value().replaceFirst("^https?://[^/]+", "").replaceFirst("[^/]*$", "");
    String type = article == null ? "" : article.path("@type").toString();
    String words = stated != null ? stated : tag != null ? tag.content() : "";
    if (OPINION.matcher(words).find()
        || OPINION.matcher(path).find()
        || type.contains("OpinionNewsArticle")) {
      String evidence = !words.isEmpty() ? words : !path.isEmpty() ? path : type;
      return new Finding("opinion", Certainty.LIKELY, evidence, "ingest.section.opinion");
    }
    if (words.isBlank() || words.length() > 80) {
      return null;
    }
    String evidence =
        stated != null ? "JSON-LD articleSection: " + stated : "meta section: " + words;
    return new Finding(words, Certainty.SURE, evidence, "ingest.section.stated");
  }
}
