package dev.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.Serving;
import dev.whence.StoredCase;
import dev.whence.browser.Browser.Look;
import dev.whence.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the desk over the second example, with the network off. */
final class DeskInBrowserTest {

  @TempDir static Path folder;

  private static Browser browser;
  private static Serving serving;
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
            "/articles/1",
            "/rumours/1")
        .flatMap(
            path -> Stream.of(Arguments.of(path, Look.LIGHT), Arguments.of(path, Look.PHONE_DARK)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void page_has_no_barrier_complains_of_nothing_and_fits_its_window(String path, Look look) {
    browser.complaints();
    browser.open(root + path, look);
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

  @Test
  void desk_asks_for_nothing_but_its_own_pages() {
    browser.requests();
    browser.open(root + "/rumours/1", Look.LIGHT);
    assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(root));
  }
}
