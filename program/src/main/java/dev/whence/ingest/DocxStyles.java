package dev.whence.ingest;

import dev.whence.model.BlockKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a DOCX mean; told by their names, which no translation changes. */
final class DocxStyles {

  private static final int DEEPEST = 12;

  private final Map<String, BlockKind> kinds = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  private DocxStyles() {}

  static DocxStyles read(byte @Nullable [] xmlBytes) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    if (xmlBytes == null) {
      return styles;
    }
    XMLStreamReader xml = StrictXml.reader(xmlBytes);
    String id = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = DocxText.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "style" -> {
          String given = DocxText.attribute(xml, "styleId");
          id = given == null ? "" : given;
        }
        case "name" -> styles.name(id, value);
        case "basedOn" -> {
          if (value != null) {
            styles.parents.put(id, value);
          }
        }
        case "outlineLvl" -> {
          if (value != null && value.matches("[0-8]")) {
            styles.kinds.putIfAbsent(id, BlockKind.HEADING);
          }
        }
        default -> {}
      }
    }
    return styles;
  }

  private void name(String id, @Nullable String name) {
    BlockKind kind = name == null ? null : byName(name);
    if (kind != null) {
      kinds.put(id, kind);
    }
  }

  private static @Nullable BlockKind byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("title")) {
      return BlockKind.HEADLINE;
    }
    if (lower.equals("subtitle")) {
      return BlockKind.STANDFIRST;
    }
    if (lower.matches("heading ?\\d")) {
      return BlockKind.HEADING;
    }
    if (lower.matches("(?:intense )?quote|block text|quotations?|html preformatted")) {
      return BlockKind.QUOTATION;
    }
    if (lower.equals("caption")) {
      return BlockKind.CAPTION;
    }
    return lower.startsWith("list ") ? BlockKind.LIST_ITEM : null;
  }

  /** What a style, or the one it is based on, means; null when it is one of running text. */
  @Nullable BlockKind kind(@Nullable String id) {
    String at = id;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      BlockKind kind = kinds.get(at);
      if (kind == null && kinds.isEmpty() && parents.isEmpty()) {
        kind = byName(at.replaceAll("(?i)^(heading|list)(?=[0-9A-Z])", "$1 "));
      }
      if (kind != null) {
        return kind;
      }
      at = parents.get(at);
    }
    return null;
  }
}
