package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Link;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts the text of a page together, block after block, with white space folded and every character
 * traced back through entities to the place in the page's source where it was printed.
 */
final class PageText {

  /** Says only where a line may break; inside a word it would hide the word. */
  private static final char SOFT_HYPHEN = '\u00AD';

  private static final String BETWEEN_BLOCKS = "\n\n";

  private final AlignedText source;
  private final NodePlaces places;
  private final AlignedText.Builder builder;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private int blockStart;
  private int lastSourceEnd;
  private int spaceFrom = -1;
  private int spaceTo = -1;
  private boolean lineBreak;
  private int plainFrom;
  private int plainTo;

  PageText(AlignedText source, NodePlaces places) {
    this.source = source;
    this.places = places;
    this.builder = new AlignedText.Builder(Math.min(source.length(), 16_384));
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Link> links() {
    return links;
  }

  AlignedText build() {
    return builder.build();
  }

  /** Adds nodes of running text as one block. */
  void add(BlockKind kind, List<Node> nodes, @Nullable String postedBy) {
    begin();
    nodes.forEach(this::append);
    end(kind, postedBy);
  }

  private void begin() {
    if (builder.length() > 0) {
      builder.appendMade(BETWEEN_BLOCKS, source, lastSourceEnd, lastSourceEnd);
    }
    blockStart = builder.length();
    spaceFrom = -1;
    lineBreak = false;
  }

  /** Ends the block; one without words leaves no trace. */
  private void end(BlockKind kind, @Nullable String postedBy) {
    flush();
    if (builder.length() > blockStart) {
      blocks.add(new Block(kind, new Span(blockStart, builder.length()), postedBy));
    } else {
      int last = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
      builder.truncate(last);
    }
  }

  private void appendChildren(Element element) {
    for (Node node : element.childNodes()) {
      append(node);
    }
  }

  private void append(Node node) {
    if (node instanceof TextNode text) {
      appendText(text);
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        lineBreak = true;
        places.find(element);
        space(places.start(), places.end());
      } else if (element.normalName().equals("a")) {
        appendLink(element);
      } else {
        appendChildren(element);
      }
    }
  }

  private void appendLink(Element element) {
    int pending = spaceFrom >= 0 && length() > blockStart ? 1 : 0;
    int start = length() + pending;
    appendChildren(element);
    String target = element.absUrl("href");
    target = target.isEmpty() ? element.attr("href") : target;
    if (length() > start && !target.isBlank() && !target.startsWith("javascript:")) {
      links.add(new Link(new Span(start, length()), target));
    }
  }

  private void appendText(TextNode node) {
    String words = node.getWholeText();
    if (!places.find(node)) {
      appendUntracked(words);
      return;
    }
    String page = source.text();
    int at = places.start();
    int stop = Math.min(places.end(), page.length());
    int i = 0;
    while (i < words.length()) {
      int ink = plainInk(words, i, page, at, stop);
      if (ink > 0) {
        endSpace();
        plain(at, at + ink);
        i += ink;
        at += ink;
        continue;
      }
      char c = words.charAt(i);
      int next = at;
      int taken = 1;
      if (at >= stop) {
        next = at;
      } else if (page.charAt(at) == c && c != '&') {
        next = at + 1;
      } else {
        next = entityEnd(page, at, stop);
        taken = takenBy(page, at, next, stop, words, i);
      }
      appendPiece(words, i, i + taken, at, next);
      i += taken;
      at = next;
    }
    lastSourceEnd = Math.max(at, places.start());
  }

  /** How many characters from here on are no white space and printed as they are. */
  private static int plainInk(String words, int i, String page, int at, int stop) {
    int most = Math.min(words.length() - i, stop - at);
    int ink = 0;
    while (ink < most && isPlainInk(words.charAt(i + ink), page.charAt(at + ink))) {
      ink++;
    }
    return ink;
  }

  private static boolean isPlainInk(char c, char printed) {
    return c == printed && c > ' ' && c != '&' && c != SOFT_HYPHEN && !isSpace(c);
  }

  private void appendUntracked(String words) {
    for (int i = 0; i < words.length(); i++) {
      appendPiece(words, i, i + 1, lastSourceEnd, lastSourceEnd);
    }
  }

  /** One past an entity that starts here, or past this one character. */
  private static int entityEnd(String page, int at, int stop) {
    if (page.charAt(at) == '\r' && at + 1 < stop && page.charAt(at + 1) == '\n') {
      return at + 2;
    }
    if (page.charAt(at) != '&') {
      return at + 1;
    }
    int end = at + 1;
    while (end < stop && end - at < 34 && isEntityLetter(page.charAt(end))) {
      end++;
    }
    return end < stop && page.charAt(end) == ';' && end > at + 1 ? end + 1 : at + 1;
  }

  private static boolean isEntityLetter(char c) {
    return c == '#' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** How many characters the entity made: two when the text goes on only after a second one. */
  private static int takenBy(String page, int at, int next, int stop, String words, int i) {
    boolean pair =
        i + 1 < words.length()
            && next - at > 1
            && (Character.isHighSurrogate(words.charAt(i))
                || (next < stop
                    && page.charAt(next) != '&'
                    && words.charAt(i + 1) != page.charAt(next)
                    && i + 2 < words.length()
                    && words.charAt(i + 2) == page.charAt(next)));
    return pair ? 2 : 1;
  }

  private void appendPiece(String words, int start, int end, int from, int to) {
    char c = words.charAt(start);
    if (c == SOFT_HYPHEN) {
      return;
    }
    if (isSpace(c)) {
      space(from, to);
      return;
    }
    endSpace();
    if (end - start == 1 && to - from == 1) {
      plain(from, to);
    } else {
      flush();
      builder.appendMade(words.substring(start, end), source, from, to);
    }
  }

  /** Takes characters over as they are printed, a whole stretch at a time. */
  private void plain(int from, int to) {
    if (plainTo != from || plainFrom == plainTo) {
      flush();
      plainFrom = from;
    }
    plainTo = to;
  }

  private void flush() {
    builder.append(source, plainFrom, plainTo);
    plainFrom = plainTo;
  }

  private int length() {
    return builder.length() + plainTo - plainFrom;
  }

  /** Prints the white space before what is printed next, if there was any. */
  private void endSpace() {
    if (spaceFrom >= 0) {
      if (length() > blockStart) {
        appendSpace();
      }
      spaceFrom = -1;
      lineBreak = false;
    }
  }

  private void appendSpace() {
    boolean plain =
        !lineBreak && spaceTo - spaceFrom == 1 && source.text().charAt(spaceFrom) == ' ';
    if (plain) {
      plain(spaceFrom, spaceTo);
    } else {
      flush();
      builder.appendMade(lineBreak ? "\n" : " ", source, spaceFrom, spaceTo);
    }
  }

  private void space(int from, int to) {
    if (spaceFrom < 0) {
      spaceFrom = from;
    }
    spaceTo = to;
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || c == '\f'
        || c == '\u00A0'
        || c == '\u200B';
  }
}
