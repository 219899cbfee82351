package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.RejectionReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * PDFs whose font is named and not held, as papers of East Asia were long printed: what a code
 * means stands in the tables that the format itself names, not in the file.
 */
class CjkPaperTest {

  private static final String CHINESE = "渡轮周一没有开航";
  private static final String JAPANESE = "月曜日に渡し船は出なかった";
  private static final String KOREAN = "월요일에 나룻배가 뜨지 않았다";

  @ParameterizedTest
  @CsvSource({
    "UniGB-UCS2-H, GB1, UTF-16BE, " + CHINESE,
    "GBK-EUC-H, GB1, GBK, " + CHINESE,
    "UniCNS-UCS2-H, CNS1, UTF-16BE, 渡輪週一沒有開航",
    "ETen-B5-H, CNS1, Big5, 渡輪週一沒有開航",
    "UniJIS-UCS2-H, Japan1, UTF-16BE, " + JAPANESE,
    "90ms-RKSJ-H, Japan1, windows-31j, " + JAPANESE,
    "UniKS-UCS2-H, Korea1, UTF-16BE, " + KOREAN,
    "KSCms-UHC-H, Korea1, x-windows-949, " + KOREAN
  })
  void words_are_read_by_the_tables_that_the_font_names(
      String table, String collection, String charset, String words) {
    byte[] paper = paper(table, collection, words.getBytes(Charset.forName(charset)));
    assertThat(Reads.document(paper).text()).contains(words);
  }

  @Test
  void codes_of_no_known_table_are_rejected_and_not_guessed() {
    byte[] paper = paper("Identity-H", "Identity", CHINESE.getBytes(StandardCharsets.UTF_16BE));
    assertThat(Reads.rejected(paper))
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(RejectionReason.NO_ARTICLE_TEXT);
              assertThat(rejected.message()).contains("font");
            });
  }

  /** One page, two lines of the same words in 12 points. */
  private static byte[] paper(String table, String collection, byte[] codes) {
    String shown = "<" + HexFormat.of().formatHex(codes) + "> Tj\n";
    String drawing = "BT /F1 12 Tf 60 700 Td " + shown + "0 -40 Td " + shown + "ET\n";
    String file =
        """
        %%PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
        /Resources << /Font << /F1 5 0 R >> >> >>
        endobj
        4 0 obj
        << /Length %d >>
        stream
        %sendstream
        endobj
        5 0 obj
        << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /%s /DescendantFonts [6 0 R] >>
        endobj
        6 0 obj
        << /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000
        /CIDSystemInfo << /Registry (Adobe) /Ordering (%s) /Supplement 2 >>
        /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 >> >>
        endobj
        trailer
        << /Size 7 /Root 1 0 R >>
        """
            .formatted(drawing.length(), drawing, table, collection);
    return file.getBytes(StandardCharsets.ISO_8859_1);
  }
}
