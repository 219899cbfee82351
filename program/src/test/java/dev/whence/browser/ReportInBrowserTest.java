package dev.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.StoredCase;
import dev.whence.browser.Browser.Look;
import dev.whence.cli.Main;
import dev.whence.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of the shipped example, opened from disk with the network off. */
final class ReportInBrowserTest {

  private static final Pattern PLACE = Pattern.compile("#w(\\d+)-(\\d+)-(\\d+)");
  private static final long LONG_TASK = 100;

  @TempDir static Path folder;

  private static Browser browser;
  private static List<Reading> readings;
  private static String report;

  @BeforeAll
  static void open_the_example() {
    browser = Browser.start(folder.resolve("profile"));
    Path caseFile = folder.resolve("case.db");
    Path page = folder.resolve("report.html");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            "trace",
            "../examples/defection",
            "--claim",
            "Ivo Maldren has defected to Halvora",
            "--case",
            caseFile.toString(),
            "--report",
            page.toString());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    readings = StoredCase.load(caseFile).trace().readings();
    report = page.toUri().toString();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void page_has_no_barrier_and_complains_of_nothing(Look look) {
    browser.complaints();
    browser.open(report, look);
    browser.keepPicture("/report", look);
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void page_asks_for_nothing_but_itself() {
    browser.requests();
    browser.open(report, Look.LIGHT);
    assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.equals(report));
  }

  @ParameterizedTest
  @EnumSource
  void page_is_no_wider_than_its_window(Look look) {
    browser.open(report, look);
    JsonNode beyond =
        browser.ask(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond.asInt()).isZero();
  }

  @Test
  void every_quotation_of_the_first_screen_opens_its_words_in_the_stored_article() {
    browser.open(report, Look.LIGHT);
    JsonNode links =
        browser.ask(
            "return [...document.querySelectorAll('.front a')].map(link =>"
                + " ({target: link.getAttribute('href'), words: link.textContent,"
                + " quoted: link.classList.contains('words')}))");
    assertThat(links).hasSizeGreaterThan(20);
    int quoted = 0;
    for (JsonNode link : links) {
      String target = link.get("target").asText();
      JsonNode place = follow(target);
      assertThat(place.path("found").asBoolean()).as(target).isTrue();
      Matcher words = PLACE.matcher(target);
      if (words.matches()) {
        assertThat(place.path("seen").asBoolean()).as(target + " is in sight").isTrue();
      }
      if (link.get("quoted").asBoolean()) {
        quoted++;
        assertThat(words.matches()).as(target).isTrue();
        assertThat(stored(words)).contains(withoutEllipsis(link.get("words").asText()));
      }
    }
    assertThat(quoted).isGreaterThan(5);
  }

  @Test
  void articles_are_sorted_and_filtered_without_a_long_task() {
    browser.open(report, Look.LIGHT);
    JsonNode answer =
        browser.await(
            "const done = arguments[arguments.length - 1];"
                + "const table = document.querySelector('table.sortable');"
                + "const begin = performance.now();"
                + "table.tHead.querySelector('button').click();"
                + "const sorted = performance.now() - begin;"
                + "const field = document.querySelector('input[type=search]');"
                + "field.value = 'no such word anywhere';"
                + "field.dispatchEvent(new Event('input'));"
                + "requestAnimationFrame(() => done({sorted,"
                + " shown: [...table.tBodies[0].rows].filter(row => !row.hidden).length,"
                + " order: table.tHead.querySelector('th').getAttribute('aria-sort')}));");
    assertThat(answer.get("order").asText()).isEqualTo("ascending");
    assertThat(answer.get("shown").asInt()).isZero();
    assertThat(answer.get("sorted").asLong()).isLessThan(LONG_TASK);
  }

  /** Goes where a link leads, and looks whether that is there and to be seen. */
  private static JsonNode follow(String target) {
    return browser.await(
        "const done = arguments[arguments.length - 1];"
            + "const link = document.querySelector(`.front a[href=\"${arguments[0]}\"]`);"
            + "link.click();"
            + "const look = () => {"
            + "  const place = document.getElementById(arguments[0].slice(1));"
            + "  const box = place && place.getClientRects()[0];"
            + "  done({found: Boolean(place),"
            + "    seen: Boolean(box) && box.bottom > 0 && box.top < innerHeight});"
            + "};"
            + "setTimeout(look, 20);",
        target);
  }

  private static String stored(Matcher place) {
    String text = readings.get(Integer.parseInt(place.group(1)) - 1).text();
    int start = Integer.parseInt(place.group(2));
    return text.substring(start, Integer.parseInt(place.group(3))).replaceAll("\\s+", " ");
  }

  private static String withoutEllipsis(String shown) {
    return shown.endsWith(" …") ? shown.substring(0, shown.length() - 2) : shown;
  }
}
