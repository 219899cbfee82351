package dev.whence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final Pattern AFTER_LANGUAGE = Pattern.compile("[-_,; ].*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern WITH_PATH = Pattern.compile("https?://[^/]+/.*");
  private static final Pattern WITH_HOST = Pattern.compile("https?://[^/]+.*");
  private static final Pattern HOST_ALONE = Pattern.compile("https?://[^/]+/?");
  private static final int SHORTEST_TITLE = 10;
  private static final List<String> LANGUAGE_TAGS =
      List.of(
          "content-language",
          "language",
          "dc.language",
          "dcterms.language",
          "og:locale",
          "inlanguage");

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
   * @param surroundings the article's text and the lines printed about it
   */
  Metadata find(String pageTitle, @Nullable String headline, Surroundings surroundings) {
    Finding address = address();
    Finding outlet =
        new OutletFinder(page, tags, linked, article, address).find(pageTitle, headline);
    Finding title = title(headline, outlet);
    DateFinder dates = new DateFinder(page, tags, article, address);
    return new Metadata(
        title,
        outlet,
        new AuthorFinder(page, tags, linked, article, outlet).find(surroundings),
        dates.published(surroundings),
        dates.modified(surroundings),
        language(),
        address,
        new CreditFinder(page, tags, linked, article, outlet, address).find(surroundings),
        new SectionFinder(tags, linked, article, address).find(pageTitle, title, surroundings));
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

  /** A title without the outlet after a bar or the last separator. */
  private static String withoutOutlet(String title, @Nullable Finding outlet) {
    if (outlet == null) {
      return title;
    }
    String name = FurnitureWords.skeleton(outlet.value());
    int bar = title.indexOf(" | ");
    if (bar > SHORTEST_TITLE && FurnitureWords.skeleton(title.substring(bar)).contains(name)) {
      return title.substring(0, bar).strip();
    }
    Matcher separator = TITLE_SEPARATOR.matcher(title);
    int last = -1;
    int end = -1;
    while (separator.find()) {
      last = separator.start();
      end = separator.end();
    }
    boolean named =
        last > SHORTEST_TITLE && FurnitureWords.skeleton(title.substring(end)).contains(name);
    return named ? title.substring(0, last).strip() : title;
  }

  /**
   * The language the page declares. Where declarations differ one that is not English is believed:
   * templates come in English, and nobody declares another language by mistake.
   */
  private @Nullable Finding language() {
    List<Finding> declared = new ArrayList<>();
    Element html = page.page().firstElementChild();
    if (html != null) {
      String lang = html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
      addLanguage(declared, lang, "html lang");
    }
    for (String name : LANGUAGE_TAGS) {
      MetaTags.Tag tag = tags.first(name);
      addLanguage(declared, tag == null ? "" : tag.content(), "meta " + name);
    }
    String linkedLanguage = LinkedFacts.text(article, "inLanguage");
    addLanguage(declared, linkedLanguage == null ? "" : linkedLanguage, "JSON-LD inLanguage");
    for (Finding one : declared) {
      if (!one.value().equals("en")) {
        return one;
      }
    }
    return declared.isEmpty() ? null : declared.get(0);
  }

  private static void addLanguage(List<Finding> declared, String words, String where) {
    if (words.isEmpty()) {
      return;
    }
    String code = AFTER_LANGUAGE.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    if (LANGUAGE.matcher(code).matches()) {
      declared.add(
          new Finding(code, Certainty.LIKELY, where + ": " + words, "ingest.language.declared"));
    }
  }

  /** The address the page gives as its own. */
  @Nullable Finding address() {
    String link = page.linkTo("canonical");
    String canonical = link == null ? "" : link;
    if (WITH_PATH.matcher(canonical).matches()) {
      return new Finding(
          canonical, Certainty.SURE, "link canonical: " + canonical, "ingest.address.canonical");
    }
    MetaTags.Tag tag = tags.first("og:url", "twitter:url");
    if (tag != null && WITH_HOST.matcher(tag.content()).matches()) {
      return new Finding(tag.content(), Certainty.LIKELY, tag.evidence(), "ingest.address.meta");
    }
    return HOST_ALONE.matcher(canonical).matches()
        ? new Finding(
            canonical, Certainty.LIKELY, "link canonical: " + canonical, "ingest.address.canonical")
        : null;
  }
}
