package dev.whence.ingest;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Metadata;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a web page: its main text with structure, and what it says about itself. */
final class PageReader {

  private static final int DEPTH = 512;

  MainText read(AlignedText source, String address) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEPTH);
    Document page = parser.parseInput(source.text(), "");
    PageText text = new PageText(source);
    Element headline = page.selectFirst("h1");
    if (headline != null) {
      text.add(BlockKind.HEADLINE, headline);
    }
    Element scope = page.selectFirst("article");
    for (Element element : (scope == null ? page : scope).select("p,h2,h3,blockquote")) {
      if (element.tagName().equals("p") || element.selectFirst("p") == null) {
        text.add(
            element.tagName().startsWith("h") ? BlockKind.HEADING : BlockKind.PARAGRAPH, element);
      }
    }
    List<Block> blocks = text.blocks();
    return new MainText(text.build(), blocks, text.links(), Metadata.unknown(), List.of());
  }
}
