package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Link;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a web page: its main text with structure, and what it says about itself. */
final class PageReader {

  private static final int DEPTH = 256;

  private final MojibakeMender mender;

  PageReader(MojibakeMender mender) {
    this.mender = mender;
  }

  MainText read(AlignedText source) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEPTH);
    Document page = parser.parseInput(source.text(), "");
    Element headline = new HeadlineFinder(page).find();
    PageOutline outline = PageOutline.of(page.body());
    List<PageUnit> article = new MainTextFinder(outline, headline).find();
    PageText text = new PageText(source);
    if (headline != null) {
      text.add(BlockKind.HEADLINE, List.copyOf(headline.childNodes()));
    }
    for (PageUnit unit : article) {
      if (!unit.isInside(headline)) {
        text.add(kind(unit), unit.nodes());
      }
    }
    return mended(text, Metadata.unknown());
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

  private MainText mended(PageText page, Metadata metadata) {
    MojibakeMender.Mended mended = mender.mend(page.build());
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
