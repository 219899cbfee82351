package dev.whence.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A feed in JSON (JSON Feed 1.0 and 1.1). */
final class JsonFeed {

  private static final Pattern VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org");

  private JsonFeed() {}

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      String text = head.text();
      return text.stripLeading().startsWith("{") && VERSION.matcher(text).find();
    }

    @Override
    public Container open(Container.Packed packed) throws IOException, Unreadable {
      byte[] bytes = packed.stream().readNBytes(ContentReader.LIMIT + 1);
      packed.stream().close();
      if (bytes.length > ContentReader.LIMIT) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE,
            "is a feed of more than " + ContentReader.LIMIT + " bytes, the limit");
      }
      try {
        return new FeedItems(items(new ObjectMapper().readTree(bytes)), packed.follow());
      } catch (JsonProcessingException e) {
        throw new Unreadable(
            RejectionReason.UNREADABLE,
            "is a feed in damaged JSON (" + e.getOriginalMessage() + ")");
      }
    }
  }

  private static List<FeedItem> items(JsonNode feed) {
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      items.add(item(feed, item));
    }
    return items;
  }

  private static FeedItem item(JsonNode feed, JsonNode item) {
    FeedFacts facts = new FeedFacts();
    String link = text(item, "url");
    facts.title(text(item, "title")).address(link).outlet(text(feed, "title"));
    facts.language(text(item, "language")).language(text(feed, "language"));
    for (JsonNode author : item.path("authors")) {
      facts.author(text(author, "name"));
    }
    facts.author(text(item.path("author"), "name"));
    for (JsonNode tag : item.path("tags")) {
      facts.section(tag.asText(""));
    }
    facts.published("date_published", text(item, "date_published"));
    facts.modified("date_modified", text(item, "date_modified"));
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String content = !html.isEmpty() ? html : plain.isEmpty() ? text(item, "summary") : plain;
    return new FeedItem(
        link, text(item, "id"), content, !html.isEmpty(), facts.build(), List.of("from a feed"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("").strip();
  }
}
