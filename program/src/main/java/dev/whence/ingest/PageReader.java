package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Finding;
import dev.whence.model.Link;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its main text with structure, and what it says about itself. */
final class PageReader {

  private static final int DEPTH = 256;
  private static final int ASIDE = 14;
  private static final int LONGEST_ASIDE = 160;

  private final MojibakeMender mender;

  PageReader(MojibakeMender mender) {
    this.mender = mender;
  }

  MainText read(AlignedText source) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEPTH);
    Document page = parser.parseInput(source.text(), "");
    MetadataFinder facts = new MetadataFinder(page);
    Finding address = facts.address();
    if (address != null) {
      page.setBaseUri(address.value());
    }
    Element headline = new HeadlineFinder(page).find();
    PageOutline outline = PageOutline.of(page.body());
    List<PageUnit> article = new MainTextFinder(outline, headline).find();
    PageText text = new PageText(source);
    if (headline != null && !article.isEmpty()) {
      text.add(BlockKind.HEADLINE, List.copyOf(headline.childNodes()));
    }
    for (PageUnit unit : article) {
      if (!unit.isInside(headline)) {
        text.add(kind(unit), unit.nodes());
      }
    }
    MojibakeMender.Mended mended = mender.mend(text.build());
    List<String> parts = article.stream().map(unit -> mended.mendLike(unit.words())).toList();
    String title = headline == null ? null : mended.mendLike(headline.text());
    Metadata metadata = facts.find(title, aside(outline, article, headline), parts);
    return moved(text, mended, metadata);
  }

  /** What is printed between the headline and the text, and right above: byline, date line. */
  private static List<String> aside(
      PageOutline outline, List<PageUnit> article, @Nullable Element headline) {
    List<PageUnit> units = outline.units();
    int text = article.isEmpty() ? 0 : units.indexOf(article.get(0));
    int first = text;
    while (first > 0 && text - first < ASIDE && !units.get(first).isInside(headline)) {
      first--;
    }
    List<String> lines = new ArrayList<>();
    for (PageUnit unit : units.subList(Math.max(0, first - 2), Math.min(units.size(), text + 2))) {
      boolean about = unit.length() < LONGEST_ASIDE && unit.mass() < LONGEST_ASIDE / 2.0;
      if (about && !unit.isInside(headline)) {
        lines.add(unit.words());
      }
    }
    return lines;
  }

  private static BlockKind kind(PageUnit unit) {
    return switch (unit.shape()) {
      case HEADING -> BlockKind.HEADING;
      case ITEM -> BlockKind.LIST_ITEM;
      case QUOTATION -> BlockKind.QUOTATION;
      case CAPTION -> BlockKind.CAPTION;
      default -> BlockKind.PARAGRAPH;
    };
  }

  private static MainText moved(PageText page, MojibakeMender.Mended mended, Metadata metadata) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      blocks.add(new Block(block.kind(), moved(block.span(), mended), block.postedBy()));
    }
    List<Link> links = new ArrayList<>();
    for (Link link : page.links()) {
      links.add(new Link(moved(link.span(), mended), link.target()));
    }
    return new MainText(mended.text(), blocks, links, metadata, mended.remarks());
  }

  private static Span moved(Span span, MojibakeMender.Mended mended) {
    return mended.edits().isEmpty()
        ? span
        : new Span(mended.offset(span.start()), mended.offset(span.end()));
  }
}
