package dev.whence.report;

import dev.whence.model.Words;
import dev.whence.report.Chain.Edge;
import dev.whence.report.Chain.Kind;
import dev.whence.report.Chain.Node;
import dev.whence.report.Chain.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folds a chain of hundreds of nodes into one that can be looked at: whoever the word comes from,
 * and behind each the articles that have it from there, as one node with their number. Those whose
 * word fewest articles have are one node for each kind. An article that has the word from several
 * is behind each of them. Every folded node holds what it stands for.
 */
final class ChainFolding {

  /** Room for one node of others of each kind, with the articles behind it. */
  private static final int OTHERS = 8;

  /** How many of each kind are never among the others. */
  private static final int ALWAYS = 2;

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private final Map<String, List<Edge>> from = new HashMap<>();

  private ChainFolding(List<Node> nodes, List<Edge> edges) {
    nodes.forEach(node -> this.nodes.put(node.key(), node));
    edges.forEach(this::add);
  }

  /**
   * Folds.
   *
   * @param most about how many nodes may be left
   */
  static ChainFolding of(List<Node> nodes, List<Edge> edges, int most) {
    ChainFolding folding = new ChainFolding(nodes, edges);
    folding.foldSources(Math.max(1, (most - OTHERS) / 2));
    folding.foldArticles();
    return folding;
  }

  Map<String, Node> nodes() {
    return nodes;
  }

  Map<String, Edge> edges() {
    return edges;
  }

  private void add(Edge edge) {
    edges.merge(edge.from() + "\n" + edge.to(), edge, ChainFolding::both);
    from.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
  }

  private static Edge both(Edge one, Edge other) {
    Style style = one.style() == other.style() ? one.style() : Style.MIXED;
    return new Edge(one.from(), one.to(), style, one.words() == null ? other.words() : one.words());
  }

  /**
   * Whoever hands the word on; those beyond the first so many become one of each kind, but the
   * first of each kind always stay: a denial is not lost among others.
   */
  private void foldSources(int kept) {
    Map<String, Integer> reach = new HashMap<>();
    from.keySet().forEach(key -> reach.put(key, reach(key)));
    List<Node> sources =
        nodes.values().stream()
            .filter(node -> reach.containsKey(node.key()))
            .sorted(Comparator.comparing((Node node) -> -reach.getOrDefault(node.key(), 0)))
            .toList();
    Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    Map<Kind, List<Node>> others = new EnumMap<>(Kind.class);
    for (int i = 0; i < sources.size(); i++) {
      Node node = sources.get(i);
      if (met.merge(node.kind(), 1, Integer::sum) > ALWAYS && i >= kept) {
        others.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
      }
    }
    Map<String, String> names = new HashMap<>();
    others.values().removeIf(all -> all.size() < 2);
    others.forEach(
        (kind, all) -> {
          Node one = others(kind, all);
          all.forEach(node -> names.put(node.key(), one.key()));
          all.forEach(node -> nodes.remove(node.key()));
          nodes.put(one.key(), one);
        });
    redraw(names);
  }

  /** How many articles have the word from somebody, at however many removes. */
  private int reach(String source) {
    Set<String> seen = new HashSet<>(Set.of(source));
    Deque<String> next = new ArrayDeque<>(List.of(source));
    int articles = 0;
    while (!next.isEmpty()) {
      for (Edge edge : from.getOrDefault(next.remove(), List.of())) {
        if (seen.add(edge.to())) {
          articles += node(edge.to()).articles().size();
          next.add(edge.to());
        }
      }
    }
    return articles;
  }

  private Node node(String key) {
    return Objects.requireNonNull(nodes.get(key), key);
  }

  private static Node others(Kind kind, List<Node> all) {
    String name =
        switch (kind) {
          case ORIGIN -> all.size() + " other origins";
          case DENIER -> all.size() + " others";
          case CITED -> all.size() + " others cited";
          case ARTICLE, ARTICLES -> all.size() + " other articles";
        };
    String remark =
        switch (kind) {
          case DENIER -> "deny it";
          case CITED -> "not at hand";
          case ORIGIN, ARTICLE, ARTICLES -> names(all);
        };
    List<String> articles = all.stream().flatMap(node -> node.articles().stream()).toList();
    String key = "others:" + kind;
    return new Node(key, kind, name, remark, articles, null, List.copyOf(all));
  }

  private static String names(List<Node> all) {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(node -> names.add(node.name()));
    return String.join(", ", names);
  }

  private void redraw(Map<String, String> names) {
    List<Edge> old = List.copyOf(edges.values());
    edges.clear();
    from.clear();
    for (Edge edge : old) {
      String source = names.getOrDefault(edge.from(), edge.from());
      String target = names.getOrDefault(edge.to(), edge.to());
      if (!source.equals(target)) {
        add(new Edge(source, target, edge.style(), edge.words()));
      }
    }
  }

  /** The articles that hand the word on to nobody, as one node behind each whom they have it of. */
  private void foldArticles() {
    Set<String> ends =
        nodes.values().stream()
            .filter(node -> node.kind() == Kind.ARTICLE || node.kind() == Kind.ARTICLES)
            .map(Node::key)
            .filter(key -> !from.containsKey(key))
            .collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    Map<String, List<Edge>> toEnds = new LinkedHashMap<>();
    for (Edge edge : edges.values()) {
      if (ends.contains(edge.to())) {
        told.add(edge.to());
        toEnds.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
      }
    }
    edges.values().removeIf(edge -> told.contains(edge.to()));
    nodes.replaceAll(
        (key, node) -> ends.contains(key) && !told.contains(key) ? sourceless(node) : node);
    Map<String, Node> behind = new HashMap<>();
    told.forEach(key -> behind.put(key, node(key)));
    nodes.keySet().removeAll(told);
    toEnds.forEach(
        (source, ways) -> {
          List<Node> all =
              ways.stream().map(way -> Objects.requireNonNull(behind.get(way.to()))).toList();
          Node node = behind(source, ways, all);
          nodes.put(node.key(), node);
          Style style = ways.stream().map(Edge::style).reduce(ChainFolding::either).orElseThrow();
          edges.put(source + "\n" + node.key(), new Edge(source, node.key(), style, words(ways)));
        });
  }

  /** Articles of no source: nothing leads to them, and that is to be read in the picture. */
  private static Node sourceless(Node node) {
    return node.isSeveral()
        ? new Node(
            node.key(),
            node.kind(),
            node.name(),
            "name no source",
            node.articles(),
            node.words(),
            node.folded())
        : node;
  }

  private static Style either(Style one, Style other) {
    return one == other ? one : Style.MIXED;
  }

  private static @Nullable Words words(List<Edge> ways) {
    return ways.stream().map(Edge::words).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Node behind(String source, List<Edge> ways, List<Node> all) {
    String key = "behind:" + source;
    List<String> articles =
        all.stream().flatMap(node -> node.articles().stream()).distinct().toList();
    if (articles.size() == 1) {
      Node only = all.get(0);
      return new Node(
          key, Kind.ARTICLE, only.name(), only.remark(), articles, only.words(), List.of());
    }
    return new Node(
        key, Kind.ARTICLES, articles.size() + " articles", tones(ways, all), articles, null, all);
  }

  /** "40 hedged, 3 doubted", the most first; where all are alike, the line says it: the names. */
  private static String tones(List<Edge> ways, List<Node> all) {
    Map<Style, Integer> counts = new EnumMap<>(Style.class);
    for (int i = 0; i < ways.size(); i++) {
      counts.merge(ways.get(i).style(), all.get(i).articles().size(), Integer::sum);
    }
    return counts.size() == 1 && !counts.containsKey(Style.MIXED)
        ? names(all)
        : counts.entrySet().stream()
            .sorted(Map.Entry.<Style, Integer>comparingByValue().reversed())
            .map(one -> one.getValue() + " " + one.getKey().told())
            .collect(Collectors.joining(", "));
  }
}
