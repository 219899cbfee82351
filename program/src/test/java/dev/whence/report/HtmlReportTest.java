package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Reading;
import dev.whence.model.Trace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

  private static final HtmlReport REPORT = HtmlReport.standard();

  @Test
  void articles_left_out_are_counted_and_not_shown() {
    Trace whole = SampleTrace.trace();
    Reading other = new SampleArticle("elsewhere.txt", "Milk is dear").reading();
    Trace trace =
        new Trace(whole.rumours(), whole.readings(), List.of(other.listed()), whole.rejected());
    assertThat(HtmlReport.standard().show(trace))
        .contains("1 other article was read and speaks of nothing told here")
        .contains(trace.read() + " read")
        .doesNotContain("Milk is dear");
  }

  @Test
  void page_is_written_as_before() {
    Document page = Jsoup.parse(REPORT.show(SampleTrace.trace()));
    page.select("style, script, meta[http-equiv]").remove();
    page.outputSettings().prettyPrint(false);
    Golden.assertSame("page.out.html", page.outerHtml());
  }

  @Test
  void same_trace_gives_the_same_page() {
    assertThat(HtmlReport.standard().show(SampleTrace.trace()))
        .isEqualTo(REPORT.show(SampleTrace.trace()));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void markup_needs_no_mending(Trace trace) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Jsoup.parse(REPORT.show(trace), "", parser);
    assertThat(parser.getErrors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void headings_never_skip_a_level(Trace trace) {
    Document page = Jsoup.parse(REPORT.show(trace));
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(page.select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("traces")
  void page_loads_nothing(Trace trace) {
    String html = REPORT.show(trace);
    Document page = Jsoup.parse(html);
    assertThat(page.select("[src], link, img, iframe, object, embed, form, base, use, image"))
        .isEmpty();
    assertThat(page.select("[style]")).isEmpty();
    assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import", "http");
    assertThat(page.expectFirst("script").data())
        .doesNotContain("fetch(", "XMLHttp", "http", "innerHTML", "eval(");
  }

  @Test
  void policy_allows_only_the_style_and_script_of_the_page() throws Exception {
    Document page = Jsoup.parse(REPORT.show(SampleTrace.trace()));
    String policy = page.expectFirst("meta[http-equiv]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none';")
        .contains("style-src 'sha256-" + sha256(page.expectFirst("style").data()) + "'")
        .contains("script-src 'sha256-" + sha256(page.expectFirst("script").data()) + "'")
        .doesNotContain("unsafe");
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script")).hasSize(1);
  }

  @Test
  void every_part_of_the_page_and_every_picture_has_a_name() {
    Document page = Jsoup.parse(REPORT.show(SampleTrace.trace()));
    assertThat(page.select("main, header, nav, footer").eachAttr("id")).contains("main");
    for (Element section : page.select("section")) {
      assertThat(page.getElementById(section.attr("aria-labelledby"))).isNotNull();
    }
    assertThat(page.select("svg:not([aria-label]):not([aria-hidden])")).isEmpty();
    assertThat(page.select("svg a:not([aria-label])")).isEmpty();
    assertThat(
            page.select("a").stream()
                .filter(it -> it.text().isBlank() && !it.hasAttr("aria-label")))
        .isEmpty();
    assertThat(page.select("th:not([scope])")).isEmpty();
  }

  @Test
  void denial_stands_beside_the_claim_before_anything_else_is_told() {
    Document page = Jsoup.parse(REPORT.show(SampleTrace.trace()));
    Element front = page.expectFirst(".front");
    assertThat(front.expectFirst(".against").text())
        .contains("Tomas Rehn denies the arrest", "Harbour Post, 5 March 2024");
    assertThat(front.expectFirst(".silent").text()).contains("declined to comment");
  }

  @Test
  void page_gives_no_verdict() {
    String text = Jsoup.parse(REPORT.show(SampleTrace.trace())).text().toLowerCase(Locale.ROOT);
    assertThat(text).doesNotContain(" true", "false", "fake", "debunk");
    assertThat(text.replace("neither confirmed nor denied", "")).doesNotContain("confirmed");
  }

  static Stream<Trace> traces() {
    return Stream.of(
        SampleTrace.trace(),
        new Trace(List.of(), SampleTrace.trace().readings(), List.of()),
        new Trace(List.of(), List.of(), SampleTrace.rejected()));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void every_link_inside_the_page_leads_somewhere_and_ids_are_unique(Trace trace) {
    Document page = Jsoup.parse(REPORT.show(trace));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href");
      if (href.startsWith("#")) {
        assertThat(ids).as(link.outerHtml()).contains(href.substring(1));
      }
    }
  }

  @Test
  void every_quotation_is_a_link_to_the_same_words_in_the_stored_text() {
    Trace trace = SampleTrace.trace();
    Document page = Jsoup.parse(REPORT.show(trace));
    assertThat(page.select("a.words")).hasSizeGreaterThan(20);
    for (Element link : page.select("a.words")) {
      String id = link.attr("href").substring(1);
      assertThat(wordsAt(page, id)).isEqualTo(link.text());
      assertThat(trace.readings().stream().map(Reading::text))
          .anyMatch(text -> text.contains(link.wholeText()));
    }
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  private static String wordsAt(Document page, String id) {
    StringBuilder words = new StringBuilder(page.expectFirst("#" + id).text());
    page.select("[data-of=" + id + "]").forEach(rest -> words.append(rest.wholeText()));
    return words.toString();
  }
}
