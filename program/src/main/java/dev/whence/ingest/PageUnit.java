package dev.whence.ingest;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** One stretch of running text of a page: a paragraph, a heading, an item, a cell. */
final class PageUnit {

  /** What the markup says. */
  enum Shape {
    TEXT,
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTATION,
    CELL,
    CODE,
    CAPTION
  }

  private final Element holder;
  private final PageRegion region;
  private final List<Node> nodes;
  private final Shape shape;
  private final String words;
  private final int linkChars;
  private final double mass;
  private @Nullable String skeleton;
  private boolean junk;
  private boolean lead;

  PageUnit(
      Element holder,
      PageRegion region,
      List<Node> nodes,
      Shape shape,
      String words,
      int linkChars) {
    this.holder = holder;
    this.region = region;
    this.nodes = nodes;
    this.shape = shape;
    this.words = words;
    this.linkChars = linkChars;
    this.mass = weighed();
  }

  /** The nearest element around it that makes a block. */
  Element holder() {
    return holder;
  }

  /** Whether it lies in an element; false for null. */
  boolean isInside(@Nullable Element element) {
    for (Element at = holder; at != null && element != null; at = at.parent()) {
      if (at.equals(element)) {
        return true;
      }
    }
    return false;
  }

  PageRegion region() {
    return region;
  }

  /** The inline nodes it is made of, in page order. */
  List<Node> nodes() {
    return nodes;
  }

  Shape shape() {
    return shape;
  }

  /** Its words with white space folded. */
  String words() {
    return words;
  }

  /** The letters and digits of its words, to compare it with other printings of the same. */
  String skeleton() {
    if (skeleton == null) {
      skeleton = FurnitureWords.skeleton(words);
    }
    return skeleton;
  }

  int length() {
    return words.length();
  }

  /** Share of its characters that are links, 0 to 1. */
  double linkShare() {
    return words.isEmpty() ? 1 : Math.min(1.0, (double) linkChars / words.length());
  }

  boolean isJunk() {
    return junk;
  }

  void markJunk() {
    junk = true;
  }

  /** Whether it stands between the headline and the text, as a standfirst does. */
  boolean isLead() {
    return lead;
  }

  void markLead() {
    lead = true;
  }

  void unmarkJunk() {
    junk = false;
  }

  /** How much running text it is, about in characters; 0 for links, headings and labels. */
  double mass() {
    return junk ? 0 : mass;
  }

  private double weighed() {
    if (shape == Shape.HEADING || shape == Shape.CAPTION || linkShare() > 0.5) {
      return 0;
    }
    double length = weightedLength();
    if (length < 20) {
      return 0;
    }
    boolean running =
        (FurnitureWords.endsAsSentence(words) || length > 140) && !FurnitureWords.breaksOff(words);
    double kind = shape == Shape.ITEM ? 0.6 : 1;
    return length * (1 - linkShare()) * (running ? 1 : 0.25) * kind;
  }

  /** Scripts without spaces say more with a character. */
  private double weightedLength() {
    char middle = words.charAt(words.length() / 2);
    return middle >= 0x3000 && middle < 0xFB00 ? words.length() * 2.5 : words.length();
  }
}
