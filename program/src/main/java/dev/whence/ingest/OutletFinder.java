package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of the site that published an article. The site's name is believed before its
 * publisher's, which may be the company behind many sites; an address is taken as the name only
 * when the page gives itself no other.
 */
final class OutletFinder {

  private static final int LONGEST = 60;
  private static final Pattern SLOGAN = Pattern.compile("\\s+[|–—·•»:-]\\s+|\\s*\\|\\s+");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:www\\.)?[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,6}/?");
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\b(?:GmbH|mbH|AG|KG|Ltd|Limited|LLC|Inc|Corp|S\\.?p\\.?A|S\\.?r\\.?l|S\\.L|SAS|Sp\\. z o\\.o)\\b");
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
          "start",
          "startseite",
          "homepage",
          "index",
          "website",
          "blog",
          "news");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern RIGHTS =
      Pattern.compile("^(?:©|\\(c\\)|[Cc]opyright)\\s*(?:\\d{4})?\\s*");
  private static final Pattern NO_LETTERS_FIRST = Pattern.compile("^[^\\p{L}\\p{N}]+");
  private static final Pattern BEFORE_HOST = Pattern.compile("^https?://(?:www\\.)?");
  private static final Pattern AFTER_HOST = Pattern.compile("[/?#].*");

  private final PageElements page;
  private final MetaTags tags;
  private final LinkedFacts linked;
  private final @Nullable JsonNode article;
  private final String host;
  private final List<Finding> candidates = new ArrayList<>();

  OutletFinder(
      PageElements page,
      MetaTags tags,
      LinkedFacts linked,
      @Nullable JsonNode article,
      @Nullable Finding address) {
    this.page = page;
    this.tags = tags;
    this.linked = linked;
    this.article = article;
    this.host = address == null ? "" : hostOf(address.value());
  }

  /**
   * Looks for the name.
   *
   * @param title the title in the page's head
   * @param headline the headline as printed; null when the page has none
   */
  @Nullable Finding find(String title, @Nullable String headline) {
    addTag(Certainty.SURE, "og-site-name", "og:site_name");
    for (LinkedFacts.Named publisher : linked.names(article, "publisher")) {
      add(publisher.name(), Certainty.SURE, "JSON-LD publisher: " + publisher.name(), "json-ld");
    }
    String website = LinkedFacts.text(linked.ofType("WebSite"), "name");
    if (website != null) {
      add(website, Certainty.LIKELY, "JSON-LD WebSite: " + website, "json-ld-site");
    }
    addMarkedPublisher();
    addTag(
        Certainty.LIKELY,
        "application-name",
        "application-name",
        "apple-mobile-web-app-title",
        "dc.publisher",
        "dcterms.publisher");
    addTitlePart(title, headline);
    Finding named = name(false);
    if (named == null) {
      Finding beside = new SiteNameFinder(page, tags).find(title, headline, host);
      if (beside != null) {
        add(beside.value(), beside.certainty(), beside.evidence(), "title");
      }
      named = name(false);
    }
    if (named == null) {
      addOnlyOrganization();
      addTag(Certainty.LIKELY, "meta-publisher", "publisher");
      named = name(false);
    }
    named = named != null ? named : name(true);
    return named != null || candidates.isEmpty() ? named : address();
  }

  /** The first candidate that is no address; a company only when nothing else is there. */
  private @Nullable Finding name(boolean company) {
    for (Finding candidate : candidates) {
      String value = candidate.value();
      if (!looksLikeAddress(value) && (company || !COMPANY.matcher(value).find())) {
        return candidate;
      }
    }
    return null;
  }

  private Finding address() {
    Finding first = candidates.get(0);
    return new Finding(
        first.value().replaceFirst("^www\\.", ""),
        first.value().startsWith("www.") ? Certainty.GUESS : first.certainty(),
        first.evidence(),
        first.decidedBy());
  }

  private void addTag(Certainty certainty, String rule, String... names) {
    for (String name : names) {
      MetaTags.Tag tag = tags.first(name);
      if (tag != null && !isAuthor(tag.content())) {
        add(tag.content(), certainty, tag.evidence(), rule);
      }
    }
  }

  /** Some systems write the author into every field. */
  private boolean isAuthor(String name) {
    MetaTags.Tag author = tags.first("author", "dc.author", "dc.creator");
    return author != null && author.content().equalsIgnoreCase(name) && !inHost(name);
  }

  private boolean inHost(String name) {
    String skeleton = FurnitureWords.skeleton(name);
    return skeleton.length() > 2 && FurnitureWords.skeleton(host).contains(skeleton);
  }

  private void addMarkedPublisher() {
    for (Element publisher : page.publishers().stream().limit(2).toList()) {
      Element name = publisher.selectFirst("[itemprop=name]");
      String words =
          name != null
              ? name.hasAttr("content") ? name.attr("content") : name.text()
              : publisher.attr("content");
      add(words, Certainty.LIKELY, "itemprop publisher: " + words, "microdata");
    }
  }

  private void addOnlyOrganization() {
    List<String> names = linked.namesOfType("Organization");
    if (names.size() == 1) {
      add(names.get(0), Certainty.LIKELY, "JSON-LD Organization: " + names.get(0), "json-ld-body");
    }
  }

  private void add(String name, Certainty certainty, String evidence, String rule) {
    String value = RIGHTS.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceFirst("").strip();
    value = withoutSlogan(NO_LETTERS_FIRST.matcher(value).replaceFirst(""));
    boolean usable =
        !value.isEmpty()
            && value.length() <= LONGEST
            && !value.contains("://")
            && !NO_OUTLETS.contains(value.toLowerCase(Locale.ROOT));
    if (usable) {
      candidates.add(new Finding(value, certainty, evidence, "ingest.outlet." + rule));
    }
  }

  /** Of a name and its slogan the one the address holds, else the first. */
  private String withoutSlogan(String name) {
    Matcher slogan = SLOGAN.matcher(name);
    if (!slogan.find() || slogan.start() <= 2) {
      return name;
    }
    String first = name.substring(0, slogan.start());
    String rest = name.substring(slogan.end());
    return inHost(rest) && !inHost(first) ? rest : first;
  }

  /** A part of the title that the address or a picture's words speak for. */
  private void addTitlePart(String title, @Nullable String headline) {
    String[] parts = MetadataFinder.TITLE_SEPARATOR.split(title.strip(), -1);
    if (parts.length < 2) {
      return;
    }
    String label = label();
    String last = parts[parts.length - 1].strip();
    for (String part : List.of(last, parts[0].strip())) {
      String skeleton = FurnitureWords.skeleton(part);
      boolean isHeadline = headline != null && FurnitureWords.skeleton(headline).equals(skeleton);
      boolean own =
          label.length() > 3 && skeleton.startsWith(label) && part.split(" ", -1).length <= 5;
      boolean suffix = part.equals(last) && (inHost(part) || isLogo(skeleton));
      if (suffix || (own && !isHeadline)) {
        add(part, Certainty.LIKELY, "title: " + title, "title-part");
        return;
      }
    }
  }

  private boolean isLogo(String skeleton) {
    return skeleton.length() > 2
        && page.pictures().stream()
            .limit(5)
            .anyMatch(image -> FurnitureWords.skeleton(image.attr("alt")).contains(skeleton));
  }

  /** The part of the host that is the site's own: "norrby-post" of "www.norrby-post.example". */
  private String label() {
    String[] labels = host.split("\\.", -1);
    return labels.length < 2 ? "" : FurnitureWords.skeleton(labels[labels.length - 2]);
  }

  private static String hostOf(String address) {
    String fromHost = BEFORE_HOST.matcher(address).replaceFirst("");
    return AFTER_HOST.matcher(fromHost).replaceFirst("");
  }

  private static boolean looksLikeAddress(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT)) && ADDRESS.matcher(name).matches();
  }
}
