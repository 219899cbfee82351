package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text: the text stays as it is, blocks say what its parts are.
 *
 * <p>Paragraphs end at blank lines, so hard-wrapped lines and one sentence a line are both read
 * right. Furniture is recognised by its own form line by line, and what stands between two such
 * lines after the article by its company; when in doubt a line is part of the article.
 */
final class PlainTextReader {

  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_HEADING_WORDS = 10;
  private static final int TOP = 6;
  private static final int LONGEST_FURNITURE = 1_000;
  private static final double TAIL_SHARE = 0.5;
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY|Von|Par|Por) (\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|bin|al)){1,4}(?:(?:,| and| &) \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3})*)(?:[,|–—-].{0,60})?");
  private static final Pattern EDITED_BY =
      Pattern.compile(
          "\\((?:(?:Additional )?(?:Reporting|Writing|Editing)|Compiled|Edited|Written) by [^()]{3,200}\\)");
  private static final Pattern DESK =
      Pattern.compile(
          "(?i)by (?:our|a|the) (?:[\\p{L}-]+ ){0,3}(?:desk|staff|team|newsroom|agencies|(?:correspondent|reporter|editor|writer)s?)");
  private static final int LONGEST_HEAD = 4;
  private static final int SHORTEST_HEADLINE_WORDS = 3;
  private static final Pattern BULLET = Pattern.compile("(?:[•*‣◦▪·–-]|\\d{1,2}[.)]) +\\S.*");

  private final MojibakeMender mender;
  private final Masthead masthead = new Masthead();

  PlainTextReader(MojibakeMender mender) {
    this.mender = mender;
  }

  MainText read(AlignedText decoded) {
    MojibakeMender.Mended mended = mender.mend(decoded);
    AlignedText aligned = mended.text();
    String text = aligned.text();
    List<Line> lines = lines(text);
    boolean underMasthead = masthead(lines);
    if (!underMasthead) {
      headline(lines);
    }
    classify(lines);
    markTail(lines);
    List<Block> blocks = blocks(lines);
    List<String> remarks = new ArrayList<>(mended.remarks());
    remarks.addAll(remarks(lines));
    return new MainText(
        aligned, blocks, List.of(), metadata(lines, blocks, text, underMasthead), remarks);
  }

  /** One printed line that holds ink. */
  private static final class Line {
    private final Span span;
    private final String words;
    private final boolean afterBlank;
    private boolean beforeBlank = true;
    private BlockKind kind = BlockKind.PARAGRAPH;

    Line(Span span, String words, boolean afterBlank) {
      this.span = span;
      this.words = words;
      this.afterBlank = afterBlank;
    }

    boolean isFurniture() {
      return kind == BlockKind.FURNITURE;
    }

    boolean standsAlone() {
      return afterBlank && beforeBlank;
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    for (int at = 0; at < text.length(); ) {
      int stop = endOfLine(text, at);
      int start = at;
      int end = stop;
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (start == end) {
        blank = true;
      } else {
        if (!blank) {
          lines.get(lines.size() - 1).beforeBlank = false;
        }
        Span span = new Span(start, end);
        lines.add(new Line(span, span.of(text), blank));
        blank = false;
      }
      at = stop + 1;
    }
    return lines;
  }

  private static int endOfLine(String text, int from) {
    int newline = text.indexOf('\n', from);
    int carriage = text.indexOf('\r', from);
    int stop = newline < 0 ? text.length() : newline;
    return carriage >= 0 && carriage < stop ? carriage : stop;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
  }

  /** Finds a paper's name over a headline; without a headline under it, it is no masthead. */
  private boolean masthead(List<Line> lines) {
    if (lines.isEmpty() || !masthead.maybe(lines.get(0).words)) {
      return false;
    }
    int at = 1;
    while (at < lines.size() && at < LONGEST_HEAD && isByOrDateLine(lines.get(at).words)) {
      at++;
    }
    if (at + 1 >= lines.size() || !isHeadlineUnderMasthead(lines, at)) {
      return false;
    }
    lines.get(0).kind = BlockKind.CREDIT;
    lines.get(at).kind = BlockKind.HEADLINE;
    return true;
  }

  private static boolean isHeadlineUnderMasthead(List<Line> lines, int at) {
    Line line = lines.get(at);
    Line next = lines.get(at + 1);
    int first = line.words.codePointAt(0);
    return looksLikeHeadline(line)
        && !Character.isLowerCase(first)
        && wordCount(line.words) >= SHORTEST_HEADLINE_WORDS
        && !FurnitureWords.isPictureCredit(line.words)
        && !BULLET.matcher(line.words).matches()
        && !isSame(line, lines.get(0))
        && (line.beforeBlank || isByOrDateLine(next.words) || isSame(line, next));
  }

  private static void headline(List<Line> lines) {
    if (lines.size() < 2) {
      return;
    }
    Line first = lines.get(0);
    boolean apart = first.beforeBlank || isSame(first, lines.get(1));
    if (looksLikeHeadline(first) && apart) {
      first.kind = BlockKind.HEADLINE;
    }
  }

  private static boolean looksLikeHeadline(Line line) {
    return line.words.length() <= LONGEST_HEADLINE
        && !line.words.endsWith(".")
        && !line.words.endsWith(",")
        && !FurnitureWords.isControl(line.words)
        && PrintedDate.in(line.words) == null;
  }

  private static boolean isByOrDateLine(String words) {
    return isByline(words) || isDateLine(words);
  }

  private static boolean isByline(String words) {
    return BYLINE.matcher(words).matches() || DESK.matcher(words).matches();
  }

  private static boolean isSame(Line a, Line b) {
    return FurnitureWords.skeleton(a.words).equals(FurnitureWords.skeleton(b.words));
  }

  private static void classify(List<Line> lines) {
    Line headline = headlineOf(lines);
    int top = TOP + (headline == null ? 0 : lines.indexOf(headline));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.kind == BlockKind.PARAGRAPH) {
        line.kind = kind(line, i < top, headline);
      }
    }
  }

  private static @Nullable Line headlineOf(List<Line> lines) {
    return lines.stream()
        .limit(LONGEST_HEAD + 1L)
        .filter(line -> line.kind == BlockKind.HEADLINE)
        .findFirst()
        .orElse(null);
  }

  private static BlockKind kind(Line line, boolean onTop, @Nullable Line headline) {
    String words = line.words;
    if (words.length() > LONGEST_FURNITURE) {
      return BlockKind.PARAGRAPH;
    }
    if (onTop && headline != null && isSame(line, headline)) {
      return BlockKind.FURNITURE;
    }
    if (FurnitureWords.isControl(words)
        || FurnitureWords.isForm(words)
        || FurnitureWords.isCode(words)) {
      return BlockKind.FURNITURE;
    }
    if (FurnitureWords.isPictureCredit(words)) {
      return BlockKind.CAPTION;
    }
    boolean credit = EDITED_BY.matcher(words).matches() || (onTop && isByOrDateLine(words));
    if (credit) {
      return BlockKind.CREDIT;
    }
    return BULLET.matcher(words).matches() ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
  }

  /** A line with a date and hardly anything else. */
  private static boolean isDateLine(String words) {
    if (words.length() > 70 || words.indexOf('@') >= 0 || words.startsWith("—")) {
      return false;
    }
    PrintedDate date = PrintedDate.in(words);
    return date != null
        && wordCount(words) - wordCount(date.words()) <= 4
        && !FurnitureWords.endsAsSentence(words);
  }

  /** Marks what stands between furniture after the article, such as an advertised event. */
  private static void markTail(List<Line> lines) {
    int total = lines.stream().mapToInt(line -> wordCount(line.words)).sum();
    int after = 0;
    int first = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      after += wordCount(lines.get(i).words);
      if (after > total * TAIL_SHARE) {
        break;
      }
      first = lines.get(i).isFurniture() ? i : first;
    }
    for (int i = first; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean sandwiched = hasFurnitureAfter(lines, i);
      boolean bare =
          line.words.endsWith("!")
              || (!FurnitureWords.endsAsSentence(line.words) && wordCount(line.words) <= 12);
      if (line.kind == BlockKind.PARAGRAPH
          && (FurnitureWords.isCall(line.words) || (sandwiched && bare))) {
        line.kind = BlockKind.FURNITURE;
      }
    }
  }

  private static boolean hasFurnitureAfter(List<Line> lines, int index) {
    return lines.subList(index + 1, lines.size()).stream().anyMatch(Line::isFurniture);
  }

  private static int wordCount(String words) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < words.length(); i++) {
      boolean space = Character.isWhitespace(words.charAt(i));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }

  /** Lines of one paragraph and kind are one block. */
  private static List<Block> blocks(List<Line> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      Line first = lines.get(i);
      int last = i;
      while (last + 1 < lines.size()
          && !lines.get(last + 1).afterBlank
          && first.kind != BlockKind.LIST_ITEM
          && first.kind != BlockKind.HEADLINE
          && lines.get(last + 1).kind == first.kind) {
        last++;
      }
      Span span = first.span.cover(lines.get(last).span);
      boolean heading = i == last && isHeading(lines, i);
      blocks.add(new Block(heading ? BlockKind.HEADING : first.kind, span));
      i = last + 1;
    }
    return blocks;
  }

  private static boolean isHeading(List<Line> lines, int index) {
    Line line = lines.get(index);
    return line.kind == BlockKind.PARAGRAPH
        && line.standsAlone()
        && index > 0
        && index + 1 < lines.size()
        && lines.get(index + 1).kind == BlockKind.PARAGRAPH
        && wordCount(line.words) <= LONGEST_HEADING_WORDS
        && Character.isLetterOrDigit(line.words.charAt(line.words.length() - 1));
  }

  private static Metadata metadata(
      List<Line> lines, List<Block> blocks, String text, boolean underMasthead) {
    List<String> parts =
        blocks.stream()
            .filter(block -> block.kind().isArticleText() && block.kind() != BlockKind.HEADLINE)
            .map(block -> block.span().of(text))
            .toList();
    return new Metadata(
        title(lines, underMasthead),
        underMasthead ? outlet(lines.get(0).words) : null,
        authors(lines),
        published(lines, underMasthead),
        null,
        null,
        null,
        CreditFinder.find(parts),
        null);
  }

  private static Finding outlet(String masthead) {
    return new Finding(masthead, Certainty.LIKELY, masthead, "ingest.outlet.masthead");
  }

  private static @Nullable Finding title(List<Line> lines, boolean underMasthead) {
    Line headline = headlineOf(lines);
    if (headline == null) {
      return null;
    }
    String rule = underMasthead ? "ingest.text.under-masthead" : "ingest.text.first-line";
    return new Finding(headline.words, Certainty.LIKELY, headline.words, rule);
  }

  private static List<Finding> authors(List<Line> lines) {
    List<Finding> authors = new ArrayList<>();
    for (Line line : lines) {
      Matcher byline = BYLINE.matcher(line.words);
      if (line.kind == BlockKind.CREDIT && byline.matches()) {
        for (String name : byline.group(1).split(", | and | & ", -1)) {
          authors.add(new Finding(name.strip(), Certainty.SURE, line.words, "ingest.text.byline"));
        }
      }
    }
    return authors;
  }

  /** The date line's day; under a masthead it is the paper's own, so printed in so many words. */
  private static @Nullable Published published(List<Line> lines, boolean underMasthead) {
    Certainty certainty = underMasthead ? Certainty.SURE : Certainty.LIKELY;
    for (Line line : lines) {
      PrintedDate date = line.kind == BlockKind.CREDIT ? PrintedDate.in(line.words) : null;
      if (date != null) {
        return new Published(
            date.day(), date.day(), certainty, line.words, "ingest.text.date-line");
      }
    }
    return null;
  }

  private static List<String> remarks(List<Line> lines) {
    List<String> dropped =
        lines.stream()
            .filter(line -> line.isFurniture() || line.kind == BlockKind.CAPTION)
            .map(line -> "\"" + shortened(line.words) + "\"")
            .collect(
                Collectors.groupingBy(
                    words -> words, java.util.LinkedHashMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " × " + entry.getValue() : ""))
            .toList();
    return dropped.isEmpty()
        ? List.of()
        : List.of("left out as no part of the article: " + String.join(", ", dropped));
  }

  private static String shortened(String words) {
    return words.length() <= 40 ? words : words.substring(0, 39).strip() + "…";
  }
}
