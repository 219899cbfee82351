package dev.whence.export;

import dev.whence.export.HandingOn.Edge;
import dev.whence.export.HandingOn.Node;
import java.util.List;

/** The graph as GraphML. */
final class GraphmlExport {

  private static final List<String> NODE_KEYS =
      List.of("label", "kind", "rumour", "claim", "date", "article");
  private static final List<String> EDGE_KEYS = List.of("tone", "words");

  private final HandingOn graph;

  GraphmlExport(HandingOn graph) {
    this.graph = graph;
  }

  String text() {
    XmlPage page = new XmlPage("graphml", "http://graphml.graphdrawing.org/xmlns");
    NODE_KEYS.forEach(name -> key(page, "node", name));
    EDGE_KEYS.forEach(name -> key(page, "edge", name));
    page.begin("graph", "id", "whence", "edgedefault", "directed");
    graph.nodes().forEach(node -> node(page, node));
    graph.edges().forEach(edge -> edge(page, edge));
    return page.finished();
  }

  private static void key(XmlPage page, String of, String name) {
    String type = name.equals("rumour") ? "int" : "string";
    page.begin("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type).end();
  }

  private static void node(XmlPage page, Node node) {
    page.begin("node", "id", node.id());
    data(page, "node-label", node.label());
    data(page, "node-kind", node.kind());
    data(page, "node-rumour", String.valueOf(node.rumour()));
    data(page, "node-claim", node.claim());
    data(page, "node-date", node.date());
    data(page, "node-article", node.article());
    page.end();
  }

  private static void edge(XmlPage page, Edge edge) {
    page.begin("edge", "id", edge.id(), "source", edge.from(), "target", edge.to());
    data(page, "edge-tone", edge.tone());
    data(page, "edge-words", edge.words());
    page.end();
  }

  private static void data(XmlPage page, String key, String value) {
    if (!value.isEmpty()) {
      page.element("data", value, "key", key);
    }
  }
}
