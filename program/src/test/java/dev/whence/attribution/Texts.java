package dev.whence.attribution;

import dev.whence.language.Annotator;
import dev.whence.language.SpeechReader;
import dev.whence.model.Alignment;
import dev.whence.model.Annotated;
import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.ByteRange;
import dev.whence.model.Document;
import dev.whence.model.Metadata;
import dev.whence.model.Span;
import dev.whence.model.SpeechLink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes annotated documents of texts whose first paragraph is the headline. */
final class Texts {

  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*\\n\\s*|\\s*\\z");
  private static final Annotator ANNOTATOR = Annotator.english();
  private static final SpeechReader READER = SpeechReader.english();

  private Texts() {}

  static Annotated annotated(String text) {
    return ANNOTATOR.annotate(document(text));
  }

  /** What the trained reader links in the text. */
  static List<SpeechLink> links(Annotated annotated) {
    return READER.read(annotated);
  }

  private static Document document(String text) {
    Span all = new Span(0, text.length());
    Alignment alignment =
        new Alignment(List.of(new Alignment.Run(all, new ByteRange(0, text.length()), false)));
    return new Document(
        "article.txt",
        "0".repeat(64),
        text,
        blocks(text),
        List.of(),
        Metadata.unknown(),
        alignment,
        List.of());
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher end = BREAK.matcher(text);
    int start = 0;
    while (end.find()) {
      if (end.start() > start) {
        BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
        blocks.add(new Block(kind, new Span(start, end.start())));
      }
      start = end.end();
    }
    return blocks;
  }
}
