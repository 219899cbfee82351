package dev.whence.report;

import dev.whence.model.Denial;
import dev.whence.model.Hop;
import dev.whence.model.Origin;
import dev.whence.model.OriginKind;
import dev.whence.model.RestsOn;
import dev.whence.model.Rumour;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import dev.whence.model.Traced;
import dev.whence.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has a claim from whom, as a graph: origins and deniers at the start, the articles at the end,
 * and between them whoever handed the word on. An article that is handed on by another of the
 * folder stands there once. Nothing is added to what the rumour says.
 */
final class Chain {

  /** What a node stands for. */
  enum Kind {
    ORIGIN,
    /** Somebody who says that it is not so. */
    DENIER,
    /** Handed the word on, and no article of theirs is in the folder. */
    CITED,
    ARTICLE,
    /** Articles that have the word from the same places in the same tone. */
    ARTICLES
  }

  /**
   * A node.
   *
   * @param articles ids of the articles it stands for, in the order of the folder
   * @param words the exact words to open; null when there are none
   * @param folded the nodes that it stands for; empty for one that stands for itself
   */
  record Node(
      String key,
      Kind kind,
      String name,
      String remark,
      List<String> articles,
      @Nullable Words words,
      List<Node> folded) {

    Node(
        String key,
        Kind kind,
        String name,
        String remark,
        List<String> articles,
        @Nullable Words words) {
      this(key, kind, name, remark, articles, words, List.of());
    }

    /** Whether it is called by a number of several. */
    boolean isSeveral() {
      return !folded.isEmpty();
    }
  }

  /** An edge in the direction the word took. */
  record Edge(String from, String to, Style style, @Nullable Words words) {}

  /** How an edge is drawn and called. */
  enum Style {
    FLAT,
    HEDGED,
    DOUBTED,
    DENIED,
    COPY,
    /** Not all alike; only between nodes that stand for several. */
    MIXED;

    static Style of(Tone tone) {
      return valueOf(tone.name());
    }

    /** In one word, as of an article. */
    String told() {
      return switch (this) {
        case FLAT -> "flat";
        case HEDGED -> "hedged";
        case DOUBTED -> "doubted";
        case DENIED -> "denied";
        case COPY -> "copied";
        case MIXED -> "mixed";
      };
    }
  }

  private final Rumour rumour;
  private final Coverage coverage;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private boolean folded;

  private Chain(Rumour rumour, Coverage coverage) {
    this.rumour = rumour;
    this.coverage = coverage;
  }

  /**
   * The chain of a rumour.
   *
   * @param most how many nodes may stand apart; when there are more, articles that have the word
   *     from the same places in the same tone and hand it on to nobody are drawn as one; when there
   *     are still more, see {@link ChainFolding}
   */
  static Chain of(Rumour rumour, Coverage coverage, int most) {
    Chain chain = new Chain(rumour, coverage);
    chain.build();
    if (chain.nodes.size() > most) {
      chain.group();
    }
    if (chain.nodes.size() > most) {
      chain.fold(most);
    }
    return chain;
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Edge> edges() {
    return List.copyOf(edges.values());
  }

  Node node(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw new IllegalArgumentException("no node " + key);
    }
    return node;
  }

  private void build() {
    List<Traced> speaking = new RumourFigures(rumour, coverage).speaking();
    rumour.origins().stream().filter(this::isRestedOn).forEach(this::addOrigin);
    speaking.forEach(this::addArticle);
    for (Traced article : speaking) {
      article.restsOn().forEach(one -> addWay(article, one));
      addCopy(article);
    }
    for (Traced article : rumour.articles()) {
      article.denials().stream()
          .filter(Denial::ofClaim)
          .forEach(denial -> addDenial(article, denial));
    }
  }

  private boolean isRestedOn(Origin origin) {
    return rumour.articles().stream()
        .flatMap(article -> article.restsOn().stream())
        .anyMatch(one -> one.origin().equals(origin.id()));
  }

  private void addOrigin(Origin origin) {
    @Nullable Words words =
        rumour.articles().stream()
            .flatMap(article -> article.restsOn().stream())
            .filter(one -> one.origin().equals(origin.id()))
            .map(RestsOn::words)
            .filter(coverage::holds)
            .findFirst()
            .orElse(null);
    String remark = origin.kind() == OriginKind.UNNAMED ? "unnamed" : PlainWords.of(origin.kind());
    put(new Node(originKey(origin.id()), Kind.ORIGIN, origin.name(), remark, List.of(), words));
  }

  private void addArticle(Traced article) {
    @Nullable Words words =
        article.passages().stream()
            .map(passage -> passage.words())
            .filter(coverage::holds)
            .findFirst()
            .orElse(null);
    String date = coverage.publishedOf(article.article()).map(DateText::of).orElse("undated");
    put(
        new Node(
            articleKey(article.article()),
            Kind.ARTICLE,
            coverage.nameOf(article.article()),
            date,
            List.of(article.article()),
            words));
  }

  private void addWay(Traced article, RestsOn one) {
    String to = articleKey(article.article());
    Style style = Style.of(article.tone());
    for (Hop hop : one.via()) {
      String from = keyOf(hop);
      if (!from.equals(to)) {
        addEdge(new Edge(from, to, style, held(hop.words())));
        to = from;
      }
      style = styleOf(hop, style);
    }
    if (nodes.containsKey(originKey(one.origin()))) {
      addEdge(new Edge(originKey(one.origin()), to, style, held(one.words())));
    }
  }

  /** An article of the folder has its own tone; of others only the teller's is known. */
  private Style styleOf(Hop hop, Style otherwise) {
    return rumour.articles().stream()
        .filter(article -> article.article().equals(hop.article()))
        .filter(article -> article.stance() != Stance.UNRELATED)
        .map(article -> Style.of(article.tone()))
        .findFirst()
        .orElse(otherwise);
  }

  private String keyOf(Hop hop) {
    if (hop.article() != null && nodes.containsKey(articleKey(hop.article()))) {
      return articleKey(hop.article());
    }
    String key = "by:" + hop.by().toLowerCase(Locale.ROOT);
    put(new Node(key, Kind.CITED, hop.by(), "cited, not at hand", List.of(), held(hop.words())));
    return key;
  }

  private void addCopy(Traced article) {
    if (article.copies() != null && nodes.containsKey(articleKey(article.copies()))) {
      String from = articleKey(article.copies());
      String to = articleKey(article.article());
      edges.put(from + "\n" + to, new Edge(from, to, Style.COPY, null));
    }
  }

  private void addDenial(Traced article, Denial denial) {
    String to = articleKey(article.article());
    if (!nodes.containsKey(to)) {
      return;
    }
    String key = "denier:" + denial.who().toLowerCase(Locale.ROOT);
    put(new Node(key, Kind.DENIER, denial.who(), "denies it", List.of(), held(denial.words())));
    addEdge(new Edge(key, to, Style.DENIED, held(denial.words())));
  }

  /** The words of the article an edge leads to come first; of others the first told. */
  private void addEdge(Edge edge) {
    edges.merge(
        edge.from() + "\n" + edge.to(),
        edge,
        (old, now) -> isInTarget(now) && !isInTarget(old) ? now : old);
  }

  private static boolean isInTarget(Edge edge) {
    return edge.words() != null && articleKey(edge.words().article()).equals(edge.to());
  }

  private @Nullable Words held(Words words) {
    return coverage.holds(words) ? words : null;
  }

  private void put(Node node) {
    nodes.putIfAbsent(node.key(), node);
  }

  private void group() {
    Set<String> handsOn = edges.values().stream().map(Edge::from).collect(Collectors.toSet());
    Map<String, List<Node>> groups = new LinkedHashMap<>();
    for (Node node : nodes.values()) {
      if (node.kind() == Kind.ARTICLE && !handsOn.contains(node.key())) {
        groups.computeIfAbsent(incoming(node), key -> new ArrayList<>()).add(node);
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    groups.values().forEach(this::replace);
  }

  private void fold(int most) {
    ChainFolding folding = ChainFolding.of(nodes(), edges(), most);
    nodes.clear();
    nodes.putAll(folding.nodes());
    edges.clear();
    edges.putAll(folding.edges());
    folded = true;
  }

  /** Whether an article may be behind several nodes, see {@link ChainFolding}. */
  boolean isFolded() {
    return folded;
  }

  private String incoming(Node node) {
    return edges.values().stream()
        .filter(edge -> edge.to().equals(node.key()))
        .map(edge -> edge.from() + " " + edge.style())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private void replace(List<Node> group) {
    Node first = group.get(0);
    Set<String> names = new LinkedHashSet<>();
    List<String> articles = new ArrayList<>();
    Map<String, Boolean> gone = new HashMap<>();
    for (Node node : group) {
      names.add(node.name());
      articles.addAll(node.articles());
      gone.put(node.key(), true);
      nodes.remove(node.key());
    }
    String key = "articles:" + first.key();
    nodes.put(
        key,
        new Node(
            key,
            Kind.ARTICLES,
            articles.size() + " articles",
            String.join(", ", names),
            List.copyOf(articles),
            first.words(),
            List.copyOf(group)));
    List<Edge> old = List.copyOf(edges.values());
    edges.clear();
    for (Edge edge : old) {
      String to = gone.containsKey(edge.to()) ? key : edge.to();
      edges.putIfAbsent(
          edge.from() + "\n" + to, new Edge(edge.from(), to, edge.style(), edge.words()));
    }
  }

  private static String originKey(String id) {
    return "origin:" + id;
  }

  private static String articleKey(String id) {
    return "article:" + id;
  }
}
