package dev.whence.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * Layered drawing after Sugiyama, Tagawa and Toda (1981), in three steps: (1) each node goes one
 * layer to the right of the last one it has the word from, edges that would close a ring being left
 * aside; (2) edges over more than one layer get a waypoint in each layer between; (3) a few sweeps
 * put each node beside the mean of its neighbours. Small and repeatable rather than optimal: the
 * pictures have tens of nodes, larger cases are grouped before.
 */
/** Puts the nodes of a {@link Chain} into layers from left to right. */
final class ChainLayout {

  static final int NODE_WIDTH = 204;
  static final int NODE_HEIGHT = 58;
  static final int LAYER_GAP = 100;
  private static final int NODE_GAP = 16;
  private static final int WAYPOINT_HEIGHT = 10;
  private static final int SWEEPS = 8;

  /** A place in the picture, by its left border and its middle height. */
  record Place(int x, int y) {}

  private final Chain chain;
  private final Map<String, Integer> layerOf = new HashMap<>();
  private final List<List<String>> layers = new ArrayList<>();
  private final Map<String, List<String>> before = new HashMap<>();
  private final Map<String, List<String>> after = new HashMap<>();
  private final Map<Chain.Edge, List<String>> ways = new HashMap<>();
  private final Map<String, Integer> heights = new HashMap<>();
  private int height;

  ChainLayout(Chain chain) {
    this.chain = chain;
    chooseLayers();
    chain.nodes().forEach(node -> layer(layerOf.getOrDefault(node.key(), 0)).add(node.key()));
    chain.edges().forEach(this::layWay);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      order(sweep % 2 == 0);
    }
    setHeights();
  }

  int width() {
    return layers.size() * (NODE_WIDTH + LAYER_GAP) - LAYER_GAP;
  }

  int height() {
    return height;
  }

  Place of(String node) {
    return new Place(
        layerOf.getOrDefault(node, 0) * (NODE_WIDTH + LAYER_GAP), heights.getOrDefault(node, 0));
  }

  /** The places of an edge's waypoints, both its ends included. */
  List<Place> wayOf(Chain.Edge edge) {
    return ways.getOrDefault(edge, List.of()).stream().map(this::of).toList();
  }

  private void chooseLayers() {
    Map<String, List<String>> from = new HashMap<>();
    chain.edges().forEach(edge -> list(from, edge.to()).add(edge.from()));
    for (Chain.Node node : chain.nodes()) {
      depth(node.key(), from, new HashSet<>());
    }
  }

  private int depth(String key, Map<String, List<String>> from, Set<String> onTheWay) {
    Integer known = layerOf.get(key);
    if (known != null) {
      return known;
    }
    onTheWay.add(key);
    Chain.Kind kind = chain.node(key).kind();
    int depth = kind == Chain.Kind.ORIGIN || kind == Chain.Kind.DENIER ? 0 : 1;
    for (String earlier : from.getOrDefault(key, List.of())) {
      if (!onTheWay.contains(earlier)) {
        depth = Math.max(depth, depth(earlier, from, onTheWay) + 1);
      }
    }
    onTheWay.remove(key);
    layerOf.put(key, depth);
    return depth;
  }

  private void layWay(Chain.Edge edge) {
    List<String> way = new ArrayList<>(List.of(edge.from()));
    int first = layerOf.getOrDefault(edge.from(), 0);
    int last = layerOf.getOrDefault(edge.to(), 0);
    for (int layer = first + 1; layer < last; layer++) {
      String waypoint = "way:" + layer + "\n" + edge.from() + "\n" + edge.to();
      layerOf.put(waypoint, layer);
      layer(layer).add(waypoint);
      way.add(waypoint);
    }
    way.add(edge.to());
    for (int i = 1; i < way.size(); i++) {
      list(after, way.get(i - 1)).add(way.get(i));
      list(before, way.get(i)).add(way.get(i - 1));
    }
    ways.put(edge, way);
  }

  private void order(boolean rightwards) {
    Map<String, List<String>> neighbours = rightwards ? before : after;
    for (int step = 1; step < layers.size(); step++) {
      List<String> layer = layers.get(rightwards ? step : layers.size() - 1 - step);
      Map<String, Double> wish = new HashMap<>();
      for (int i = 0; i < layer.size(); i++) {
        wish.put(
            layer.get(i),
            meanPlace(neighbours.getOrDefault(layer.get(i), List.of()), (i + 0.5) / layer.size()));
      }
      layer.sort(Comparator.comparingDouble(key -> wish.getOrDefault(key, 0.0)));
    }
  }

  private double meanPlace(List<String> neighbours, double otherwise) {
    return neighbours.stream()
        .mapToDouble(
            key -> {
              List<String> layer = layer(layerOf.getOrDefault(key, 0));
              return (layer.indexOf(key) + 0.5) / layer.size();
            })
        .average()
        .orElse(otherwise);
  }

  private void setHeights() {
    height = layers.stream().mapToInt(ChainLayout::heightOf).max().orElse(NODE_HEIGHT);
    for (List<String> layer : layers) {
      int spare = height - heightOf(layer);
      int y = spare / 2;
      for (String key : layer) {
        heights.put(key, y + heightOf(key) / 2);
        y += heightOf(key) + NODE_GAP;
      }
    }
  }

  private static int heightOf(List<String> layer) {
    return layer.stream().mapToInt(key -> heightOf(key) + NODE_GAP).sum() - NODE_GAP;
  }

  private static int heightOf(String key) {
    return key.startsWith("way:") ? WAYPOINT_HEIGHT : NODE_HEIGHT;
  }

  private List<String> layer(int index) {
    while (layers.size() <= index) {
      layers.add(new ArrayList<>());
    }
    return layers.get(index);
  }

  private static List<String> list(Map<String, List<String>> map, String key) {
    return map.computeIfAbsent(key, unused -> new ArrayList<>());
  }
}
