package dev.whence.ingest;

import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOCX as an article: what a reader of the accepted text would see, without deleted words,
 * hidden words and comments. Footnotes come after the text.
 *
 * <p>Its characters stand in compressed parts, so the alignment leads from every paragraph to the
 * file as a whole.
 */
final class DocxReader {

  private static final int TOP = 6;
  private static final int LONGEST_HEADLINE = 220;

  private final Manuscript manuscript;

  DocxReader(PlainTextReader plainTextReader) {
    this.manuscript = new Manuscript(plainTextReader);
  }

  /**
   * Reads the bytes of one DOCX.
   *
   * @throws Unreadable when it is damaged, without text or beyond a limit
   */
  MainText read(byte[] bytes) throws Unreadable {
    DocxPackage zip = DocxPackage.read(bytes);
    DocxText text = text(zip);
    List<Manuscript.Part> parts = new ArrayList<>(text.parts());
    if (parts.isEmpty()) {
      throw new Unreadable(
          RejectionReason.NO_ARTICLE_TEXT,
          "is a DOCX without text; if it holds pictures of pages, run OCR on them first");
    }
    headline(parts);
    List<String> remarks = new ArrayList<>(text.remarks());
    if (zip.hasHeadsOrFeet()) {
      remarks.add("left out as no part of the article: the heads and feet of the pages");
    }
    Manuscript.Facts facts = facts(zip, remarks);
    return manuscript.read(parts, bytes.length, facts, remarks);
  }

  private static DocxText text(DocxPackage zip) throws Unreadable {
    try {
      DocxStyles styles = DocxStyles.read(zip.part("styles.xml"));
      DocxText text = new DocxText(styles, zip.links());
      text.read(zip.document());
      text.readNotes(zip.part("footnotes.xml"), "footnote");
      text.readNotes(zip.part("endnotes.xml"), "endnote");
      return text;
    } catch (XMLStreamException e) {
      throw new Unreadable(
          RejectionReason.UNREADABLE,
          "is a damaged DOCX (word/document.xml is no sound XML); fetch it again or save it anew");
    }
  }

  /** Where no paragraph has the style of a title, the first heading at the top is one. */
  private static void headline(List<Manuscript.Part> parts) {
    if (parts.stream().anyMatch(part -> part.kind() == BlockKind.HEADLINE)) {
      return;
    }
    for (int i = 0; i < Math.min(TOP, parts.size()); i++) {
      Manuscript.Part part = parts.get(i);
      if (part.kind() == BlockKind.HEADING && part.text().length() <= LONGEST_HEADLINE) {
        parts.set(i, new Manuscript.Part(BlockKind.HEADLINE, part.text(), part.links()));
        return;
      }
    }
  }

  private static Manuscript.Facts facts(DocxPackage zip, List<String> remarks) {
    StrictXml core = core(zip);
    String title = core == null ? null : core.first("title");
    String creator = core == null ? null : core.first("creator");
    String made = core == null ? null : core.first("created");
    PrintedDate day = made == null ? null : PrintedDate.in(made);
    if (day != null) {
      remarks.add(
          "the DOCX says that it was made on "
              + day.day()
              + "; not taken for a date of publication, which may be before or after");
    }
    List<Finding> authors =
        creator != null && creator.indexOf(' ') > 0 && creator.length() < 80
            ? List.of(
                new Finding(
                    creator, Certainty.GUESS, "DOCX creator: " + creator, "ingest.docx.properties"))
            : List.of();
    return new Manuscript.Facts(
        title == null
            ? null
            : new Finding(title, Certainty.GUESS, "DOCX title: " + title, "ingest.docx.properties"),
        null,
        authors,
        null,
        null,
        "ingest.docx.style");
  }

  private static @Nullable StrictXml core(DocxPackage zip) {
    try {
      byte[] bytes = zip.core();
      return bytes == null ? null : StrictXml.read(bytes);
    } catch (IOException e) {
      // Properties that cannot be read say nothing; the text does not depend on them.
      return null;
    }
  }
}
