package dev.whence.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says about itself in JSON-LD (schema.org): one article's node and its site's. */
final class LinkedFacts {

  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 12;

  /** A step with more letters is an article's headline. */
  private static final int LONGEST_STEP = 30;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<Typed> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private LinkedFacts() {}

  static LinkedFacts of(PageElements page) {
    LinkedFacts facts = new LinkedFacts();
    for (Element script : page.linkedData()) {
      facts.read(script.data());
    }
    return facts;
  }

  private void read(String json) {
    if (json.length() > LONGEST) {
      return;
    }
    try {
      collect(MAPPER.readTree(json.strip()), 0);
    } catch (JsonProcessingException | StackOverflowError e) {
      // A page's broken JSON-LD says nothing; its other markup still does.
      return;
    }
  }

  private void collect(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      nodes.add(new Typed(node, node.path("@type").toString()));
      String id = node.path("@id").asText();
      if (!id.isEmpty() && node.size() > 1) {
        byId.putIfAbsent(id, node);
      }
    }
    for (JsonNode child : node) {
      collect(child, depth + 1);
    }
  }

  /** The first node of an article; else of a page; null when there is none. */
  @Nullable JsonNode article() {
    JsonNode article = ofType("Article", "NewsArticle", "BlogPosting", "Report", "LiveBlogPosting");
    article =
        article != null
            ? article
            : ofType("DiscussionForumPosting", "SocialMediaPosting", "MedicalWebPage", "Recipe");
    return article != null ? article : ofType("WebPage");
  }

  @Nullable JsonNode ofType(String... types) {
    for (Typed typed : nodes) {
      for (String wanted : types) {
        if (typed.type().contains(wanted)) {
          return typed.node();
        }
      }
    }
    return null;
  }

  /** The different names of the nodes of a type, in page order. */
  List<String> namesOfType(String type) {
    return nodes.stream()
        .filter(typed -> typed.type().contains(type))
        .map(typed -> text(typed.node(), "name"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /**
   * The last step before the page itself on the way to it; null when there is none but the front
   * page.
   *
   * @param titles what the page's own step may be called
   */
  @Nullable String lastCrumb(String... titles) {
    JsonNode list = ofType("BreadcrumbList");
    List<String> crumbs = new ArrayList<>();
    for (JsonNode step : list == null ? List.<JsonNode>of() : list.path("itemListElement")) {
      String name = text(step, "name");
      name = name != null ? name : text(step.path("item"), "name");
      if (name != null) {
        crumbs.add(name);
      }
    }
    if (crumbs.size() > 1 && isOneOf(crumbs.get(crumbs.size() - 1), titles)) {
      crumbs.remove(crumbs.size() - 1);
    }
    return crumbs.size() < 2 ? null : crumbs.get(crumbs.size() - 1);
  }

  private static boolean isOneOf(String crumb, String... titles) {
    String step = FurnitureWords.skeleton(crumb);
    boolean own = step.length() > LONGEST_STEP;
    for (String title : titles) {
      String skeleton = FurnitureWords.skeleton(title);
      own |= !skeleton.isEmpty() && (step.contains(skeleton) || skeleton.startsWith(step));
    }
    return own;
  }

  /** A text property of a node, with entities resolved; null when absent. */
  static @Nullable String text(@Nullable JsonNode node, String property) {
    JsonNode value = node == null ? null : node.get(property);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value == null || !value.isValueNode() || value.asText().isBlank()) {
      return null;
    }
    return Parser.unescapeEntities(value.asText(), false).strip();
  }

  /** Names of the persons or bodies a property holds, as texts, objects or references. */
  List<Named> names(@Nullable JsonNode node, String property) {
    List<Named> found = new ArrayList<>();
    JsonNode value = node == null ? null : node.get(property);
    if (value == null) {
      return found;
    }
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode resolved = byId.getOrDefault(one.path("@id").asText(), one);
      String name = resolved.isTextual() ? resolved.asText().strip() : text(resolved, "name");
      if (name != null && !name.isBlank()) {
        boolean body = resolved.path("@type").toString().contains("Organization");
        found.add(new Named(Parser.unescapeEntities(name, false), body));
      }
    }
    return found;
  }

  /** A node and its type or types as JSON, which are asked for many times. */
  private record Typed(JsonNode node, String type) {}

  /**
   * Somebody named.
   *
   * @param isOrganization whether the page says it is no person
   */
  record Named(String name, boolean isOrganization) {}
}
