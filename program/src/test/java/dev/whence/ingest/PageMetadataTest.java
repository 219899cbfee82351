package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageMetadataTest {

  private static final String TEXT =
      "<p>Ada Vale said on Monday that the old bridge over the lake would stay open for the whole"
          + " summer, and that nobody in the town had asked for anything else.</p>"
          + "<p>The council will hear her report next week, a clerk said, and it will then decide"
          + " what is to be done about the road that leads to it.</p>";

  private static Metadata read(String head, String above, String below) {
    return Reads.document(
            "<html><head><title>Bridge stays open</title>"
                + head
                + "</head><body><article><h1>Bridge stays open</h1>"
                + above
                + TEXT
                + below
                + "</article></body></html>")
        .metadata();
  }

  private static String value(@Nullable Object finding) {
    return String.valueOf(finding);
  }

  @Test
  void printed_byline_wins_over_another_name_stated_for_machines() {
    Metadata found = read("<meta name=author content='Bo Lind'>", "<div>By Cyd Berg</div>", "");
    assertThat(value(found.authors())).contains("value=Cyd Berg,").doesNotContain("Bo Lind");
  }

  @Test
  void agency_in_the_byline_is_the_credit_and_no_author() {
    Metadata found = read("", "<div>By Cyd Berg, Reuters</div>", "");
    assertThat(value(found.credit())).contains("value=Reuters,");
    assertThat(value(found.authors())).contains("value=Cyd Berg,").doesNotContain("value=Reuters");
  }

  @Test
  void source_line_under_the_text_is_the_credit() {
    assertThat(value(read("", "", "<p>Source: The Lake Herald</p>").credit()))
        .contains("value=The Lake Herald,");
  }

  @Test
  void day_of_a_change_bounds_the_day_of_publication() {
    Metadata found = read("", "<div>Last updated: 18 May 2015</div>", "");
    assertThat(value(found.modified())).contains("latest=2015-05-18");
    assertThat(value(found.published())).contains("earliest=null, latest=2015-05-18");
  }

  @Test
  void month_in_the_address_gives_an_interval() {
    String link = "<link rel=canonical href='https://norrby.example/2015/05/bridge-stays-open/'>";
    assertThat(value(read(link, "", "").published()))
        .contains("earliest=2015-05-01, latest=2015-05-31");
  }

  @Test
  void day_of_another_article_is_not_taken() {
    String teaser = "<ul><li><time datetime='2015-05-18'>18 May</time> Another bridge</li></ul>";
    assertThat(read("", "", teaser).published()).isNull();
  }

  @Test
  void site_name_is_believed_before_the_company_behind_it() {
    String head =
        "<meta property=og:site_name content='Norrby Post'><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Lake Media GmbH\"}}</script>";
    assertThat(value(read(head, "", "").outlet())).contains("value=Norrby Post,");
  }

  @Test
  void label_over_the_headline_or_a_flag_says_opinion() {
    assertThat(value(read("<meta property=article:opinion content=true>", "", "").section()))
        .contains("value=opinion,");
    assertThat(value(read("", "<div>Kommentar</div>", "").section())).contains("value=opinion,");
  }
}
