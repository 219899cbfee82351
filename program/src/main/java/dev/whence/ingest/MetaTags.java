package dev.whence.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta tags of a page by their lower-case name or property. */
final class MetaTags {

  private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> contents = new HashMap<>();

  MetaTags(PageElements page) {
    for (Element tag : page.metas()) {
      String content = tag.attr("content").strip();
      for (String key : NAMING) {
        String name = content.isEmpty() ? "" : tag.attr(key);
        name = name.isEmpty() ? name : name.toLowerCase(Locale.ROOT).strip();
        if (!name.isEmpty()) {
          contents.computeIfAbsent(name, unused -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** The first content of the first of these names that is there. */
  @Nullable Tag first(String... names) {
    for (String name : names) {
      List<String> found = contents.get(name);
      if (found != null) {
        return new Tag(name, found.get(0));
      }
    }
    return null;
  }

  /** All contents of the first of these names that is there. */
  List<Tag> all(String... names) {
    for (String name : names) {
      List<String> found = contents.get(name);
      if (found != null) {
        return found.stream().map(content -> new Tag(name, content)).toList();
      }
    }
    return List.of();
  }

  /** A meta tag's name and content. */
  record Tag(String name, String content) {

    String evidence() {
      return "meta " + name + ": " + content;
    }
  }
}
