package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.Link;
import dev.whence.model.Metadata;
import dev.whence.model.Published;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a main text of the parts that a paged format holds. What their words say (byline, date
 * line, picture credit, furniture) is read as in plain text; what their print or style says comes
 * on top.
 *
 * <p>The characters stood in compressed streams, so each part is aligned with the file as a whole.
 */
final class Manuscript {

  private static final String BETWEEN_PARTS = "\n\n";
  private static final int ABOVE_HEADLINE = 2;
  private static final int SHORT = 80;

  private final PlainTextReader plainTextReader;

  Manuscript(PlainTextReader plainTextReader) {
    this.plainTextReader = plainTextReader;
  }

  /**
   * One paragraph, heading or the like.
   *
   * @param kind what print or style say that it is; null when they say nothing
   * @param text on one line, without outer blanks, never empty
   * @param links inside the text
   */
  record Part(@Nullable BlockKind kind, String text, List<Link> links) {

    static @Nullable Part of(@Nullable BlockKind kind, LinkedText linked) {
      String text = linked.text();
      String words = text.strip();
      if (words.isEmpty()) {
        return null;
      }
      int shift = text.indexOf(words);
      List<Link> links = new ArrayList<>();
      for (Link link : linked.links()) {
        int start = Math.max(0, link.span().start() - shift);
        int end = Math.min(words.length(), link.span().end() - shift);
        if (start < end) {
          links.add(new Link(new Span(start, end), link.target()));
        }
      }
      return new Part(kind, words, links);
    }
  }

  /**
   * What the file says about its article beside the text, used where the text says nothing.
   *
   * @param title the title in its properties
   * @param outlet the paper
   * @param authors who wrote it
   * @param published when
   * @param address where it was on the web
   * @param headlineRule the rule that tells the headline by its print or style
   */
  record Facts(
      @Nullable Finding title,
      @Nullable Finding outlet,
      List<Finding> authors,
      @Nullable Published published,
      @Nullable Finding address,
      String headlineRule) {}

  /** Puts the parts together; there must be at least one. */
  MainText read(List<Part> parts, int bytes, Facts facts, List<String> remarks) {
    List<Span> spans = new ArrayList<>();
    AlignedText whole = aligned(parts, bytes, spans);
    int headline = indexOfHeadline(parts);
    int from = Math.max(0, headline - ABOVE_HEADLINE);
    int offset = spans.get(from).start();
    AlignedText.Builder rest = new AlignedText.Builder(whole.length() - offset);
    MainText plain = plainTextReader.read(rest.append(whole, offset, whole.length()).build());
    AlignedText.Builder text = new AlignedText.Builder(whole.length());
    text.append(whole, 0, offset).append(plain.text(), 0, plain.text().length());
    boolean unmended = plain.text().length() == whole.length() - offset;
    List<Block> blocks = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (i < from) {
        blocks.add(new Block(kindAbove(part), spans.get(i)));
      }
      if (i < from || unmended) {
        int start = spans.get(i).start();
        part.links().forEach(link -> links.add(moved(link, start)));
      }
    }
    List<Block> read = plain.blocks();
    boolean oneToOne = read.size() == parts.size() - from;
    for (int i = 0; i < read.size(); i++) {
      BlockKind kind = read.get(i).kind();
      if (oneToOne) {
        kind = kind(parts.get(from + i), kind, headline >= 0);
      }
      Span span = read.get(i).span();
      blocks.add(new Block(kind, new Span(span.start() + offset, span.end() + offset)));
    }
    List<String> all = new ArrayList<>(remarks);
    all.addAll(plain.remarks());
    return new MainText(
        text.build(),
        blocks,
        links,
        metadata(plain.metadata(), headline < 0 ? null : parts.get(headline).text(), facts, parts),
        all);
  }

  private static AlignedText aligned(List<Part> parts, int bytes, List<Span> spans) {
    AlignedText.Builder builder = new AlignedText.Builder(1_024);
    for (Part part : parts) {
      if (builder.length() > 0) {
        builder.appendMade(BETWEEN_PARTS, 0, 0);
      }
      int start = builder.length();
      builder.appendMade(part.text(), 0, bytes);
      spans.add(new Span(start, builder.length()));
    }
    return builder.build();
  }

  private static int indexOfHeadline(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind() == BlockKind.HEADLINE) {
        return i;
      }
    }
    return -1;
  }

  private static Link moved(Link link, int by) {
    return new Link(new Span(link.span().start() + by, link.span().end() + by), link.target());
  }

  /** Labels high above the headline are the paper's, a long paragraph there is the article's. */
  private static BlockKind kindAbove(Part part) {
    if (part.kind() != null && part.kind() != BlockKind.HEADING) {
      return part.kind();
    }
    boolean label = part.text().length() < SHORT && !FurnitureWords.endsAsSentence(part.text());
    return label ? BlockKind.FURNITURE : BlockKind.PARAGRAPH;
  }

  private static BlockKind kind(Part part, BlockKind byWords, boolean hasHeadline) {
    BlockKind byPrint = part.kind();
    if (byPrint == BlockKind.HEADLINE
        || byPrint == BlockKind.FURNITURE
        || byPrint == BlockKind.CAPTION
        || byPrint == BlockKind.CREDIT) {
      return byPrint;
    }
    boolean open =
        byWords == BlockKind.PARAGRAPH
            || byWords == BlockKind.HEADING
            || (byWords == BlockKind.HEADLINE && hasHeadline);
    if (open && byPrint != null) {
      return byPrint;
    }
    return byWords == BlockKind.HEADLINE && hasHeadline ? BlockKind.PARAGRAPH : byWords;
  }

  /** The day on a line of author and date, whatever else stands on it. */
  private static @Nullable Published printed(List<Part> parts) {
    for (Part part : parts) {
      PrintedDate date = part.kind() == BlockKind.CREDIT ? PrintedDate.in(part.text()) : null;
      if (date != null) {
        return new Published(
            date.day(), date.day(), Certainty.LIKELY, part.text(), "ingest.text.date-line");
      }
    }
    return null;
  }

  private static Metadata metadata(
      Metadata plain, @Nullable String headline, Facts facts, List<Part> parts) {
    Published dayLine = plain.published() != null ? plain.published() : printed(parts);
    Finding title =
        headline != null
            ? new Finding(headline, Certainty.LIKELY, headline, facts.headlineRule())
            : facts.title() != null ? facts.title() : plain.title();
    return new Metadata(
        title,
        plain.outlet() != null ? plain.outlet() : facts.outlet(),
        plain.authors().isEmpty() ? facts.authors() : plain.authors(),
        dayLine != null ? dayLine : facts.published(),
        null,
        null,
        facts.address(),
        plain.credit(),
        null);
  }
}
