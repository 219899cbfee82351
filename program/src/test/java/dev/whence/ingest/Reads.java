package dev.whence.ingest;

import static org.assertj.core.api.Assertions.fail;

import dev.whence.model.Block;
import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.Note;
import dev.whence.model.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads texts of the tests. */
final class Reads {

  private static final DocumentReader READER = DocumentReader.standard();

  private Reads() {}

  static AlignedText aligned(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TextDecoder().decode(bytes, StandardCharsets.UTF_8, 0);
  }

  static Document document(String text) {
    return document(text.getBytes(StandardCharsets.UTF_8));
  }

  static Document document(byte[] bytes) {
    return READER
        .read(Input.ofBytes("article", bytes))
        .map((article, document) -> document, rejected -> fail(rejected.message()));
  }

  static Rejected rejected(byte[] bytes) {
    return READER
        .read(Input.ofBytes("article", bytes))
        .map((article, document) -> fail("was read: " + document.text()), rejected -> rejected);
  }

  static List<String> words(Document document, BlockKind kind) {
    return document.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().of(document.text()))
        .toList();
  }

  static String notes(Document document) {
    return document.notes().stream().map(Note::message).collect(Collectors.joining("\n"));
  }

  /** A document as lines that a person can read and compare. */
  static String shown(Document document) {
    StringBuilder lines = new StringBuilder();
    for (Block block : document.blocks()) {
      lines.append(block.kind());
      lines.append(block.postedBy() == null ? "" : " posted by " + block.postedBy());
      lines
          .append("| ")
          .append(block.span().of(document.text()).replace("\n", "\n  "))
          .append('\n');
    }
    document
        .links()
        .forEach(
            link ->
                lines
                    .append("link| ")
                    .append(link.span().of(document.text()))
                    .append(" -> ")
                    .append(link.target())
                    .append('\n'));
    lines.append("title| ").append(document.metadata().title()).append('\n');
    lines.append("outlet| ").append(document.metadata().outlet()).append('\n');
    lines.append("authors| ").append(document.metadata().authors()).append('\n');
    lines.append("published| ").append(document.metadata().published()).append('\n');
    lines.append("modified| ").append(document.metadata().modified()).append('\n');
    lines.append("language| ").append(document.metadata().language()).append('\n');
    lines.append("address| ").append(document.metadata().canonicalUrl()).append('\n');
    lines.append("credit| ").append(document.metadata().credit()).append('\n');
    lines.append("section| ").append(document.metadata().section()).append('\n');
    document.notes().forEach(note -> lines.append("note| ").append(note.message()).append('\n'));
    return lines.toString();
  }
}
