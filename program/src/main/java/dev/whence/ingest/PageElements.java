package dev.whence.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The elements of a page that say something about it, collected in one walk, in page order. */
final class PageElements {

  /** Characters of a tag with its end, and of an attribute, on an average page. */
  private static final int TAG = 15;

  private static final int ATTRIBUTE = 25;

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
  private final List<Element> attributed = new ArrayList<>();
  private final List<Node> printed = new ArrayList<>();
  private final IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();
  private int[] printedPlaces = new int[1_024];
  private int size;

  PageElements(Document page) {
    this.page = page;
    collectAll(page);
  }

  /** The parser bounds the depth. */
  private void collectAll(Element element) {
    collect(element);
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof Element inner) {
        collectAll(inner);
      } else {
        collectWords(child);
      }
    }
  }

  private void collectWords(Node node) {
    if (node instanceof TextNode text) {
      addPrinted(node);
      size += text.getWholeText().length();
    } else if (node instanceof DataNode data) {
      size += data.getWholeData().length();
    }
  }

  private void collect(Element element) {
    if (element.normalName().equals("br")) {
      addPrinted(element);
    }
    size += TAG + element.attributesSize() * ATTRIBUTE;
    if (element.attributesSize() > 0) {
      attributed.add(element);
    } else if (isNoHeading(element)) {
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
      case "h1", "h2", "h3" -> add(headings, element);
      case "time" -> add(times, element);
      case "img" -> logos.add(element);
      default -> collectMarked(element);
    }
  }

  private static boolean isNoHeading(Element element) {
    String name = element.normalName();
    return name.length() != 2 || name.charAt(0) != 'h';
  }

  private void addPrinted(Node node) {
    if (printed.size() == printedPlaces.length) {
      printedPlaces = Arrays.copyOf(printedPlaces, printedPlaces.length * 2);
    }
    printedPlaces[printed.size()] = size;
    printed.add(node);
  }

  private void add(List<Element> list, Element element) {
    list.add(element);
    places.put(element, size);
  }

  private void collectMarked(Element element) {
    Attributes attributes = element.attributes();
    if (attributes.get("rel").equals("author")) {
      add(authors, element);
    }
    if (isByline(attributes.get("class"))) {
      add(bylines, element);
    }
    switch (attributes.get("itemprop")) {
      case "author" -> add(authors, element);
      case "headline" -> add(headings, element);
      case "datePublished" -> add(times, element);
      case "publisher" -> publishers.add(element);
      default -> {}
    }
  }

  private static boolean isByline(String names) {
    return names.length() > 4
        && (names.contains("yline")
            || (names.contains("ut") && (names.contains("uthor") || names.contains("utor"))));
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

  /** All that have attributes. */
  List<Element> attributed() {
    return attributed;
  }

  List<Element> pictures() {
    return logos;
  }

  /**
   * Roughly how many characters of the page's source stand before a heading, a time, an author, a
   * byline or a node with words; -1 when that is not known. Tags are reckoned at their usual
   * length, since to have jsoup note places costs half a parse.
   */
  int before(Node node) {
    Integer place = node instanceof Element element ? places.get(element) : null;
    if (place != null) {
      return place;
    }
    Node first = firstPrinted(node);
    for (int i = 0; first != null && i < printed.size(); i++) {
      if (same(printed.get(i), first)) {
        return printedPlaces[i];
      }
    }
    return -1;
  }

  private static @Nullable Node firstPrinted(Node node) {
    if (node instanceof TextNode || node.normalName().equals("br")) {
      return node;
    }
    for (Node child : node.childNodes()) {
      Node first = firstPrinted(child);
      if (first != null) {
        return first;
      }
    }
    return null;
  }

  @SuppressWarnings("ReferenceEquality") // the very node is meant, not one like it
  private static boolean same(Node one, Node other) {
    return one == other;
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
