package dev.whence.export;

import dev.whence.export.HandingOn.Edge;
import dev.whence.export.HandingOn.Node;
import java.util.List;

/** The graph as GEXF 1.3, the format of Gephi. */
final class GexfExport {

  private static final List<String> NODE_COLUMNS =
      List.of("kind", "rumour", "claim", "date", "article");
  private static final List<String> EDGE_COLUMNS = List.of("tone", "words");

  private final HandingOn graph;

  GexfExport(HandingOn graph) {
    this.graph = graph;
  }

  String text() {
    XmlPage page = new XmlPage("gexf", "http://gexf.net/1.3").with("version", "1.3");
    page.begin("meta").element("creator", "Whence").end();
    page.begin("graph", "defaultedgetype", "directed", "mode", "static");
    columns(page, "node", NODE_COLUMNS);
    columns(page, "edge", EDGE_COLUMNS);
    page.begin("nodes");
    graph.nodes().forEach(node -> node(page, node));
    page.end().begin("edges");
    graph.edges().forEach(edge -> edge(page, edge));
    page.end();
    return page.finished();
  }

  private static void columns(XmlPage page, String of, List<String> names) {
    page.begin("attributes", "class", of, "mode", "static");
    for (String name : names) {
      String type = name.equals("rumour") ? "integer" : "string";
      page.begin("attribute", "id", of + "-" + name, "title", name, "type", type).end();
    }
    page.end();
  }

  private static void node(XmlPage page, Node node) {
    page.begin("node", "id", node.id(), "label", node.label()).begin("attvalues");
    value(page, "node-kind", node.kind());
    value(page, "node-rumour", String.valueOf(node.rumour()));
    value(page, "node-claim", node.claim());
    value(page, "node-date", node.date());
    value(page, "node-article", node.article());
    page.end().end();
  }

  private static void edge(XmlPage page, Edge edge) {
    page.begin("edge", "id", edge.id(), "source", edge.from(), "target", edge.to());
    page.with("label", edge.tone()).begin("attvalues");
    value(page, "edge-tone", edge.tone());
    value(page, "edge-words", edge.words());
    page.end().end();
  }

  private static void value(XmlPage page, String column, String value) {
    if (!value.isEmpty()) {
      page.begin("attvalue", "for", column, "value", value).end();
    }
  }
}
