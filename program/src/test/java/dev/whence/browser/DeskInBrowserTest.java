package dev.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.Serving;
import dev.whence.StoredCase;
import dev.whence.browser.Browser.Look;
import dev.whence.cli.Main;
import dev.whence.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the desk over the second example, with the network off. */
final class DeskInBrowserTest {

  private static final Pattern PLACE = Pattern.compile("#[a-z](\\d+)-(\\d+)-(\\d+)$");

  @TempDir static Path folder;

  private static Browser browser;
  private static Serving serving;
  private static List<Reading> readings = List.of();
  private static String root = "";

  @BeforeAll
  static void open_the_desk() {
    browser = Browser.start(folder.resolve("profile"));
    Path caseFile = folder.resolve("case.db");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            "trace",
            "../examples/removal",
            "--case",
            caseFile.toString(),
            "--no-report");
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    readings = StoredCase.load(caseFile).trace().readings();
    serving = Serving.of(StoredCase.load(caseFile), 0, "", Clock.systemUTC());
    browser.open(serving.address(), Look.LIGHT);
    root = serving.address().replaceFirst("/\\?key=.*", "");
  }

  @AfterAll
  static void close() {
    if (serving != null) {
      serving.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<Arguments> pages() {
    return Stream.of(
            "/",
            "/search?q=removed",
            "/speakers",
            "/speakers/1",
            "/posts",
            "/silences",
            "/seen",
            "/unheard",
            "/names",
            "/add",
            "/history",
            "/articles/1",
            "/rumours/1",
            "/rumours/1/correct")
        .flatMap(path -> Stream.of(Look.values()).map(look -> Arguments.of(path, look)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void page_has_no_barrier_complains_of_nothing_and_fits_its_window(String path, Look look) {
    browser.complaints();
    browser.open(root + path, look);
    browser.keepPicture(path, look);
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    JsonNode beyond =
        browser.ask(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond.asInt()).isZero();
  }

  @Test
  void a_search_leads_to_its_words_in_the_article() {
    browser.open(root + "/search?q=command", Look.LIGHT);
    browser.ask("document.querySelector('.hits a.words').click()");
    JsonNode seen =
        browser.await(
            "const done = arguments[arguments.length - 1];"
                + "const look = () => {"
                + "  const place = document.querySelector(':target');"
                + "  const box = place && place.getClientRects()[0];"
                + "  if (!box) return setTimeout(look, 20);"
                + "  done({words: place.textContent, seen: box.bottom > 0 && box.top < innerHeight});"
                + "};"
                + "setTimeout(look, 20);");
    assertThat(seen.path("words").asText()).contains("command");
    assertThat(seen.path("seen").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rumours/1", "/silences", "/seen", "/posts", "/speakers/1", "/unheard"})
  void every_quotation_leads_to_its_words_in_the_stored_article_with_one_click(String path) {
    browser.open(root + path, Look.LIGHT);
    JsonNode links =
        browser.ask(
            "return [...document.querySelectorAll('main a.words')].map(link =>"
                + " ({target: link.getAttribute('href'), words: link.textContent}))");
    assertThat(links).isNotEmpty();
    for (JsonNode link : links) {
      Matcher place = PLACE.matcher(link.get("target").asText());
      assertThat(place.find()).as(link.toString()).isTrue();
      String stored =
          readings
              .get(Integer.parseInt(place.group(1)) - 1)
              .text()
              .substring(Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)));
      String shown = link.get("words").asText().replaceAll("\\s+", " ").strip();
      String words = shown.replaceAll("^[“…\\s]+|[”…\\s]+$", "");
      assertThat(stored.replaceAll("\\s+", " ")).contains(words);
    }
  }

  @Test
  void desk_asks_for_nothing_but_its_own_pages() {
    browser.requests();
    browser.open(root + "/rumours/1", Look.LIGHT);
    assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(root));
  }
}
