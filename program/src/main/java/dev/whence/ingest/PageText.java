package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Link;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  /** An address that says all and is resolved to itself. */
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile(
          "https?://[A-Za-z0-9.-]++(?:/(?!\\.)[\\w~%?=&+,;:-]*+(?:\\.[\\w~%?=&+,;:-]++)*+)*+");

  private static final String BETWEEN_BLOCKS = "\n\n";

  private final AlignedText source;
  private final char[] page;
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

  /** Of the text node that is being added; one array serves all. */
  private char[] words = new char[1_024];

  private int wordCount;

  PageText(AlignedText source, NodePlaces places) {
    this.source = source;
    this.page = source.chars();
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
    for (int i = 0; i < element.childNodeSize(); i++) {
      append(element.childNode(i));
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
    String href = element.attr("href");
    String target = PLAIN_ADDRESS.matcher(href).matches() ? href : element.absUrl("href");
    target = target.isEmpty() ? href : target;
    if (length() > start && !target.isBlank() && !target.startsWith("javascript:")) {
      links.add(new Link(new Span(start, length()), target));
    }
  }

  private void appendText(TextNode node) {
    take(node.getWholeText());
    if (!places.find(node)) {
      appendUntracked();
      return;
    }
    int at = places.start();
    int stop = Math.min(places.end(), source.length());
    int i = 0;
    while (i < wordCount) {
      int ink = plainInk(i, at, stop);
      if (ink > 0) {
        endSpace();
        plain(at, at + ink);
        i += ink;
        at += ink;
        continue;
      }
      int next = at;
      int taken = 1;
      if (at < stop) {
        boolean asPrinted = page[at] == words[i] && words[i] != '&';
        next = asPrinted ? at + 1 : entityEnd(at, stop);
        taken = asPrinted ? 1 : takenBy(at, next, stop, i);
      }
      appendPiece(i, i + taken, at, next);
      i += taken;
      at = next;
    }
    lastSourceEnd = Math.max(at, places.start());
  }

  private void take(String text) {
    wordCount = text.length();
    if (words.length < wordCount) {
      words = new char[wordCount * 2];
    }
    text.getChars(0, wordCount, words, 0);
  }

  /** How many characters from here on are no white space and printed as they are. */
  private int plainInk(int i, int at, int stop) {
    int most = Math.min(wordCount - i, stop - at);
    char[] meant = words;
    char[] printed = page;
    int ink = 0;
    while (ink < most && isPlainInk(meant[i + ink], printed[at + ink])) {
      ink++;
    }
    return ink;
  }

  private static boolean isPlainInk(char c, char printed) {
    return c == printed && c > ' ' && c != '&' && c != SOFT_HYPHEN && !isSpace(c);
  }

  private void appendUntracked() {
    for (int i = 0; i < wordCount; i++) {
      appendPiece(i, i + 1, lastSourceEnd, lastSourceEnd);
    }
  }

  /** One past an entity that starts here, or past this one character. */
  private int entityEnd(int at, int stop) {
    if (page[at] == '\r' && at + 1 < stop && page[at + 1] == '\n') {
      return at + 2;
    }
    if (page[at] != '&') {
      return at + 1;
    }
    int end = at + 1;
    while (end < stop && end - at < 34 && isEntityLetter(page[end])) {
      end++;
    }
    return end < stop && page[end] == ';' && end > at + 1 ? end + 1 : at + 1;
  }

  private static boolean isEntityLetter(char c) {
    return c == '#' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** How many characters the entity made: two when the text goes on only after a second one. */
  private int takenBy(int at, int next, int stop, int i) {
    boolean pair =
        i + 1 < wordCount
            && next - at > 1
            && (Character.isHighSurrogate(words[i])
                || (next < stop
                    && page[next] != '&'
                    && words[i + 1] != page[next]
                    && i + 2 < wordCount
                    && words[i + 2] == page[next]));
    return pair ? 2 : 1;
  }

  private void appendPiece(int start, int end, int from, int to) {
    char c = words[start];
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
      builder.appendMade(new String(words, start, end - start), source, from, to);
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
    boolean plain = !lineBreak && spaceTo - spaceFrom == 1 && page[spaceFrom] == ' ';
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
