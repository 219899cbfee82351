package dev.whence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.RejectionReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  private static final String STYLES =
      "<w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
          + "<w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>"
          + "<w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style>"
          + "<w:style w:styleId='MeinZitat'><w:name w:val='Mine'/><w:basedOn w:val='Zitat'/></w:style>";

  private static String paragraph(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + run(words) + "</w:p>";
  }

  private static String paragraph(String words) {
    return "<w:p>" + run(words) + "</w:p>";
  }

  private static String run(String words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  private static Document read(String body) {
    return Reads.document(OfficeZip.docx(body, STYLES, Map.of()));
  }

  @Test
  void styles_say_what_paragraphs_are_in_any_language_of_the_program() {
    Document document =
        read(
            paragraph("Titel", "Bridge of Norrby to close")
                + paragraph("The bridge will close for a year, the mayor said.")
                + paragraph("berschrift1", "The cracks")
                + paragraph("MeinZitat", "We have never seen cracks like these."));
    assertThat(Reads.words(document, BlockKind.HEADLINE))
        .containsExactly("Bridge of Norrby to close");
    assertThat(Reads.words(document, BlockKind.HEADING)).containsExactly("The cracks");
    assertThat(Reads.words(document, BlockKind.QUOTATION))
        .containsExactly("We have never seen cracks like these.");
  }

  @Test
  void deleted_text_is_gone_and_inserted_text_is_there() {
    Document document =
        read(
            "<w:p>"
                + run("The bridge will close for ")
                + "<w:del w:id='1'><w:r><w:delText>two years</w:delText></w:r></w:del>"
                + "<w:moveFrom w:id='3'>"
                + run("a month")
                + "</w:moveFrom>"
                + "<w:ins w:id='2'>"
                + run("one year")
                + "</w:ins>"
                + run(", the mayor said.")
                + "</w:p>");
    assertThat(document.text()).isEqualTo("The bridge will close for one year, the mayor said.");
    assertThat(Reads.notes(document)).contains("deleted by a tracked change: 2 stretches");
  }

  @Test
  void hidden_text_is_left_out_and_told() {
    Document document =
        read(
            "<w:p>"
                + run("The bridge will close.")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> Not for print.</w:t></w:r></w:p>");
    assertThat(document.text()).isEqualTo("The bridge will close.");
    assertThat(Reads.notes(document)).contains("hidden: 1 stretch of text");
  }

  @Test
  void comments_are_left_out_and_told() {
    Document document =
        read(
            "<w:p><w:commentRangeStart w:id='0'/>"
                + run("The bridge will close.")
                + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r></w:p>");
    assertThat(document.text()).isEqualTo("The bridge will close.");
    assertThat(Reads.notes(document)).contains("comments on the text: 1");
  }

  @Test
  void footnotes_follow_the_text_in_the_order_of_their_marks() {
    byte[] bytes =
        OfficeZip.docx(
            "<w:p>"
                + run("The bridge will close.")
                + "<w:r><w:footnoteReference w:id='5'/></w:r></w:p>"
                + paragraph("The mayor said so."),
            STYLES,
            Map.of(
                "word/footnotes.xml",
                OfficeZip.xml(
                    "footnotes",
                    "<w:footnote w:id='1'>"
                        + paragraph("Nobody points here.")
                        + "</w:footnote><w:footnote w:id='5'>"
                        + paragraph("Report of the engineers.")
                        + "</w:footnote>")));
    assertThat(Reads.document(bytes).text())
        .isEqualTo("The bridge will close.\n\nThe mayor said so.\n\nReport of the engineers.");
  }

  @Test
  void links_by_relation_and_by_field_are_kept_with_their_words() {
    byte[] bytes =
        OfficeZip.docx(
            "<w:p>"
                + run("See ")
                + "<w:hyperlink r:id='r7'>"
                + run("the report")
                + "</w:hyperlink>"
                + run(" and ")
                + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                + "<w:r><w:instrText> HYPERLINK \"https://post.example/b\" </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                + run("the letter")
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                + run(", the mayor said.")
                + "</w:p>",
            STYLES,
            Map.of(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id='r7' Type='http://schemas.example/hyperlink'"
                    + " Target='https://post.example/a'/></Relationships>"));
    Document document = Reads.document(bytes);
    assertThat(document.links())
        .extracting(link -> link.span().of(document.text()) + " -> " + link.target())
        .containsExactly(
            "the report -> https://post.example/a", "the letter -> https://post.example/b");
  }

  @Test
  void short_cells_are_one_line_a_row_and_long_cells_are_paragraphs() {
    String longCell =
        "The bridge will close for a whole year, the mayor of the town said on Monday.";
    Document document =
        read(
            "<w:tbl><w:tr><w:tc>"
                + paragraph("Norrby")
                + "</w:tc><w:tc>"
                + paragraph("1931")
                + "</w:tc></w:tr><w:tr><w:tc>"
                + paragraph(longCell)
                + "</w:tc><w:tc>"
                + paragraph("Ferry")
                + "</w:tc></w:tr></w:tbl>");
    assertThat(document.text()).isEqualTo("Norrby | 1931\n\n" + longCell + "\n\nFerry");
  }

  @Test
  void text_box_is_read_once_though_it_is_stored_twice() {
    String box = "<w:txbxContent>" + paragraph("A box about the ferry.") + "</w:txbxContent>";
    Document document =
        read(
            "<w:p>"
                + run("The bridge will close.")
                + "<w:r><mc:AlternateContent><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
    assertThat(document.text()).isEqualTo("The bridge will close.\n\nA box about the ferry.");
  }

  @Test
  void properties_are_no_more_than_a_guess() {
    byte[] bytes =
        OfficeZip.docx(
            paragraph("The bridge will close for a year, the mayor said."),
            STYLES,
            Map.of(
                "docProps/core.xml",
                "<c:p xmlns:c='c' xmlns:dc='d'><dc:creator>Ada Vale</dc:creator>"
                    + "<dc:created>2021-06-22T09:00:00Z</dc:created></c:p>"));
    Document document = Reads.document(bytes);
    assertThat(document.metadata().authors())
        .singleElement()
        .matches(author -> author.certainty() == dev.whence.model.Certainty.GUESS);
    assertThat(document.metadata().published()).isNull();
    assertThat(Reads.notes(document)).contains("made on 2021-06-22");
  }

  @Test
  void part_that_unpacks_beyond_the_limit_is_refused() {
    byte[] bytes = OfficeZip.docx(paragraph("a".repeat(40_000_000)), STYLES, Map.of());
    assertThat(Reads.rejected(bytes).reason()).isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void document_type_with_entities_of_its_own_is_never_expanded() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM"
            + " 'file:///etc/hostname'>]><w:document xmlns:w='x/wordprocessingml/main'><w:body>"
            + paragraph("The bridge &b;&f; will close.")
            + "</w:body></w:document>";
    byte[] bytes = OfficeZip.of(Map.of("word/document.xml", bomb));
    String outcome =
        DocumentReader.standard()
            .read(Input.ofBytes("bomb", bytes))
            .map((article, document) -> document.text(), rejected -> rejected.message());
    assertThat(outcome).doesNotContain("aaaa").isNotBlank();
  }

  @Test
  void nesting_beyond_the_limit_is_refused() {
    String deep = "<w:sdt>".repeat(300) + paragraph("deep") + "</w:sdt>".repeat(300);
    assertThat(Reads.rejected(OfficeZip.docx(deep, STYLES, Map.of())).reason())
        .isEqualTo(RejectionReason.TOO_DEEP);
  }

  @Test
  void other_office_formats_are_named_with_what_to_do() {
    assertThat(Reads.rejected(OfficeZip.of(Map.of("xl/workbook.xml", "<x/>"))).message())
        .contains("XLSX");
    assertThat(Reads.rejected(OfficeZip.of(Map.of("ppt/presentation.xml", "<x/>"))).message())
        .contains("save it as PDF");
    assertThat(Reads.rejected("{\\rtf1 The bridge will close.}".getBytes(UTF_8)).message())
        .contains("RTF");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    assertThat(Reads.rejected(old).message()).contains("save it as DOCX or PDF");
  }
}
