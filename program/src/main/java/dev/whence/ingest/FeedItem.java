package dev.whence.ingest;

import dev.whence.ingest.Container.Member;
import dev.whence.model.Envelope;
import dev.whence.model.Metadata;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * One item of a feed, whatever the feed's dialect.
 *
 * @param link where the article stands; empty when the feed does not say
 * @param name the item's own name, such as its guid; empty when it has none
 * @param content the longest text the feed gives; empty when it gives none
 * @param isMarkup whether the text is HTML
 * @param said what the feed says about the article
 * @param remarks what a reader should know about the feed
 */
record FeedItem(
    String link,
    String name,
    String content,
    boolean isMarkup,
    Metadata said,
    List<String> remarks) {

  private static final int WORDS_OF_AN_ARTICLE = 120;
  private static final Pattern CUT =
      Pattern.compile(
          "(?is).*(?:\\[?(?:…|\\.\\.\\.|&hellip;)\\]?|read more|continue reading|weiterlesen|lire la suite|leer más)[\\s»→.>…]*");

  /** The item as a member: its text, or where that stands. */
  Member member(boolean follow, List<String> following) {
    String words = visible();
    boolean isWhole = isWhole(words);
    boolean hasAddress = link.toLowerCase(Locale.ROOT).matches("https?://\\S+");
    List<String> more = new ArrayList<>(remarks);
    if (hasAddress && follow && !isWhole) {
      return new Member.Address(link, envelope(null, more), following);
    }
    if (words.isBlank()) {
      return new Member.Broken(
          id(),
          hasAddress ? RejectionReason.NOT_FETCHED : RejectionReason.NO_ARTICLE_TEXT,
          hasAddress
              ? "is only named in the feed; give --follow to fetch the article"
              : "is an item of a feed without text and without an address");
    }
    if (!isWhole) {
      more.add(
          hasAddress
              ? "the feed gives only a summary; the whole article stands at "
                  + link
                  + " (give --follow to fetch it)"
              : "the feed gives only a summary, and no address of the article");
    }
    return new Member.Article(id(), new ByteArrayInputStream(bytes()), envelope(type(), more));
  }

  private String visible() {
    return isMarkup
        ? Jsoup.parse(content, org.jsoup.parser.Parser.htmlParser().setMaxDepth(256)).text()
        : content.strip();
  }

  private static boolean isWhole(String words) {
    int end = words.length();
    String tail = words.substring(Math.max(0, end - 60));
    return words.split("\\s+", WORDS_OF_AN_ARTICLE + 1).length > WORDS_OF_AN_ARTICLE
        && !CUT.matcher(tail).matches();
  }

  String id() {
    String id = link.isBlank() ? name : link;
    return id.isBlank() ? "item" : MemberName.printable(id);
  }

  private byte[] bytes() {
    boolean isBare = isMarkup && !ContentKind.isHtml(content);
    String text = isBare ? "<article>\n" + content + "\n</article>\n" : content;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String type() {
    return (isMarkup ? "text/html" : "text/plain") + "; charset=utf-8";
  }

  private Envelope envelope(@org.jspecify.annotations.Nullable String type, List<String> remarks) {
    return new Envelope(link.isBlank() ? null : link, null, type, said, remarks);
  }
}
