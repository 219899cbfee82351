package dev.whence.ingest;

import dev.whence.model.BlockKind;
import dev.whence.model.Link;
import dev.whence.model.RejectionReason;
import dev.whence.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the XML of a DOCX and collects its paragraphs, as they are when every change is
 * accepted. A row of a table whose cells are all short is one line; other cells are paragraphs.
 */
final class DocxText {

  private static final int DEEPEST = 200;
  private static final int MOST_PARAGRAPHS = 200_000;
  private static final int SHORT_CELL = 60;
  private static final Pattern FIELD_LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*");

  /** What is taken out with everything inside: deleted words and the doubles of drawings. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "Fallback", "delText", "delInstrText", "rPrChange", "pPrChange");

  private final DocxStyles styles;
  private final Map<String, String> links;
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Deque<List<Manuscript.Part>> rows = new ArrayDeque<>();
  private final List<Manuscript.Part> parts = new ArrayList<>();
  private final List<String> notesInOrder = new ArrayList<>();
  private final StringBuilder instruction = new StringBuilder();
  private final Deque<String> fields = new ArrayDeque<>();
  private @Nullable String target;
  private boolean inText;
  private boolean inInstruction;
  private boolean hidden;
  private int deleted;
  private int hiddenRuns;
  private int comments;

  DocxText(DocxStyles styles, Map<String, String> links) {
    this.styles = styles;
    this.links = links;
  }

  private static final class Paragraph {
    private final LinkedText text = new LinkedText();
    private final List<Manuscript.Part> boxes = new ArrayList<>();
    private @Nullable BlockKind kind;
  }

  List<Manuscript.Part> parts() {
    return parts;
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (deleted > 0) {
      remarks.add("left out as deleted by a tracked change: " + counted(deleted, "stretch"));
    }
    if (hiddenRuns > 0) {
      remarks.add("left out as hidden: " + counted(hiddenRuns, "stretch"));
    }
    if (comments > 0) {
      remarks.add("left out as comments on the text: " + comments);
    }
    return remarks;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "es") + " of text";
  }

  void read(byte[] bytes) throws XMLStreamException, Unreadable {
    walk(StrictXml.reader(bytes), null);
  }

  /** Appends the notes that the text refers to, in the order of its references. */
  void readNotes(byte @Nullable [] bytes, String element) throws XMLStreamException, Unreadable {
    Set<String> wanted = new HashSet<>();
    for (String note : notesInOrder) {
      if (note.startsWith(element)) {
        wanted.add(note.substring(element.length()));
      }
    }
    if (bytes != null && !wanted.isEmpty()) {
      XMLStreamReader xml = StrictXml.reader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals(element)
            && wanted.contains(String.valueOf(attribute(xml, "id")))) {
          walk(xml, element);
        }
      }
    }
  }

  /** Walks to the end of the file, or of the element that is open. */
  private void walk(XMLStreamReader xml, @Nullable String until)
      throws XMLStreamException, Unreadable {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Unreadable(
                RejectionReason.TOO_DEEP,
                "is a DOCX whose parts are nested more than " + DEEPEST + " deep, the limit");
          }
          if (SKIPPED.contains(xml.getLocalName())) {
            depth--;
            skip(xml);
          } else {
            start(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth-- == 0 && xml.getLocalName().equals(until)) {
            return;
          }
          end(xml.getLocalName(), isWord(xml));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            words(xml.getText());
        default -> {}
      }
    }
  }

  private void skip(XMLStreamReader xml) throws XMLStreamException {
    boolean change = "del".equals(xml.getLocalName()) || "moveFrom".equals(xml.getLocalName());
    boolean words = false;
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      words |= event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace();
    }
    deleted += change && words ? 1 : 0;
  }

  private static boolean isWord(XMLStreamReader xml) {
    String space = xml.getNamespaceURI();
    return space == null || space.contains("wordprocessingml");
  }

  private void start(XMLStreamReader xml) throws Unreadable {
    if (!isWord(xml)) {
      return;
    }
    Paragraph paragraph = open.peek();
    switch (xml.getLocalName()) {
      case "p" -> {
        if (parts.size() > MOST_PARAGRAPHS) {
          throw new Unreadable(
              RejectionReason.TOO_LARGE,
              "is a DOCX of more than " + MOST_PARAGRAPHS + " paragraphs, the limit; split it");
        }
        open.push(new Paragraph());
      }
      case "pStyle" -> style(paragraph, styles.kind(attribute(xml, "val")));
      case "numPr" -> style(paragraph, BlockKind.LIST_ITEM);
      case "outlineLvl" -> {
        if (String.valueOf(attribute(xml, "val")).matches("[0-8]")) {
          style(paragraph, BlockKind.HEADING);
        }
      }
      case "tr" -> rows.push(new ArrayList<>());
      case "t" -> inText = true;
      case "instrText" -> inInstruction = true;
      case "vanish" ->
          hidden = !"0".equals(attribute(xml, "val")) && !"false".equals(attribute(xml, "val"));
      case "r" -> hidden = false;
      case "tab", "br", "cr", "ptab" -> words(paragraph, " ");
      case "noBreakHyphen" -> words(paragraph, "-");
      case "hyperlink" -> target = links.get(String.valueOf(attribute(xml, "id")));
      case "fldChar" -> field(String.valueOf(attribute(xml, "fldCharType")));
      case "fldSimple" -> target = fieldTarget(String.valueOf(attribute(xml, "instr")));
      case "footnoteReference" -> notesInOrder.add("footnote" + attribute(xml, "id"));
      case "commentReference" -> comments++;
      case "endnoteReference" -> notesInOrder.add("endnote" + attribute(xml, "id"));
      default -> {}
    }
  }

  private void style(@Nullable Paragraph paragraph, @Nullable BlockKind kind) {
    if (paragraph != null && kind != null && paragraph.kind == null) {
      paragraph.kind = kind;
    }
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> {
        instruction.setLength(0);
        fields.push("");
      }
      case "separate" -> {
        String address = fieldTarget(instruction.toString());
        if (!fields.isEmpty() && address != null) {
          fields.pop();
          fields.push(address);
          target = address;
        }
      }
      case "end" -> {
        if (!fields.isEmpty() && !fields.pop().isEmpty()) {
          target = null;
        }
      }
      default -> {}
    }
  }

  private static @Nullable String fieldTarget(String instruction) {
    Matcher link = FIELD_LINK.matcher(instruction);
    return link.matches() ? link.group(1) : null;
  }

  private void end(String name, boolean word) {
    if (!word) {
      return;
    }
    switch (name) {
      case "p" -> close();
      case "t" -> inText = false;
      case "instrText" -> inInstruction = false;
      case "r" -> {
        hiddenRuns += hidden ? 1 : 0;
        hidden = false;
      }
      case "hyperlink", "fldSimple" -> target = null;
      case "tr" -> row();
      default -> {}
    }
  }

  private void words(String words) {
    if (inInstruction) {
      instruction.append(words, 0, Math.min(words.length(), 4_000));
    } else if (inText) {
      words(open.peek(), words);
    }
  }

  private void words(@Nullable Paragraph paragraph, String words) {
    if (paragraph == null || hidden) {
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u2028' || c == '\u2029') {
        paragraph.text.blank();
      } else if (c != '\u00AD' && c != '\uFEFF') {
        paragraph.text.append(String.valueOf(c), target);
      }
    }
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Paragraph paragraph = open.pop();
    Paragraph outer = open.peek();
    List<Manuscript.Part> to = outer != null ? outer.boxes : rows.isEmpty() ? parts : rows.peek();
    Manuscript.Part part = Manuscript.Part.of(paragraph.kind, paragraph.text);
    if (part != null) {
      to.add(part);
    }
    to.addAll(paragraph.boxes);
  }

  private void row() {
    if (rows.isEmpty()) {
      return;
    }
    List<Manuscript.Part> row = rows.pop();
    List<Manuscript.Part> to = rows.isEmpty() ? parts : rows.peek();
    boolean line =
        row.size() > 1 && row.stream().allMatch(cell -> cell.text().length() <= SHORT_CELL);
    to.addAll(line ? List.of(line(row)) : row);
  }

  private static Manuscript.Part line(List<Manuscript.Part> cells) {
    StringBuilder line = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (Manuscript.Part cell : cells) {
      line.append(line.length() > 0 ? " | " : "");
      int by = line.length();
      for (Link link : cell.links()) {
        Span span = link.span();
        links.add(new Link(new Span(span.start() + by, span.end() + by), link.target()));
      }
      line.append(cell.text());
    }
    return new Manuscript.Part(BlockKind.PARAGRAPH, line.toString(), links);
  }

  /** An attribute by its local name, whatever its namespace; null when there is none. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
