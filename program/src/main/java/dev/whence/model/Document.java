package dev.whence.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The cleaned text of an article, fixed once. Everything later is a span into {@link #text}.
 *
 * <p>The headline, where there is one, is the first block, or in plain text the first under a
 * paper's masthead, which is a {@link BlockKind#CREDIT}. A plain-text article's text is the file's,
 * unchanged unless its encoding was mended, so there the parts that are not the article stay in the
 * text as blocks of kind {@link BlockKind#FURNITURE}; of a page only the article's parts are kept.
 *
 * @param article the article's id
 * @param sha256 of the article's original bytes, in lower-case hexadecimal
 * @param text the text; never blank
 * @param blocks in text order, not overlapping; between them only white space
 * @param links in text order
 * @param metadata what the article says about itself
 * @param alignment from the text back to the original bytes
 * @param notes repairs and doubts of the reading, in text order, those on the whole article first
 */
public record Document(
    String article,
    String sha256,
    String text,
    List<Block> blocks,
    List<Link> links,
    Metadata metadata,
    Alignment alignment,
    List<Note> notes) {

  public Document {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
    notes = List.copyOf(notes);
    int at = 0;
    for (Block block : blocks) {
      if (block.span().start() < at || block.span().end() > text.length()) {
        throw new IllegalArgumentException(article + ": block out of order or text: " + block);
      }
      at = block.span().end();
    }
  }

  /** The same with facts that are known otherwise, which go before those that it says. */
  public Document knowing(Metadata known) {
    return known.equals(Metadata.unknown())
        ? this
        : new Document(
            article, sha256, text, blocks, links, known.orElse(metadata), alignment, notes);
  }

  /** The article's own text without its headline: those blocks, joined by empty lines. */
  public String mainText() {
    return blocks.stream()
        .filter(block -> block.kind().isArticleText() && block.kind() != BlockKind.HEADLINE)
        .map(block -> block.span().of(text))
        .collect(Collectors.joining("\n\n"));
  }
}
