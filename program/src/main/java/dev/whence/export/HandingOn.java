package dev.whence.export;

import dev.whence.model.Denial;
import dev.whence.model.Hop;
import dev.whence.model.Origin;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Trace;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who handed the word on to whom, as a graph: from origins and deniers through those cited to the
 * articles. Each rumour has nodes of its own, so that none is joined to another by an accident of
 * names. Every text is on one line, as XML readers may make of it anyway.
 */
final class HandingOn {

  /**
   * A node.
   *
   * @param id "n1", "n2", …
   * @param kind origin, denier, cited or article
   * @param date in EDTF, empty where there is none
   * @param article the article's id; empty for other nodes
   */
  record Node(
      String id,
      String label,
      String kind,
      int rumour,
      String claim,
      String date,
      String article) {}

  /**
   * An edge in the direction the word took.
   *
   * @param tone how the taker words the claim; "denied" from a denier, "copy" to a copy
   * @param words the words that say so; empty where there are none
   */
  record Edge(String id, String from, String to, String tone, String words) {}

  private final Articles articles;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private int rumour;
  private String claim = "";

  private HandingOn(Trace trace) {
    articles = new Articles(trace);
  }

  static HandingOn of(Trace trace) {
    HandingOn graph = new HandingOn(trace);
    trace.rumours().forEach(graph::add);
    return graph;
  }

  List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  List<Edge> edges() {
    return new ArrayList<>(edges.values());
  }

  private void add(Rumour next) {
    rumour++;
    claim = next.claim();
    Map<String, Origin> origins = new LinkedHashMap<>();
    next.origins().forEach(origin -> origins.put(origin.id(), origin));
    List<Traced> speaking =
        next.articles().stream().filter(one -> one.stance() != Stance.UNRELATED).toList();
    speaking.forEach(one -> articleNode(one.article()));
    for (Traced traced : speaking) {
      traced.restsOn().forEach(one -> addWay(traced, one, origins));
      traced.denials().stream()
          .filter(Denial::ofClaim)
          .forEach(denial -> addDenial(traced, denial));
      String copied = traced.copies();
      if (copied != null) {
        edge(articleNode(copied), articleNode(traced.article()), "copy", null);
      }
    }
  }

  /** The hops stand outermost first, so the way is walked from the article back to its origin. */
  private void addWay(Traced traced, RestsOn one, Map<String, Origin> origins) {
    String to = articleNode(traced.article());
    for (Hop hop : one.via()) {
      String from = hop.article() == null ? citedNode(hop.by()) : articleNode(hop.article());
      if (!from.equals(to)) {
        edge(from, to, traced.tone().label(), hop.words());
        to = from;
      }
    }
    Origin origin = origins.get(one.origin());
    if (origin != null) {
      edge(originNode(origin), to, traced.tone().label(), one.words());
    }
  }

  private void addDenial(Traced traced, Denial denial) {
    String key = "denier " + denial.who().toLowerCase(Locale.ROOT);
    edge(
        node(key, denial.who(), "denier", "", ""),
        articleNode(traced.article()),
        "denied",
        denial.words());
  }

  private String originNode(Origin origin) {
    return node("origin " + origin.id(), origin.name(), "origin", "", "");
  }

  private String citedNode(String by) {
    return node("cited " + by.toLowerCase(Locale.ROOT), by, "cited", "", "");
  }

  private String articleNode(String article) {
    String date = articles.published(article).map(one -> one.edtf()).orElse("");
    return node("article " + article, articles.name(article), "article", date, article);
  }

  private String node(String key, String label, String kind, String date, String article) {
    return nodes
        .computeIfAbsent(
            rumour + " " + key,
            absent ->
                new Node(
                    "n" + (nodes.size() + 1),
                    CleanText.onOneLine(label),
                    kind,
                    rumour,
                    CleanText.onOneLine(claim),
                    date,
                    CleanText.onOneLine(article)))
        .id();
  }

  private void edge(String from, String to, String tone, @Nullable Words words) {
    String shown = words != null && articles.holds(words) ? CleanText.onOneLine(words.text()) : "";
    edges.putIfAbsent(
        from + " " + to + " " + tone, new Edge("e" + (edges.size() + 1), from, to, tone, shown));
  }
}
