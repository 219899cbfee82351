package dev.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The elements of a page that say something about it, collected in one walk, in page order. */
final class PageElements {

  private final Document page;
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> linkedData = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();
  private final List<Element> bylines = new ArrayList<>();
  private final List<Element> publishers = new ArrayList<>();
  private final List<Element> logos = new ArrayList<>();
  private final List<Node> printed = new ArrayList<>();

  PageElements(Document page) {
    this.page = page;
    NodeTraversor.traverse(this::collect, page);
  }

  private void collect(Node node, int depth) {
    if (!(node instanceof Element element)) {
      if (node instanceof TextNode) {
        printed.add(node);
      }
      return;
    }
    if (element.normalName().equals("br")) {
      printed.add(element);
    }
    if (element.attributesSize() == 0 && isNoHeading(element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "script" -> {
        if (element.attr("type").contains("ld+json")) {
          linkedData.add(element);
        }
      }
      case "h1", "h2", "h3" -> headings.add(element);
      case "time" -> times.add(element);
      case "img" -> logos.add(element);
      default -> collectMarked(element);
    }
  }

  private static boolean isNoHeading(Element element) {
    String name = element.normalName();
    return name.length() != 2 || name.charAt(0) != 'h';
  }

  private void collectMarked(Element element) {
    if (element.attr("rel").equals("author")) {
      authors.add(element);
    }
    if (isByline(element.attr("class"))) {
      bylines.add(element);
    }
    switch (element.attr("itemprop")) {
      case "author" -> authors.add(element);
      case "headline" -> headings.add(element);
      case "datePublished" -> times.add(element);
      case "publisher" -> publishers.add(element);
      default -> {}
    }
  }

  private static boolean isByline(String names) {
    return names.length() > 4
        && (names.contains("uthor") || names.contains("yline") || names.contains("utor"));
  }

  Document page() {
    return page;
  }

  List<Element> metas() {
    return metas;
  }

  List<Element> linkedData() {
    return linkedData;
  }

  /** Headings of the first three ranks and what is marked as the headline. */
  List<Element> headings() {
    return headings;
  }

  /** Time elements and what is marked as the day of publication. */
  List<Element> times() {
    return times;
  }

  List<Element> authors() {
    return authors;
  }

  /** What a class names as an author or a byline, readers' comments included. */
  List<Element> bylines() {
    return bylines;
  }

  /** What is marked as the publisher. */
  List<Element> publishers() {
    return publishers;
  }

  List<Element> pictures() {
    return logos;
  }

  /** All text nodes and line breaks. */
  List<Node> printed() {
    return printed;
  }

  /** The address of the first link of a relation; null when there is none. */
  @Nullable String linkTo(String relation) {
    for (Element link : links) {
      if (link.attr("rel").equalsIgnoreCase(relation) && !link.attr("href").isBlank()) {
        return link.attr("href").strip();
      }
    }
    return null;
  }
}
