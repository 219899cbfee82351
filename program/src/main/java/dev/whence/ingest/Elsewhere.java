package dev.whence.ingest;

import org.jsoup.nodes.Element;

/** Tells what stands among other articles or among readers' words. */
final class Elsewhere {

  private static final String LISTED =
      "aside,nav,footer,blockquote,[class*=comment],[id*=comment],[class*=teaser],[class*=related],[class*=widget],[class*=recent],[class*=sidebar]";

  private Elsewhere() {}

  /** Whether the element is in a sidebar, a comment, a teaser or a footer. */
  static boolean is(Element element) {
    return element.closest(LISTED) != null;
  }

  /** The same, for what a list of articles has as well: an item's time is the item's own. */
  static boolean isOrItem(Element element) {
    return element.closest("li") != null || is(element);
  }
}
