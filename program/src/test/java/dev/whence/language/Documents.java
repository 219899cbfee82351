package dev.whence.language;

import dev.whence.model.Alignment;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Document;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes documents for tests. */
final class Documents {

  private static final Pattern PARAGRAPH =
      Pattern.compile("\\S.*?(?=\\s*\\n\\s*\\n|\\s*\\z)", Pattern.DOTALL);

  private Documents() {}

  /** A document whose blocks are its paragraphs, parted by empty lines. */
  static Document of(String text) {
    return of(text, Metadata.unknown());
  }

  static Document of(String text, Metadata metadata) {
    List<Block> blocks = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(text);
    while (paragraph.find()) {
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(paragraph.start(), paragraph.end())));
    }
    return of(text, blocks, metadata);
  }

  static Document of(String text, List<Block> blocks, Metadata metadata) {
    Span all = new Span(0, text.length());
    Alignment alignment =
        new Alignment(List.of(new Alignment.Run(all, new ByteRange(0, text.length()), false)));
    return new Document(
        "article.txt", "0".repeat(64), text, blocks, List.of(), metadata, alignment, List.of());
  }
}
