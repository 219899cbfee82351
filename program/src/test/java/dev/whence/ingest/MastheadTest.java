package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.BlockKind;
import dev.whence.model.Certainty;
import dev.whence.model.Document;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadTest {

  private static final String STORY =
      """


      The bridge of Norrby will close for a year, the mayor said on Monday.

      Nobody knows why.
      """;

  private final Masthead masthead = new Masthead();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norrby Post",
        "The Norrby Gazette",
        "THE NORRBY TIMES",
        "Norrby Post-Dispatch",
        "The Times",
        "Norrby Evening Standard",
        "St. Olaf Daily News",
        "The Observer"
      })
  void name_of_a_paper_may_be_a_masthead(String line) {
    assertThat(masthead.maybe(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "News",
        "World News",
        "Book Review",
        "Vale Buys Norrby Post",
        "Vale leaves the Norrby Post",
        "Bridge Closed in Norrby Today",
        "Norrby Post.",
        "Vale to Norrby: Meet the Press",
        "VALE SUES EVENING STAR",
        "Bridge of Norrby"
      })
  void headline_or_section_is_no_masthead(String line) {
    assertThat(masthead.maybe(line)).isFalse();
  }

  @Test
  void head_of_a_paper_is_credit_and_says_outlet_day_and_author() {
    Document document =
        Reads.document(
            "Norrby Post\nBridge to close for a year\nMonday, 18 May 2015\nBy Ada Vale" + STORY);
    Metadata metadata = document.metadata();
    assertThat(Reads.words(document, BlockKind.HEADLINE))
        .containsExactly("Bridge to close for a year");
    assertThat(Reads.words(document, BlockKind.CREDIT))
        .containsExactly("Norrby Post", "Monday, 18 May 2015\nBy Ada Vale");
    assertThat(metadata.outlet())
        .isEqualTo(
            new Finding("Norrby Post", Certainty.LIKELY, "Norrby Post", "ingest.outlet.masthead"));
    assertThat(metadata.authors()).extracting(Finding::value).containsExactly("Ada Vale");
    assertThat(String.valueOf(metadata.published())).contains("2015-05-18", "SURE");
    assertThat(String.valueOf(metadata.title())).contains("value=Bridge to close for a year");
  }

  @Test
  void desk_that_wrote_it_is_credit_but_no_author() {
    Document document =
        Reads.document("NORRBY POST\n\nBridge to close for a year\n\nBy our city desk" + STORY);
    assertThat(Reads.words(document, BlockKind.CREDIT))
        .containsExactly("NORRBY POST", "By our city desk");
    assertThat(document.metadata().authors()).isEmpty();
  }

  @Test
  void day_may_stand_between_masthead_and_headline() {
    Document document =
        Reads.document("The Norrby Post\n18 May 2015\n\nBridge to close for a year" + STORY);
    assertThat(Reads.words(document, BlockKind.HEADLINE))
        .containsExactly("Bridge to close for a year");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vale Visits Norrby Post",
        "The Norrby Post\nreported on Monday that the bridge would close",
        "The Norrby Post\nThe Norrby Post",
        "The Norrby Post\n\nIt is closed."
      })
  void line_with_no_headline_under_it_stays_the_headline_or_text(String head) {
    Document document = Reads.document(head + STORY);
    assertThat(document.metadata().outlet()).isNull();
    assertThat(Reads.words(document, BlockKind.CREDIT)).isEmpty();
  }
}
