package dev.whence.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what stands among other articles or among readers' words. */
final class Elsewhere {

  private static final Set<String> TAGS = Set.of("aside", "nav", "footer", "blockquote");
  private static final Set<String> WHOLE = Set.of("html", "body", "main");

  /** "has-sidebar" says what its element holds, not what it is. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?<![\\p{L}])(?<!(?:has|with|without|no|left|right)[_-])(?:comment(?!ed)|teaser|related|widget|recent|sidebar|respond)",
          Pattern.CASE_INSENSITIVE);

  private Elsewhere() {}

  /** Whether the element is in a sidebar, a comment, a teaser or a footer. */
  static boolean is(Element element) {
    for (Element at = element; at != null && !WHOLE.contains(at.normalName()); at = at.parent()) {
      String names = at.attributesSize() == 0 ? "" : at.attr("class") + " " + at.id();
      if (TAGS.contains(at.normalName()) || (names.length() > 1 && NAMES.matcher(names).find())) {
        return true;
      }
    }
    return false;
  }

  /** The same, for what a list of articles has as well: an item's time is the item's own. */
  static boolean isOrItem(Element element) {
    return element.closest("li") != null || is(element);
  }
}
