package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

  private static final String MESSY =
      """
      Bridge of Norrby to close for a year

      Bridge of Norrby to close for a year
      AP Photo/Ida Stern
      Remove Ads

      By Ada Vale and Bo Lind
      May 18, 2015

      NORRBY (Reuters) - The bridge of Norrby will close for a year, the
      mayor said on Monday, after engineers found cracks
      in two of its pillars.

      What the engineers found

      "We have never seen cracks like these," one of the engineers told the Norrby Post, and he
      added that nobody was in danger.

      Remove Ads
      Remove Ads

      2016 Young Engineers Summit

      Applications are now open for the summit. It is a chance nobody should miss!

      Don't Get Lost

      The roads are closing. Sign up so we can always stay in touch.

      Remove Ads
      Leave comment

      Your email address will not be published. Required fields are marked with *
      """;

  private final Document document = Reads.document(MESSY);

  @Test
  void text_is_the_file_s_unchanged() {
    assertThat(document.text()).isEqualTo(MESSY);
  }

  @Test
  void headline_is_the_first_line_and_its_second_printing_is_furniture() {
    assertThat(Reads.words(document, BlockKind.HEADLINE))
        .containsExactly("Bridge of Norrby to close for a year");
    assertThat(Reads.words(document, BlockKind.FURNITURE))
        .contains("Bridge of Norrby to close for a year");
  }

  @Test
  void hard_wrapped_lines_are_one_paragraph() {
    assertThat(Reads.words(document, BlockKind.PARAGRAPH))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("NORRBY (Reuters)")
        .endsWith("in two of its pillars.");
  }

  @Test
  void what_the_site_prints_around_the_article_is_furniture() {
    assertThat(Reads.words(document, BlockKind.FURNITURE))
        .contains("2016 Young Engineers Summit", "Don't Get Lost")
        .anyMatch(words -> words.startsWith("Applications are now open"))
        .anyMatch(words -> words.contains("Required fields"));
    assertThat(Reads.notes(document)).contains("\"Remove Ads\" × 4").contains("AP Photo/Ida Stern");
  }

  @Test
  void byline_and_date_line_are_metadata() {
    assertThat(document.metadata().authors())
        .extracting(Finding::value)
        .containsExactly("Ada Vale", "Bo Lind");
    assertThat(document.metadata().published()).isNotNull();
    assertThat(String.valueOf(document.metadata().published())).contains("2015-05-18");
    assertThat(String.valueOf(document.metadata().credit())).contains("value=Reuters");
  }

  @Test
  void outlet_that_somebody_spoke_to_is_not_the_outlet() {
    assertThat(document.metadata().outlet()).isNull();
  }

  @Test
  void short_sentences_are_never_furniture() {
    Document plain =
        Reads.document(
            "Vale leaves\n\nShe left.\n\nHe stayed.\nNobody said why.\n\n\"Why?\" he asked.");
    assertThat(Reads.words(plain, BlockKind.FURNITURE)).isEmpty();
    assertThat(Reads.words(plain, BlockKind.PARAGRAPH)).hasSize(3);
  }

  @Test
  void first_line_that_ends_as_a_sentence_is_no_headline() {
    Document plain = Reads.document("The bridge of Norrby will close.\n\nIt is old.");
    assertThat(Reads.words(plain, BlockKind.HEADLINE)).isEmpty();
  }
}
