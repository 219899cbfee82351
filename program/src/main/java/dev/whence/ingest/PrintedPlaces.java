package dev.whence.ingest;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Where in a page's source each of its text nodes and line breaks was printed.
 *
 * <p>jsoup can note that itself, but takes half as long again for it, since it notes it of every
 * element and attribute. Here the source is gone through once more, only as far as the article
 * reaches, and text by text compared with what jsoup made of it. A page whose parts jsoup put into
 * another order than they are printed in (text loose in a table, some formatting closed in the
 * wrong order) cannot be followed; then {@link #isLost} and the caller has jsoup note the places.
 */
final class PrintedPlaces implements NodePlaces {

  private final char[] source;
  private final MarkupScanner scanner;
  private final List<Node> nodes;
  private final int[] starts;
  private final int[] ends;
  private int placed;
  private int found;
  private int at;
  private boolean wordsSeen;
  private boolean anchored;
  private boolean lost;

  /** Of the text that is being placed; one array serves all. */
  private char[] letters = new char[1_024];

  /**
   * Begins at the top of the page.
   *
   * @param source the page as printed
   * @param nodes all text nodes and line breaks that jsoup made of it, in the order of its tree
   */
  PrintedPlaces(AlignedText source, List<Node> nodes) {
    this.source = source.chars();
    this.nodes = nodes;
    this.scanner = new MarkupScanner(source);
    this.starts = new int[nodes.size()];
    this.ends = new int[nodes.size()];
    this.lost = !scanner.next();
    this.at = scanner.start();
  }

  /** Whether a place that was asked for is not known, so that no answer can be relied on. */
  boolean isLost() {
    return lost;
  }

  /**
   * As said there; quick when nodes are asked for in page order. Blanks are like one another, so
   * they are followed by the next words before their places are believed.
   */
  @Override
  public boolean find(Node node) {
    found = lost ? -1 : indexOf(node);
    lost = found < 0;
    while (!lost && (placed <= found || (!anchored && placed < nodes.size()))) {
      place();
    }
    return !lost;
  }

  @Override
  public int start() {
    return lost ? -1 : starts[found];
  }

  @Override
  public int end() {
    return lost ? -1 : ends[found];
  }

  /** Looks from the node found last to the last of all, then from the first. */
  private int indexOf(Node node) {
    int size = nodes.size();
    for (int steps = 0; steps < size; steps++) {
      int index = found + steps < size ? found + steps : found + steps - size;
      if (same(nodes.get(index), node)) {
        return index;
      }
    }
    return -1;
  }

  @SuppressWarnings("ReferenceEquality") // the very node is meant, not one like it
  private static boolean same(Node one, Node other) {
    return one == other;
  }

  /** Places the next node, or is lost. */
  private void place() {
    boolean here = false;
    while (!here && !lost) {
      here =
          nodes.get(placed) instanceof TextNode text
              ? placeText(text.getWholeText())
              : placeBreak();
      lost = !here && !skipBlanks();
    }
    placed++;
  }

  private boolean placeBreak() {
    if (!scanner.isBreak()) {
      return false;
    }
    starts[placed] = scanner.start();
    ends[placed] = scanner.end();
    forward();
    return true;
  }

  private boolean placeText(String words) {
    if (scanner.isBreak() || at == scanner.end()) {
      return false;
    }
    int left = scanner.end() - at;
    int length = words.length();
    boolean whole = length == left && startsWith(words);
    boolean blanksFirst = !whole && length < left && isBlank(words) && startsWith(words);
    if (!whole && !blanksFirst && !isPrintedAs(words)) {
      return false;
    }
    starts[placed] = at;
    ends[placed] = blanksFirst ? at + length : scanner.end();
    if (blanksFirst) {
      at += length;
    } else {
      forward();
    }
    anchored = !isBlank(words);
    wordsSeen = wordsSeen || anchored;
    return true;
  }

  /** Whether the words stand here; there is room for them before the printed text ends. */
  private boolean startsWith(String words) {
    int count = words.length();
    if (letters.length < count) {
      letters = new char[count * 2];
    }
    words.getChars(0, count, letters, 0);
    return Arrays.equals(letters, 0, count, source, at, at + count);
  }

  /** Whether the rest of the printed text holds entities and means the words. */
  private boolean isPrintedAs(String words) {
    int end = scanner.end();
    if (words.length() > end - at || !startsLike(words)) {
      return false;
    }
    int entity = at;
    while (entity < end && source[entity] != '&') {
      entity++;
    }
    int before = entity - at;
    return entity < end
        && before <= words.length()
        && Arrays.equals(letters, 0, before, source, at, entity)
        && Parser.unescapeEntities(new String(source, entity, end - entity), false)
            .equals(words.substring(before));
  }

  /** Takes the words' letters; whether the first is printed here or may be an entity's. */
  private boolean startsLike(String words) {
    startsWith(words);
    return source[at] == '&' || (!words.isEmpty() && source[at] == letters[0]);
  }

  /** Blanks before the first words of a page may leave no node; everything else does. */
  private boolean skipBlanks() {
    if (scanner.isBreak() || wordsSeen) {
      return false;
    }
    int from = at;
    while (at < scanner.end() && isBlank(source[at])) {
      at++;
    }
    return at == scanner.end() ? forward() : at > from;
  }

  private boolean forward() {
    boolean more = scanner.next();
    at = more ? scanner.start() : scanner.end();
    return more;
  }

  private static boolean isBlank(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!isBlank(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
