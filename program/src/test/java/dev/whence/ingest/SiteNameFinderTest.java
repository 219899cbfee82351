package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Certainty;
import dev.whence.model.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteNameFinderTest {

  private static final String HEADLINE = "<h1>Bridge of Norrby closed for a year</h1>";
  private static final String TEXT =
      "<p>The bridge of Norrby will close for a year, Ada Vale said on Monday, after engineers"
          + " found cracks in two of its pillars and nobody could say how they came there.</p>";

  private static @Nullable Finding outlet(String title, String above, String below) {
    return Reads.document(
            "<html><head><title>"
                + title
                + "</title></head><body>"
                + above
                + "<article>"
                + HEADLINE
                + TEXT
                + "</article>"
                + below
                + "</body></html>")
        .metadata()
        .outlet();
  }

  private static @Nullable String name(String title, String above, String below) {
    Finding outlet = outlet(title, above, below);
    return outlet == null ? null : outlet.value();
  }

  @ParameterizedTest
  @ValueSource(strings = {" - ", " | ", " – ", " — ", " · ", " « ", "|"})
  void name_after_the_headline_is_the_outlet(String separator) {
    Finding outlet = outlet("Bridge of Norrby closed for a year" + separator + "Vale Post", "", "");
    assertThat(outlet).isNotNull();
    assertThat(String.valueOf(outlet)).contains("value=Vale Post", "ingest.outlet.title");
    assertThat(outlet == null ? null : outlet.certainty()).isEqualTo(Certainty.LIKELY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "World",
        "Politics",
        "Home",
        "Page 2",
        "What you need to know",
        "May 18, 2015",
        "the full story",
        "World | Norrby"
      })
  void what_else_stands_beside_a_headline_is_no_outlet(String other) {
    assertThat(outlet("Bridge of Norrby closed for a year - " + other, "", "")).isNull();
  }

  @Test
  void topic_before_the_headline_is_no_outlet() {
    assertThat(outlet("Bridges: Bridge of Norrby closed for a year", "", "")).isNull();
    assertThat(outlet("Traffic | Bridge of Norrby closed for a year", "", "")).isNull();
  }

  @Test
  void name_before_the_headline_counts_when_the_rights_are_its_own() {
    String title = "NORRA | Bridge of Norrby closed for a year";
    assertThat(name(title, "", "<footer>© 2015 NORRA. All rights reserved.</footer>"))
        .isEqualTo("NORRA");
    assertThat(name(title, "", "<footer>© 2015 Norra Bridge Works</footer>")).isNull();
  }

  @Test
  void name_among_several_parts_counts_when_the_front_page_bears_it() {
    String title = "Bridge of Norrby closed for a year | World | Vale Post | The whole valley";
    assertThat(name(title, "<a href='/'>VALE POST</a> since 1891", "")).isEqualTo("Vale Post");
    assertThat(name(title, "<a href='/world'>World</a>", "")).isNull();
  }

  @Test
  void name_counts_without_a_heading_when_the_masthead_bears_it() {
    String title = "Cracks in Norrby - Vale Post";
    assertThat(name(title, "<div class='masthead'>Vale Post</div>", "")).isEqualTo("Vale Post");
    assertThat(name(title, "", "")).isNull();
  }

  @Test
  void author_beside_the_headline_is_no_outlet() {
    String title = "Bridge of Norrby closed for a year - Ada Vale";
    assertThat(name(title, "<a rel='author' class='a'>Ada Vale</a>", "")).isNull();
  }

  @Test
  void title_in_a_broken_encoding_is_split_all_the_same() {
    String page =
        "<html><head><title>Vale: â€œClosedâ€\u009d â€“ Vale Post</title></head><body><h1>Vale: â€œClosedâ€\u009d</h1>"
            + "<p>â€œThe bridge will close for a yearâ€\u009d, Ada Vale said, â€œand nobodyâ€™s car will"
            + " cross it, nor anybodyâ€™s horseâ€\u009d.</p></body></html>";
    assertThat(String.valueOf(Reads.document(page).metadata().outlet()))
        .contains("value=Vale Post");
  }
}
