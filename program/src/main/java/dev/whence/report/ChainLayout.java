package dev.whence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jungrapht.visualization.layout.algorithms.SugiyamaLayoutAlgorithm;
import org.jungrapht.visualization.layout.algorithms.sugiyama.Layering;
import org.jungrapht.visualization.layout.model.LayoutModel;
import org.jungrapht.visualization.layout.model.Point;
import org.jungrapht.visualization.layout.model.Rectangle;

/**
 * Puts the nodes of a {@link Chain} into layers from left to right. JUNGRAPHT does it, from top to
 * bottom and in squares; this turns its drawing and gives it the measures of the picture.
 */
final class ChainLayout {

  static final int NODE_WIDTH = 204;
  static final int NODE_HEIGHT = 58;
  static final int LAYER_GAP = 100;
  private static final int NODE_GAP = 16;

  /** The side of a square; the distance of two neighbours comes out as a multiple of it. */
  private static final int SQUARE = 100;

  private static final int SWEEPS = 23;

  /** With more edges than this no picture is clear, and the time for one would be felt. */
  private static final int LARGE = 150;

  private static final int SWEEPS_WHEN_LARGE = 2;

  /** Stands before what is no origin and has the word from nobody, and is not drawn. */
  private static final int NOBODY = -1;

  /** A place in the picture, by its left border and its middle height. */
  record Place(int x, int y) {}

  private final Map<String, Place> places = new HashMap<>();
  private final Map<Chain.Edge, List<Place>> ways = new LinkedHashMap<>();
  private int width;
  private int height;

  ChainLayout(Chain chain) {
    if (!chain.nodes().isEmpty()) {
      lay(chain);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Place of(String node) {
    return places.getOrDefault(node, new Place(0, 0));
  }

  /** The places of an edge's waypoints, both its ends included. */
  List<Place> wayOf(Chain.Edge edge) {
    return ways.getOrDefault(edge, List.of());
  }

  /*
   * Nodes and edges go in as their numbers: the library keeps them in hashed sets, and numbers hash
   * alike in every run.
   */
  private void lay(Chain chain) {
    List<String> keys = chain.nodes().stream().map(Chain.Node::key).toList();
    Map<String, Integer> numbers = new HashMap<>();
    keys.forEach(key -> numbers.put(key, numbers.size()));
    Graph<Integer, Integer> graph = graph(chain, numbers);
    boolean large = chain.edges().size() > LARGE;
    LayoutModel<Integer> model =
        LayoutModel.<Integer>builder().graph(graph).size(SQUARE, SQUARE).build();
    SugiyamaLayoutAlgorithm<Integer, Integer> algorithm =
        SugiyamaLayoutAlgorithm.<Integer, Integer>edgeAwareBuilder()
            .threaded(false)
            .transpose(!large)
            .maxLevelCross(large ? SWEEPS_WHEN_LARGE : SWEEPS)
            .separateComponents(false)
            .layering(Layering.TOP_DOWN)
            .vertexBoundsFunction(node -> Rectangle.of(0, 0, SQUARE, SQUARE))
            .build();
    algorithm.visit(model);
    List<Point> nodes = new ArrayList<>();
    for (int node = 0; node < keys.size(); node++) {
      nodes.add(model.apply(node));
    }
    Scale scale = new Scale(nodes, bends(algorithm, chain.edges()));
    for (int node = 0; node < keys.size(); node++) {
      places.put(keys.get(node), scale.of(nodes.get(node)));
    }
    for (int edge = 0; edge < chain.edges().size(); edge++) {
      ways.put(chain.edges().get(edge), way(chain.edges().get(edge), scale.bends().get(edge)));
    }
    width = scale.layers() * (NODE_WIDTH + LAYER_GAP) - LAYER_GAP;
    height = scale.height();
  }

  private static Graph<Integer, Integer> graph(Chain chain, Map<String, Integer> numbers) {
    Graph<Integer, Integer> graph = new DirectedMultigraph<>(Integer.class);
    Set<String> told = new HashSet<>();
    for (int node = 0; node < numbers.size(); node++) {
      graph.addVertex(node);
    }
    for (int edge = 0; edge < chain.edges().size(); edge++) {
      Chain.Edge one = chain.edges().get(edge);
      if (!one.from().equals(one.to())) {
        graph.addEdge(number(numbers, one.from()), number(numbers, one.to()), edge);
      }
      told.add(one.to());
    }
    int extra = chain.edges().size();
    for (Chain.Node node : chain.nodes()) {
      boolean first = node.kind() == Chain.Kind.ORIGIN || node.kind() == Chain.Kind.DENIER;
      if (!first && !told.contains(node.key())) {
        graph.addVertex(NOBODY);
        graph.addEdge(NOBODY, number(numbers, node.key()), extra++);
      }
    }
    return graph;
  }

  private static int number(Map<String, Integer> numbers, String key) {
    return Objects.requireNonNull(numbers.get(key), key);
  }

  /**
   * Where each edge passes between its two nodes; nothing for one to the very next layer, nor for
   * one that leads to where it comes from, which the library is not given.
   */
  private static List<List<Point>> bends(
      SugiyamaLayoutAlgorithm<Integer, Integer> algorithm, List<Chain.Edge> edges) {
    Function<Integer, List<Point>> bends = algorithm.getEdgeArticulationFunction();
    List<List<Point>> all = new ArrayList<>();
    for (int edge = 0; edge < edges.size(); edge++) {
      boolean isLoop = edges.get(edge).from().equals(edges.get(edge).to());
      all.add(isLoop ? List.of() : List.copyOf(bends.apply(edge)));
    }
    return all;
  }

  /** A way that leads back to the left has no waypoints: it would run against its own arrow. */
  private List<Place> way(Chain.Edge edge, List<Place> bends) {
    Place from = of(edge.from());
    Place to = of(edge.to());
    List<Place> way = new ArrayList<>(List.of(from));
    bends.stream().filter(bend -> from.x() < bend.x() && bend.x() < to.x()).forEach(way::add);
    way.add(to);
    return way;
  }

  /** Turns the library's drawing, and stretches it to the measures of the picture. */
  private static final class Scale {

    private static final int STEP = NODE_HEIGHT + NODE_GAP;

    private final NavigableMap<Long, Integer> layers = new TreeMap<>();
    private final List<List<Place>> bends = new ArrayList<>();
    private final double top;
    private final double stretch;
    private final int height;

    Scale(List<Point> nodes, List<List<Point>> bends) {
      NavigableMap<Long, TreeSet<Double>> rows = new TreeMap<>();
      List<Point> all = new ArrayList<>(nodes);
      bends.forEach(all::addAll);
      for (Point one : all) {
        rows.computeIfAbsent(Math.round(one.y), unused -> new TreeSet<>()).add(one.x);
      }
      rows.keySet().forEach(row -> layers.put(row, layers.size()));
      this.top = all.stream().mapToDouble(one -> one.x).min().orElse(0);
      this.stretch = STEP / closest(rows.values());
      double bottom = all.stream().mapToDouble(one -> one.x).max().orElse(0);
      this.height = (int) Math.round((bottom - top) * stretch) + NODE_HEIGHT;
      for (List<Point> way : bends) {
        this.bends.add(way.stream().map(this::of).toList());
      }
    }

    /** How near to each other the nearest two of one layer are. */
    private static double closest(Iterable<? extends Set<Double>> rows) {
      double least = Double.MAX_VALUE;
      for (Set<Double> row : rows) {
        double before = Double.NEGATIVE_INFINITY;
        for (double now : row) {
          if (now - before > 1) {
            least = Math.min(least, now - before);
          }
          before = now;
        }
      }
      return least;
    }

    Place of(Point one) {
      int layer = layers.getOrDefault(Math.round(one.y), 0);
      int y = (int) Math.round((one.x - top) * stretch) + NODE_HEIGHT / 2;
      return new Place(layer * (NODE_WIDTH + LAYER_GAP), y);
    }

    List<List<Place>> bends() {
      return bends;
    }

    int layers() {
      return layers.size();
    }

    int height() {
      return height;
    }
  }
}
