package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.Serving;
import dev.whence.StoredCase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk over a case whose articles try to be markup, as a browser meets it. */
final class ServingTest {

  private static final String HOSTILE =
      """
      <script>alert('title')</script> Pier sold

      4 March 2024

      Oda <img src=x onerror=alert(1)> Lind said that the old pier would be sold.

      "The pier </q><script>alert('said')</script> is gone," said Oda Lind.

      The Harbour Board was contacted on Monday. The Drovenian Fleet Office declined to comment on the pier.
      """;

  @TempDir static Path folder;

  private static Serving serving;
  private static HttpClient browser;
  private static String root = "";

  @BeforeAll
  static void serve() throws Exception {
    Path article = Files.writeString(folder.resolve("<b>pier.txt"), HOSTILE);
    Path file = folder.resolve("case.db");
    Answer traced =
        Answer.to(
            "trace",
            "--claim",
            "<script>alert('claim')</script> The old pier will be sold",
            "--case",
            file,
            "--no-report",
            article);
    assertThat(traced.code()).as(traced.err()).isZero();
    serving = Serving.of(StoredCase.load(file), 0, "", Clock.systemUTC());
    browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    assertThat(answer(serving.address()).statusCode()).isEqualTo(200);
    root = serving.address().replaceFirst("/\\?key=.*", "");
  }

  @AfterAll
  static void close() {
    serving.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/articles/1",
        "/rumours/1",
        "/unheard",
        "/search",
        "/search?q=pier",
        "/search?act=asserts&kind=person&from=2020-01-01"
      })
  void no_page_runs_or_loads_what_an_article_says(String path) throws Exception {
    Document page = page(path);
    assertThat(page.select("img, iframe, object, embed, script[src], link")).isEmpty();
    assertThat(page.select("script").eachText()).noneMatch(text -> text.contains("alert("));
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("/") || href.startsWith("#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "\"",
        "*",
        "NEAR(",
        "a' OR 1=1; --",
        "\u202Egnp",
        "pier\u0000"
      })
  void what_is_typed_stays_text_wherever_it_is_shown(String typed) throws Exception {
    for (String field :
        List.of("q", "speaker", "outlet", "kind", "act", "stance", "from", "skip")) {
      String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
      Document page = page("/search?" + field + "=" + encoded);
      assertThat(page.select("script, img")).as(field).isEmpty();
      if (!List.of("kind", "act", "stance", "from", "skip").contains(field)) {
        String back = page.select("input[name=" + field + "]").attr("value");
        assertThat(back).as(field).startsWith(typed.substring(0, 1).replace("\u202E", "\uFFFD"));
      }
    }
  }

  @Test
  void very_long_words_are_cut_and_that_is_said() throws Exception {
    Document page = page("/search?q=" + "pier+".repeat(300));
    assertThat(page.select(".doubt").text()).contains("Only the first 200 characters");
  }

  @Test
  void what_is_no_value_is_left_out_and_said() throws Exception {
    Document page = page("/search?q=pier&from=May&kind=ghost");
    assertThat(page.select(".doubt").text()).contains("is no date").contains("no such kind");
    assertThat(page.select(".hits li")).isNotEmpty();
  }

  @Test
  void every_hit_marks_its_words_and_leads_to_its_place_in_the_article() throws Exception {
    for (Element hit : page("/search?q=PIER").select(".hits a.words")) {
      assertThat(hit.select("mark").eachText()).isNotEmpty().allMatch("pier"::equalsIgnoreCase);
      String[] target = hit.attr("href").split("#", -1);
      assertThat(page(target[0]).getElementById(target[1])).isNotNull();
    }
  }

  @Test
  void a_rumour_leads_back_to_its_case() throws Exception {
    assertThat(page("/rumours/1").select(".masthead a[href=/]")).isNotEmpty();
  }

  @Test
  void every_page_of_the_way_is_there_and_leads_to_all_others() throws Exception {
    List<String> ways = page("/").select("nav a").eachAttr("href");
    assertThat(ways)
        .containsExactly(
            "/",
            "/search",
            "/speakers",
            "/posts",
            "/silences",
            "/seen",
            "/unheard",
            "/names",
            "/add",
            "/history");
    for (String way : ways) {
      assertThat(page(way).select("nav a").eachAttr("href")).isEqualTo(ways);
    }
  }

  @Test
  void who_is_silent_and_who_was_asked_stand_apart() throws Exception {
    Document page = page("/unheard");
    assertThat(page.text()).contains("A silence is no denial");
    assertThat(below(page, "Silent, and without a word in this case"))
        .contains("Drovenian Fleet Office")
        .doesNotContain("Harbour Board");
    assertThat(below(page, "Said to have been asked; no answer is told"))
        .contains("Harbour Board")
        .doesNotContain("Fleet Office");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/rumours/2", "/articles/9", "/articles/0", "/articles/01", "/x", "/search/"})
  void there_is_no_other_page(String path) throws Exception {
    HttpResponse<String> answer = answer(root + path);
    assertThat(answer.statusCode()).isEqualTo(404);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo("No such page");
    assertThat(page.select("main a[href=/]")).hasSize(1);
  }

  @Test
  void with_nothing_under_way_the_page_of_work_says_so() throws Exception {
    assertThat(page("/doing").select("h1").text()).isEqualTo("Nothing under way");
  }

  private static String below(Document page, String heading) {
    return page.select("h2").stream()
        .filter(one -> one.text().startsWith(heading))
        .map(one -> String.valueOf(one.nextElementSibling()))
        .findFirst()
        .orElseThrow();
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = answer(root + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static HttpResponse<String> answer(String address)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
