package dev.whence.ingest;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.whence.model.Envelope;
import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A feed (RSS 0.9x, 1.0, 2.0, Atom) with its items, or a list of feeds (OPML) with their addresses.
 * An item that brings its whole text is an article.
 */
final class Feed {

  private static final int LARGEST = ContentReader.LIMIT;
  private static final int MOST_ITEMS = 100_000;
  private static final Pattern ROOT =
      Pattern.compile(
          "(?is)\\s*(?:<\\?.{0,1000}?\\?>\\s*|<!--.{0,4000}?-->\\s*|<!DOCTYPE\\s+(?:rss|rdf:RDF|feed|opml)\\b[^>\\[]{0,500}(?:\\[.{0,60000}?\\]\\s*)?>\\s*)*"
              + "<(?:(?:\\w{1,20}:)?(?:rss|feed)(?=[\\s>])[^>]{0,5000}|opml\\b[^>]{0,2000}|rdf:RDF\\b[^>]{0,5000}(?:purl\\.org/rss|netscape\\.com/rdf|purl\\.org/net/rss)[^>]{0,5000})>.*");

  private Feed() {}

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      String text = head.text();
      return text.stripLeading().startsWith("<") && ROOT.matcher(text).matches();
    }

    @Override
    public Container open(Container.Packed packed) throws IOException, Unreadable {
      byte[] bytes = packed.stream().readNBytes(LARGEST + 1);
      packed.stream().close();
      if (bytes.length > LARGEST) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE, "is a feed of more than " + LARGEST + " bytes, the limit");
      }
      FeedXml xml = FeedXml.of(bytes, packed.envelope().mediaType());
      Document document = xml.document();
      return document.getRootElement().getName().equalsIgnoreCase("opml")
          ? new AddressList(addresses(document))
          : new FeedItems(items(document, xml.remarks(), packed.envelope()), packed.follow());
    }
  }

  private static List<String> addresses(Document opml) {
    List<String> addresses = new ArrayList<>();
    for (Element outline : opml.getDescendants(Filters.element("outline"))) {
      String address = outline.getAttributeValue("xmlUrl", "").strip();
      if (address.matches("(?i)https?://\\S+") && !addresses.contains(address)) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static List<FeedItem> items(Document document, List<String> remarks, Envelope around)
      throws Unreadable {
    List<Element> elements = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      String name = element.getName();
      if (name.equals("item") || name.equals("entry")) {
        elements.add(element);
      }
      if (elements.size() > MOST_ITEMS) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE, "is a feed of more than " + MOST_ITEMS + " items");
      }
    }
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(document);
    } catch (FeedException | RuntimeException e) {
      throw new Unreadable(
          RejectionReason.UNREADABLE, "is a feed that cannot be read (" + e.getMessage() + ")");
    }
    List<String> all = new ArrayList<>(around.remarks());
    all.add("from a feed");
    all.addAll(remarks);
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      boolean fits = elements.size() == feed.getEntries().size();
      items.add(item(feed, feed.getEntries().get(i), fits ? elements.get(i) : null, all));
    }
    return items;
  }

  private static FeedItem item(
      SyndFeed feed, SyndEntry entry, @Nullable Element element, List<String> remarks) {
    SyndContent text = longest(entry);
    String value = text == null ? "" : text.getValue();
    boolean isMarkup = text != null && isMarkup(text, value);
    String link = link(entry);
    FeedFacts facts = new FeedFacts();
    SyndContent title = entry.getTitleEx();
    facts.title(title == null ? "" : plain(title.getValue())).address(link);
    facts.language(or(feed.getLanguage()));
    facts.outlet(plain(or(feed.getTitle())));
    SyndFeed source = entry.getSource();
    if (source != null && !or(source.getTitle()).equals(or(feed.getTitle()))) {
      facts.source(plain(or(source.getTitle())));
    }
    for (SyndPerson person : entry.getAuthors()) {
      facts.author(or(person.getName()));
    }
    facts.author(or(entry.getAuthor()));
    for (SyndCategory category : entry.getCategories()) {
      facts.section(or(category.getName()));
    }
    dates(facts, entry, element);
    return new FeedItem(link, or(entry.getUri()), value, isMarkup, facts.build(), remarks);
  }

  private static String link(SyndEntry entry) {
    String link = or(entry.getLink());
    String guid = or(entry.getUri());
    return link.isEmpty() && guid.matches("(?i)https?://\\S+") ? guid : link;
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static String plain(@Nullable String title) {
    String words = or(title);
    return words.contains("<") || words.contains("&") ? Jsoup.parse(words).text() : words;
  }

  private static @Nullable SyndContent longest(SyndEntry entry) {
    SyndContent longest = null;
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    if (entry.getDescription() != null) {
      contents.add(entry.getDescription());
    }
    for (SyndContent content : contents) {
      boolean isLonger =
          longest == null || or(content.getValue()).length() > or(longest.getValue()).length();
      longest = !or(content.getValue()).isEmpty() && isLonger ? content : longest;
    }
    return longest;
  }

  /** By its marks, unless it is declared to be text: RSS declares nothing. */
  private static boolean isMarkup(SyndContent content, String value) {
    String type = or(content.getType()).toLowerCase(Locale.ROOT);
    boolean looks = value.matches("(?s).*(?:</?[a-zA-Z][^>]{0,2000}>|&(?:#?\\w{2,8});).*");
    return looks && !type.equals("text");
  }

  /** From the feed's own words where they are at hand, which keep the writer's day. */
  private static void dates(FeedFacts facts, SyndEntry entry, @Nullable Element element) {
    if (element != null) {
      for (Element child : element.getChildren()) {
        String name = child.getName();
        switch (name.toLowerCase(Locale.ROOT)) {
          case "pubdate", "published", "issued", "date", "created" ->
              facts.published(name, child.getText());
          case "updated", "modified" -> facts.modified(name, child.getText());
          default -> {}
        }
      }
    } else if (entry.getPublishedDate() != null) {
      facts.published("published (UTC)", entry.getPublishedDate().toInstant().toString());
    }
  }
}
