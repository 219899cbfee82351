package dev.whence.ingest;

import dev.whence.ingest.Container.Member;
import dev.whence.model.Envelope;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was met in a web archive, or in several that belong together: which captures are pages to be
 * read, which were given before, and how many there are of everything else.
 */
final class Captures {

  private static final Pattern FEED_TYPE =
      Pattern.compile("(?i)(?:application|text)/(?:(?:rss|atom|rdf)\\+)?xml\\b.*");
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(?i)(?:text/html|application/xhtml\\+xml|text/plain|application/pdf|application/x-pdf"
              + "|application/octet-stream|binary/octet-stream|application/x-download"
              + "|application/vnd\\.openxmlformats-officedocument\\.wordprocessingml\\.document"
              + "|application/zip|application/(?:x-)?gzip|message/rfc822|multipart/related|unknown.*|\\*/\\*)\\b.*|");
  private static final Pattern NO_PAGE_OF_A_SITE =
      Pattern.compile("(?i)https?://[^/]+/(?:robots\\.txt|ads\\.txt|favicon\\.ico)(?:\\?.*)?");

  final Tally besides = new Tally();
  private final @Nullable Set<String> pages;
  private final Set<String> given = new HashSet<>();
  private final Set<String> awaited = new HashSet<>();
  private int articles;
  private Member.@Nullable Bytes feed;

  /**
   * Nothing met yet.
   *
   * @param pages the addresses of the pages that were visited, where a list of them is at hand; the
   *     rest is what they are made of, such as frames
   */
  Captures(@Nullable Set<String> pages) {
    this.pages = pages;
  }

  int articles() {
    return articles;
  }

  /** Whether a server's answer is what was asked for; counts it when it is not. */
  boolean isAnswer(int status) {
    if (status >= 200 && status < 300 && status != 204 && status != 206) {
      return true;
    }
    besides.add(
        switch (status) {
          case 204, 206 -> "partial answer";
          case 404, 410 -> "page not found";
          default -> status / 100 == 3 ? "redirect" : "answer that is an error";
        });
    return false;
  }

  /** A page that leads to another, or is kept as another: that one is the page. */
  void isPageOf(String from, String to) {
    if (pages == null || to.isEmpty() || !pages.contains(withoutFragment(from))) {
      return;
    }
    try {
      String page = withoutFragment(URI.create(from).resolve(to).toString());
      if (pages.add(page)) {
        awaited.add(page);
      }
    } catch (IllegalArgumentException e) {
      // It leads to no address, so there is no page behind it.
      return;
    }
  }

  /**
   * For going through the same records again: what is a page now, and was passed over as none
   * before that was known. Null when there is no such page.
   */
  @Nullable Captures missed() {
    return awaited.isEmpty() ? null : new Captures(new HashSet<>(awaited));
  }

  /** Whether something of this type can be an article; counts it when it cannot. */
  boolean isWanted(String address, String type) {
    if (NO_PAGE_OF_A_SITE.matcher(address).matches()) {
      besides.add("file that is for programs");
      return false;
    }
    String kind = Besides.kindOfType(type);
    if (kind.isEmpty() && !FEED_TYPE.matcher(type).matches()) {
      kind = ARTICLE_TYPE.matcher(type).matches() ? "" : "file of another kind";
    }
    if (!kind.isEmpty()) {
      besides.add(kind);
    }
    return kind.isEmpty();
  }

  /** Whether these bytes are a page that was not given before; counts them when they are not. */
  boolean isNew(String address, String type, byte[] bytes, String digest) {
    String head = Head.plain(first(bytes), false).text();
    String kind = bytes.length == 0 || head.isBlank() ? "empty answer" : Besides.kind(bytes, "");
    if (kind.isEmpty() && ContentKind.isJson(head)) {
      kind = "data file";
    }
    if (kind.isEmpty() && isFrame(address, type, head)) {
      kind = "part of a page";
    }
    if (kind.isEmpty() && !given.add(address + ' ' + digest)) {
      kind = "capture of a page already given";
    }
    if (!kind.isEmpty()) {
      besides.add(kind);
      return false;
    }
    awaited.remove(withoutFragment(address));
    return true;
  }

  private boolean isFrame(String address, String type, String head) {
    boolean isPage = type.toLowerCase(Locale.ROOT).contains("html") || ContentKind.isHtml(head);
    return pages != null && isPage && !pages.contains(withoutFragment(address));
  }

  static String withoutFragment(String address) {
    int at = address.indexOf('#');
    return at < 0 ? address : address.substring(0, at);
  }

  private static byte[] first(byte[] bytes) {
    return bytes.length <= Head.LENGTH ? bytes : java.util.Arrays.copyOf(bytes, Head.LENGTH);
  }

  /** The member, or null for a feed or other XML: that is kept until it is seen what else comes. */
  @Nullable Member member(String name, byte[] bytes, String type, Envelope envelope) {
    Member.Bytes member = new Member.Bytes(name, new ByteArrayInputStream(bytes), envelope);
    Head head = Head.plain(first(bytes), true);
    boolean isFeed = new Feed.Format().recognises(head);
    if (!isFeed && FEED_TYPE.matcher(type).matches() && !ContentKind.isHtml(head.text())) {
      besides.add("data file");
      return null;
    }
    if (isFeed && feed == null) {
      feed = member;
      return null;
    }
    if (isFeed) {
      besides.add("feed");
      return null;
    }
    articles++;
    return member;
  }

  /** What comes at the end: a feed when there was nothing else, then the rest as counted. */
  @Nullable Member last() {
    Member.Bytes kept = feed;
    feed = null;
    if (kept != null && articles == 0) {
      articles++;
      return kept;
    }
    if (kept != null) {
      besides.add("feed");
    }
    return besides.take();
  }

  /** The rest as counted, to be told within a sentence; empty when there is none. */
  String besidesInWords() {
    Member rest = last();
    if (rest instanceof Member.Others others) {
      return " (besides " + others.what() + ")";
    }
    return "";
  }
}
