package dev.whence.ingest;

import static dev.whence.ingest.Streamed.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Document;
import dev.whence.model.Envelope;
import dev.whence.model.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

  private static final String WHOLE =
      "<p>The ferry to Brakholm did not sail on Monday, harbour master Ole Tamm said.</p>"
          .repeat(12);
  private static final String SHORT = "The ferry to Brakholm did not sail on Monday.";

  @Test
  void item_with_its_whole_text_is_an_article_with_what_the_feed_says() {
    String feed =
        rss(
            "<item><title>Ferry &amp; storm</title><link>https://post.example/ferry</link>"
                + "<pubDate>Mon, 06 Mar 2023 23:15:00 -0500</pubDate><dc:creator>Ida Kolm</dc:creator>"
                + "<category>News</category><source url=\"https://wire.example\">Coast Wire</source>"
                + "<description>"
                + SHORT
                + "</description>"
                + "<content:encoded><![CDATA["
                + WHOLE
                + "]]></content:encoded></item>");
    Streamed streamed = Streamed.of("f.xml", utf8(feed));
    assertThat(streamed.ids()).containsExactly("f.xml!/https://post.example/ferry");
    Document document = streamed.documents().get(0);
    assertThat(document.text()).contains("harbour master Ole Tamm").doesNotContain("<p>");
    assertThat(document.metadata().title())
        .satisfies(one -> assertThat(one.value()).isEqualTo("Ferry & storm"));
    assertThat(document.metadata().outlet())
        .satisfies(one -> assertThat(one.value()).isEqualTo("Brakholm Post"));
    assertThat(document.metadata().authors())
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualTo("Ida Kolm"));
    assertThat(document.metadata().credit())
        .satisfies(one -> assertThat(one.value()).isEqualTo("Coast Wire"));
    assertThat(document.metadata().section())
        .satisfies(one -> assertThat(one.value()).isEqualTo("News"));
    assertThat(document.metadata().published())
        .satisfies(
            date -> {
              assertThat(date.edtf()).isEqualTo("2023-03-06");
              assertThat(date.evidence()).isEqualTo("pubDate: Mon, 06 Mar 2023 23:15:00 -0500");
            });
  }

  @Test
  void summary_is_read_with_a_remark_or_followed() {
    String feed =
        rss(item("https://post.example/ferry", SHORT) + item("https://post.example/b", SHORT));
    Streamed read = Streamed.of("f.xml", utf8(feed));
    assertThat(read.texts()).containsExactly(SHORT, SHORT);
    assertThat(read.envelopes().get(0).remarks())
        .contains(
            "the feed gives only a summary; the whole article stands at https://post.example/ferry"
                + " (give --follow to fetch it)");
    List<Envelope> said = new ArrayList<>();
    Fetching fetching =
        (id, address, envelope) -> {
          said.add(envelope);
          return new Entry.Found(Input.ofBytes(id, utf8("Fetched " + address), envelope));
        };
    Streamed followed = Streamed.of(Input.ofBytes("f.xml", utf8(feed)), fetching, true);
    assertThat(followed.texts())
        .containsExactly("Fetched https://post.example/ferry", "Fetched https://post.example/b");
    assertThat(said.get(0).said().outlet()).isNotNull();
  }

  @Test
  void item_that_is_only_named_is_rejected_with_what_to_do() {
    Streamed streamed =
        Streamed.of(
            "f",
            utf8(
                rss(
                    "<item><title>A</title><link>https://post.example/a</link></item><item><title>B</title></item>")));
    assertThat(streamed.rejected())
        .extracting(one -> one.reason())
        .containsExactly(RejectionReason.NOT_FETCHED, RejectionReason.NO_ARTICLE_TEXT);
  }

  private static String item(String link, String description) {
    return "<item><title>T</title><link>"
        + link
        + "</link><description>"
        + description
        + "</description></item>";
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Brakholm Post"
        + "</title><link>https://post.example/</link><description>x</description><language>en-gb"
        + "</language>"
        + items
        + "</channel></rss>";
  }

  @Test
  void atom_is_read() {
    String feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Brakholm Post</title><entry><title>Ferry</title>"
            + "<link href=\"https://post.example/a\"/><id>urn:a</id><author><name>Ida Kolm</name></author>"
            + "<published>2023-03-06T23:15:00-05:00</published><updated>2023-03-08T10:00:00Z</updated>"
            + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
            + WHOLE
            + "</div></content></entry></feed>";
    Streamed streamed = Streamed.of("f", utf8(feed));
    assertThat(streamed.ids()).containsExactly("f!/https://post.example/a");
    Document document = streamed.documents().get(0);
    assertThat(document.text()).contains("Ole Tamm");
    assertThat(document.metadata().published())
        .satisfies(date -> assertThat(date.edtf()).isEqualTo("2023-03-06"));
    assertThat(document.metadata().modified())
        .satisfies(date -> assertThat(date.edtf()).isEqualTo("2023-03-08"));
  }

  @Test
  void rdf_is_read() {
    String feed =
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://post.example/\"><title>Post</title>"
            + "<link>https://post.example/</link><description>x</description></channel><item rdf:about=\"https://post.example/a\">"
            + "<title>Ferry</title><link>https://post.example/a</link><description>"
            + SHORT
            + "</description>"
            + "<dc:date>2023-03-06T10:00:00+01:00</dc:date></item></rdf:RDF>";
    Streamed streamed = Streamed.of("f", utf8(feed));
    assertThat(streamed.texts()).containsExactly(SHORT);
    assertThat(streamed.documents().get(0).metadata().published())
        .satisfies(date -> assertThat(date.edtf()).isEqualTo("2023-03-06"));
  }

  @Test
  void old_feed_with_a_document_type_is_read() {
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://my.netscape.example/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>Post</title>"
            + item("https://post.example/a", "F&auml;hre f&auml;llt aus")
            + "</channel></rss>";
    assertThat(Streamed.of("f", utf8(feed)).texts()).containsExactly("Fähre fällt aus");
  }

  @Test
  void feed_that_is_not_well_formed_is_put_in_order_and_says_so() {
    String feed = rss(item("https://post.example/a?x=1&y=2", "Ferry & storm <br> again"));
    Streamed streamed = Streamed.of("f", utf8(feed));
    assertThat(streamed.ids()).containsExactly("f!/https://post.example/a?x=1&y=2");
    assertThat(streamed.envelopes().get(0).remarks())
        .anyMatch(
            remark -> remark.startsWith("the feed is no well-formed XML and was put in order"));
    Streamed cut =
        Streamed.of(
            "f",
            utf8(
                rss(item("https://post.example/a", SHORT))
                    .replace("</channel></rss>", "<item><ti")));
    assertThat(cut.ids()).contains("f!/https://post.example/a");
  }

  @Test
  @Timeout(20)
  void entities_neither_grow_nor_open_files() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    laughs.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
    String items = item("https://post.example/a", SHORT + " &a29; &file;");
    String feed =
        "<?xml version=\"1.0\"?>"
            + laughs
            + "<rss version=\"2.0\"><channel><title>P</title>"
            + items
            + "</channel></rss>";
    Streamed streamed = Streamed.of("f", utf8(feed));
    assertThat(streamed.texts())
        .singleElement()
        .asString()
        .contains(SHORT)
        .hasSizeLessThan(200)
        .doesNotContain("root:");
  }

  @Test
  @Timeout(20)
  void elements_in_elements_without_end_are_borne() {
    String deep = "<a>".repeat(20_000);
    Streamed streamed = Streamed.of("f", utf8(rss(item("https://post.example/a", SHORT) + deep)));
    assertThat(streamed.ids().size() + streamed.rejected().size()).isPositive();
  }

  @Test
  void opml_gives_the_addresses_of_feeds() {
    String opml =
        "<opml version=\"2.0\"><head/><body><outline text=\"x\"><outline text=\"P\" xmlUrl=\"https://post.example/rss\"/>"
            + "</outline><outline xmlUrl=\"https://b.example/rss\"/></body></opml>";
    assertThat(Streamed.of("o", utf8(opml)).rejected())
        .extracting(one -> one.article())
        .containsExactly("o!/https://post.example/rss", "o!/https://b.example/rss");
  }

  @Test
  void json_feed_is_read() {
    String feed =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Brakholm Post\", \"items\": [{\"id\": \"1\","
            + " \"url\": \"https://post.example/a\", \"title\": \"Ferry\", \"content_text\": \""
            + SHORT
            + "\","
            + " \"date_published\": \"2023-03-06T23:15:00-05:00\", \"authors\": [{\"name\": \"Ida Kolm\"}]}]}";
    Streamed streamed = Streamed.of("f", utf8(feed));
    assertThat(streamed.texts()).containsExactly(SHORT);
    assertThat(streamed.documents().get(0).metadata().authors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>&lt;rss&gt; is how feeds begin.</p>",
        "<html><body><pre>&lt;rss version=\"2.0\"></pre><rss></rss></body></html>",
        "rss is a format.\n\n<rss> is how it begins.\n",
        "<feedback>no feed</feedback>"
      })
  void page_about_feeds_is_no_feed(String page) {
    assertThat(Streamed.of("a", utf8(page)).ids()).containsExactly("a");
  }
}
