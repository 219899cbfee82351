package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.BlockKind;
import dev.whence.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextFinderTest {

  private static final String FIRST =
      "<p>The ferry between Norrby and Salt Island will not run until the end of March, the office said.</p>";
  private static final String SECOND =
      "<p>Ninety people live on the island, and their council learned of it from a notice on the pier.</p>";

  private static Document read(String body) {
    return Reads.document("<html><head><title>No ferry</title></head><body>" + body);
  }

  @Test
  void standfirst_beside_headline_is_kept_though_far_from_text() {
    Document document =
        read(
            "<header><h1>No ferry to the island</h1><h2>Who will bring the post now?</h2></header>"
                + "<div class='meta'>2 November</div><div class='x'>"
                + FIRST
                + SECOND
                + "</div>");
    assertThat(Reads.words(document, BlockKind.STANDFIRST))
        .containsExactly("Who will bring the post now?");
  }

  @Test
  void date_line_of_class_subtitle_is_no_standfirst() {
    Document document =
        read(
            "<h1>No ferry to the island</h1><p class='subtitle'>Norrby Post 02.11.2021</p>"
                + "<div class='x'>"
                + FIRST
                + SECOND
                + "</div>");
    assertThat(Reads.words(document, BlockKind.STANDFIRST)).isEmpty();
  }

  @Test
  void id_with_letters_among_digits_is_no_advertisement() {
    Document document =
        read(
            "<h1>No ferry to the island</h1><div>"
                + FIRST
                + "<div id='part-d7109ad'>"
                + SECOND
                + "</div></div>");
    assertThat(document.mainText()).contains("Ninety people");
  }

  @Test
  void words_in_figure_are_caption_but_table_in_figure_is_text() {
    Document document =
        read(
            "<h1>No ferry to the island</h1><div>"
                + FIRST
                + "<figure><img src='a'><p>The Gull lies in the harbour of Norrby on a Monday.</p></figure>"
                + "<figure><table><tr><td>In 1931 the ferry carried nine thousand people to the island.</td></tr></table></figure>"
                + SECOND
                + "</div>");
    assertThat(document.mainText()).doesNotContain("The Gull").contains("nine thousand people");
  }

  @Test
  void card_that_is_one_link_is_left_out() {
    Document document =
        read(
            "<h1>No ferry to the island</h1><div>"
                + FIRST
                + "<div><a href='/1'><p>Ten islands without a doctor wait for the helicopter in the fog.</p></a></div>"
                + SECOND
                + "</div>");
    assertThat(document.mainText()).doesNotContain("Ten islands");
  }

  @Test
  void soft_hyphens_are_not_in_the_words() {
    Document document = read("<h1>No ferry</h1>" + FIRST.replace("ferry", "fer&shy;ry") + SECOND);
    assertThat(document.mainText()).startsWith("The ferry between");
  }

  @Test
  void pull_quote_that_leaves_words_out_is_a_repetition() {
    Document document =
        read(
            "<h1>No ferry to the island</h1><div>"
                + FIRST
                + "<blockquote>Ninety people live on the island, and their council learned of it.</blockquote>"
                + SECOND
                + "</div>");
    assertThat(Reads.words(document, BlockKind.QUOTATION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"style='display: none'", "hidden", "role=dialog"})
  void body_that_a_script_would_show_is_read(String attribute) {
    Document document =
        Reads.document(
            "<html><title>No ferry</title><body " + attribute + ">" + FIRST + SECOND + "</body>");
    assertThat(document.mainText()).contains("Ninety people");
  }
}
