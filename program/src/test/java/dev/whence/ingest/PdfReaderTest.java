package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  private static final String HEADLINE = "Bridge of Norrby to close for a year";

  private final PaperPrinter paper = new PaperPrinter();

  @AfterEach
  void close() {
    paper.close();
  }

  private Document read() {
    return Reads.document(paper.bytes());
  }

  private PaperPrinter twoColumns() {
    return paper
        .print(60, 80, 24, HEADLINE)
        .column(
            320, // the right column is first in the file
            120,
            "the mayor said on Monday that nobody had",
            "been in danger. Ida Stern, who runs the ferry,",
            "said that she would sail twice as often.")
        .column(
            60,
            120,
            "The bridge of Norrby will close for a whole",
            "year after engineers found deep cracks in two",
            "of its pillars. It was built in 1931, and");
  }

  @Test
  void two_columns_are_read_one_after_the_other_under_their_headline() {
    Document document = Reads.document(twoColumns().bytes());
    assertThat(Reads.words(document, BlockKind.HEADLINE)).containsExactly(HEADLINE);
    assertThat(Reads.words(document, BlockKind.PARAGRAPH))
        .containsExactly(
            "The bridge of Norrby will close for a whole year after engineers found deep cracks in"
                + " two of its pillars. It was built in 1931, and the mayor said on Monday that"
                + " nobody had been in danger. Ida Stern, who runs the ferry, said that she would"
                + " sail twice as often.");
  }

  @Test
  void lines_drawn_across_both_columns_are_cut_at_the_gutter() {
    String[] left = {
      "The bridge of Norrby will close for a", "year after engineers found deep cracks",
      "in two of its pillars. It was built in", "1931, the mayor of the town said, when",
      "nobody thought of lorries there, and", "it was not made for such weights."
    };
    String[] right = {
      "Ida Stern runs the ferry. She will sail", "twice as often, she said on Monday, and",
      "she has hired two more men. Her family", "has had the ferry since before there was",
      "a bridge, and she thinks that it will be", "there when the bridge is gone for good."
    };
    for (int i = 0; i < left.length; i++) {
      paper.print(60, 120 + 12 * i, 10, left[i]);
      paper.print(250, 120 + 12 * i, 10, right[i]);
    }
    assertThat(read().text())
        .contains("found deep cracks in two of its pillars")
        .contains("She will sail twice as often")
        .contains("for such weights.\n\nIda Stern");
  }

  @Test
  void three_columns_above_and_below_a_heading_across_are_read_band_by_band() {
    for (int band = 0; band < 2; band++) {
      for (int column = 2; column >= 0; column--) {
        String name = "Part " + (char) ('a' + band * 3 + column);
        paper.column(
            50 + column * 170,
            150 + band * 200,
            name + " begins with this line",
            "and goes on with another one",
            "and ends here with a full stop.");
      }
    }
    paper.print(
        50, 260, 16, true, "What the engineers found in the pillars of the old bridge here");
    assertThat(read().text())
        .containsSubsequence(
            "Part a", "Part b", "Part c", "What the", "Part d", "Part e", "Part f");
  }

  @Test
  void hyphen_at_a_line_end_goes_unless_the_document_prints_it_elsewhere() {
    paper.column(
        60,
        120,
        "The govern-",
        "ment of Norrby spoke of a well-known fault. Every engineer knew the well-",
        "known fault of the bridge, said the government, and nobody has mend-",
        "ed it. The Norrby-",
        "Elm line is closed as well.");
    assertThat(read().text())
        .startsWith("The government of Norrby spoke of a well-known fault.")
        .contains("knew the well-known fault of the bridge")
        .contains("nobody has mended it. The Norrby-Elm line");
  }

  @Test
  void paragraphs_are_told_by_indent_by_space_and_by_room_left() {
    paper
        .column(
            60,
            120,
            "The bridge of Norrby will close for a whole year after cracks were",
            "found in two of its pillars last week, the mayor said on Monday, who")
        .column(
            60,
            144,
            "was there.",
            "Ida Stern, who runs the ferry, said that she would sail twice as often",
            "as she did before, and that she had hired two more men for the year.")
        .print(72, 180, 10, "An indented line opens the third of these paragraphs, which goes on")
        .column(60, 192, "for one more line and ends in the middle of a line with a full stop.")
        .column(60, 222, "After a space there is another one, the fourth, which is a short one.");
    assertThat(Reads.words(read(), BlockKind.PARAGRAPH))
        .extracting(words -> words.substring(0, 8))
        .containsExactly("The brid", "Ida Ster", "An inden", "After a ");
  }

  @Test
  void running_heads_and_page_numbers_are_left_out_and_text_runs_on() {
    for (int number = 1; number <= 3; number++) {
      paper.print(60, 40, 9, "The Norrby Post - Monday").print(280, 815, 9, "Page " + number);
      String more =
          number < 3
              ? "and it went on, as it has to, over the page, where it then said"
              : "and that was all of it.";
      paper.column(
          60,
          120,
          "this is line one of the running text on one of the pages of the paper",
          "and this is line two of the running text on one of the pages here,",
          more);
      if (number < 3) {
        paper.page();
      }
    }
    Document document = read();
    assertThat(document.text()).doesNotContain("Norrby Post", "Page");
    assertThat(document.blocks()).hasSize(1);
    assertThat(Reads.notes(document)).contains("\"The Norrby Post - Monday\"", "\"Page #\"");
  }

  @Test
  void print_of_a_browser_gives_address_and_bound_and_loses_its_head_and_foot() {
    paper
        .print(24, 22, 8, "6/22/21, 3:04 PM")
        .print(240, 22, 8, HEADLINE + " - Norrby Post")
        .print(60, 80, 20, HEADLINE)
        .column(60, 120, "The bridge of Norrby will close for a year, the mayor said on Monday.")
        .print(24, 830, 8, "https://post.example/2021/bridge?id=7")
        .print(560, 830, 8, "1/1");
    paper.document().getDocumentInformation().setProducer("Skia/PDF m120");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.clear();
    made.set(2021, Calendar.JUNE, 22, 15, 4);
    paper.document().getDocumentInformation().setCreationDate(made);
    Document document = read();
    assertThat(document.metadata().canonicalUrl())
        .matches(
            found ->
                found != null && found.value().equals("https://post.example/2021/bridge?id=7"));
    assertThat(document.metadata().published())
        .matches(when -> when != null && when.edtf().equals("../2021-06-22"));
    assertThat(document.text())
        .isEqualTo(
            HEADLINE + "\n\nThe bridge of Norrby will close for a year, the mayor said on Monday.");
  }

  @Test
  void date_of_making_alone_dates_nothing_but_is_told() {
    paper.column(60, 120, "The bridge of Norrby will close for a year, the mayor said on Monday.");
    paper
        .document()
        .getDocumentInformation()
        .setCreationDate(new GregorianCalendar(2021, Calendar.JUNE, 22));
    Document document = read();
    assertThat(document.metadata().published()).isNull();
    assertThat(Reads.notes(document)).contains("made on 2021-06-22");
  }

  @Test
  void byline_and_date_under_the_headline_are_credit() {
    paper
        .print(60, 80, 24, HEADLINE)
        .print(60, 110, 10, "By Ada Vale and Bo Lind")
        .print(60, 130, 10, "May 18, 2015")
        .column(60, 160, "The bridge of Norrby will close for a year, the mayor said on Monday.");
    Document document = read();
    assertThat(document.metadata().authors())
        .extracting(author -> author.value())
        .containsExactly("Ada Vale", "Bo Lind");
    assertThat(document.metadata().published())
        .matches(when -> when != null && LocalDate.of(2015, 5, 18).equals(when.earliest()));
    assertThat(document.metadata().title())
        .matches(
            title ->
                title != null
                    && title.value().equals(HEADLINE)
                    && title.certainty() == Certainty.LIKELY);
  }

  @Test
  void footnote_comes_after_the_text_and_its_mark_is_no_part_of_a_word() {
    paper
        .column(
            60,
            120,
            "The bridge of Norrby will close for a year, the mayor said on Monday.",
            "Engineers found cracks")
        .print(60 + 105, 128, 6, "1")
        .print(
            60 + 110,
            132,
            10,
            "in two of its pillars, and they will not be mended before the summer,")
        .print(60, 700, 7, "1 Report of the engineers, page 12.")
        .page()
        .column(60, 120, "as they wrote to the mayor.");
    assertThat(read().text())
        .contains("found cracks in two")
        .contains("summer, as they wrote to the mayor.")
        .endsWith("\n\n1 Report of the engineers, page 12.");
  }

  @Test
  void large_initial_belongs_to_its_word() {
    paper
        .print(60, 142, 32, "T")
        .column(
            82,
            120,
            "he bridge of Norrby will close for a year, said the mayor",
            "on Monday, after engineers found cracks in two of its two")
        .column(60, 144, "pillars. It was built in 1931 and has been mended often since then.");
    assertThat(Reads.words(read(), BlockKind.PARAGRAPH))
        .singleElement()
        .asString()
        .startsWith("The bridge of Norrby")
        .endsWith("since then.");
  }

  @Test
  void text_up_the_edge_is_a_caption_and_comes_last() {
    paper
        .column(60, 120, "The bridge of Norrby will close for a year, the mayor said on Monday.")
        .printUpwards(560, 400, 6, "Photograph by Ida Stern");
    Document document = read();
    assertThat(Reads.words(document, BlockKind.CAPTION)).containsExactly("Photograph by Ida Stern");
  }

  @Test
  void link_is_kept_with_its_words() {
    paper
        .column(60, 120, "See the report of the engineers on the bridge, which is long.")
        .link(60, 120, 42, "https://post.example/report");
    Document document = read();
    assertThat(document.links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.target()).isEqualTo("https://post.example/report");
              assertThat(link.span().of(document.text())).startsWith("See the").hasSizeLessThan(12);
            });
  }

  @Test
  void words_printed_twice_to_look_bold_are_read_once() {
    paper
        .print(60, 120, 10, "The bridge of Norrby will close for a year.")
        .print(60.2f, 120, 10, "The bridge of Norrby will close for a year.");
    assertThat(read().text()).isEqualTo("The bridge of Norrby will close for a year.");
  }

  @Test
  void every_character_leads_back_to_the_file() {
    byte[] bytes = twoColumns().bytes();
    Document document = Reads.document(bytes);
    assertThat(document.alignment().bytesOf(document.blocks().get(1).span()))
        .isEqualTo(new dev.whence.model.ByteRange(0, bytes.length));
  }

  @Test
  void pdf_with_a_password_is_refused_and_without_one_is_read() {
    paper.column(60, 120, "The bridge of Norrby will close for a year, the mayor said.");
    assertThat(Reads.rejected(paper.lockedBytes("secret")).message())
        .contains("locked with a password");
  }

  @Test
  void pdf_locked_against_change_only_is_read() {
    paper.column(60, 120, "The bridge of Norrby will close for a year, the mayor said.");
    assertThat(Reads.document(paper.lockedBytes("")).text()).startsWith("The bridge of Norrby");
  }

  @Test
  void pdf_without_text_is_refused_with_what_to_do() {
    assertThat(Reads.rejected(paper.bytes()))
        .matches(rejected -> rejected.reason() == RejectionReason.NO_ARTICLE_TEXT)
        .matches(rejected -> rejected.message().contains("1 empty pages"));
  }

  @Test
  void pdf_cut_off_is_read_as_far_as_it_goes_or_refused() {
    byte[] bytes = twoColumns().bytes();
    byte[] half = java.util.Arrays.copyOf(bytes, bytes.length - 300);
    String outcome =
        DocumentReader.standard()
            .read(Input.ofBytes("half", half))
            .map((article, document) -> Reads.notes(document), rejected -> rejected.message());
    assertThat(outcome).containsAnyOf("breaks off", "damaged PDF");
  }

  @Test
  void stream_that_unpacks_beyond_the_limit_is_refused() throws IOException {
    PDPage page = paper.document().getPage(0);
    PDStream stream = new PDStream(paper.document());
    byte[] much = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
      for (int i = 0; i < 40; i++) {
        out.write(much);
      }
    }
    page.setContents(stream);
    assertThat(Reads.rejected(paper.bytes()))
        .matches(rejected -> rejected.reason() == RejectionReason.TOO_LARGE)
        .matches(rejected -> rejected.message().contains("unpacks to more than"));
  }

  @Test
  void date_line_right_above_a_column_is_no_part_of_its_first_paragraph() {
    paper
        .print(60, 80, 24, HEADLINE)
        .column(
            60,
            120,
            "18 May 2015",
            "The bridge of Norrby will close for a year",
            "after cracks were found in it.");
    assertThat(Reads.words(read(), BlockKind.CREDIT)).containsExactly("18 May 2015");
  }

  @Test
  void shapes_whose_font_does_not_say_what_they_are_are_counted() throws IOException {
    paper.column(60, 120, "The bridge of Norrby will close for a year, the mayor said.");
    Document document = Reads.document(paper.withNamelessWords(60, 200, "Norrby"));
    assertThat(document.text()).doesNotEndWith("Norrby");
    assertThat(Reads.notes(document)).contains("which characters they are: 6 shapes");
  }

  @Test
  void words_aslant_are_left_out_and_counted() {
    paper
        .column(60, 120, "The bridge of Norrby will close for a year, the mayor said.")
        .printTurned(200, 500, 40, 45, "DRAFT");
    Document document = read();
    assertThat(document.text()).doesNotContain("DRAFT");
    assertThat(Reads.notes(document)).contains("aslant or off the page: 5 characters");
  }

  @Test
  void nothing_is_printed_while_reading() {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Reads.document(twoColumns().bytes()).text()).isNotEmpty();
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
