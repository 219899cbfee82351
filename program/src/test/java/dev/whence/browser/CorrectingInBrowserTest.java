package dev.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.Serving;
import dev.whence.StoredCase;
import dev.whence.browser.Browser.Look;
import dev.whence.cli.Main;
import dev.whence.model.Standing.Fate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The desk on the shipped example, corrected with a browser. With {@code -Dwhence.pictures=FOLDER}
 * every page that is checked is kept there as a picture.
 */
final class CorrectingInBrowserTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String CLAIM = "Ivo Maldren has defected to Halvora";

  /** Chromium draws its own field for a day with it. */
  private static final String PICTURE_OF_A_CALENDAR = "data:image/svg+xml;base64,";

  /** A minute and a half. */
  private static final int MOST_LOOKS = 900;

  @TempDir static Path folder;

  private static Browser browser;
  private static Path caseFile;

  @BeforeAll
  static void trace_the_example() {
    browser = Browser.start(folder.resolve("profile"));
    caseFile = folder.resolve("case.db");
    trace(caseFile);
  }

  private static void trace(Path kept) {
    String err =
        run(
            "trace",
            "../examples/defection",
            "--claim",
            CLAIM,
            "--no-report",
            "--case",
            kept.toString())[1];
    assertThat(err).isEmpty();
  }

  private static String[] run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new ByteArrayInputStream(new byte[0]), out, err, command);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return new String[] {
      out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8)
    };
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_page_has_a_barrier_complains_loads_from_elsewhere_or_is_too_wide(Look look) {
    Path kept = copyOfCase(look.name());
    try (Serving serving = Serving.of(StoredCase.load(kept), 0, "Ana Reyes", CLOCK)) {
      browser.open(serving.address(), look);
      correctSomething(base(serving), look);
      browser.complaints();
      browser.requests();
      List<String> wide = new ArrayList<>();
      for (String page :
          List.of(
              "/",
              "/history",
              "/names",
              "/rumours/1",
              "/rumours/1/correct",
              "/rumours/1/articles/2",
              "/articles/1",
              "/articles/1/correct",
              "/articles/1/statements/a2",
              "/add")) {
        browser.open(base(serving) + page, look);
        assertThat(browser.barriers()).as(page).isEmpty();
        browser.keepPicture(page, look);
        if (beyond() > 0) {
          wide.add(page);
        }
      }
      assertThat(wide).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests())
          .allMatch(one -> one.startsWith(base(serving)) || one.startsWith(PICTURE_OF_A_CALENDAR));
    }
  }

  private static int beyond() {
    return browser
        .ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .asInt();
  }

  private static void correctSomething(String base, Look look) {
    browser.open(base + "/articles/1/statements/a2", look);
    fill("speaker", "after", "Ines Quell");
    fill("speaker", "detail", "person");
    send("speaker");
    assertThat(text()).contains("As corrected by Ana Reyes");
    browser.open(base + "/rumours/1/articles/2", look);
    fill("stance", "after", "denies");
    send("stance");
    browser.open(base + "/rumours/1/correct", look);
    fill("credibility", "after", "3");
    send("credibility");
  }

  @Test
  void read_trace_correct_rerun_export_undo() throws Exception {
    Path kept = copyOfCase("path");
    try (Serving serving = Serving.of(StoredCase.load(kept), 0, "", CLOCK)) {
      browser.open(serving.address(), Look.LIGHT);
      browser.open(base(serving) + "/articles/1/statements/a2", Look.LIGHT);
      fill("speaker", "after", "Ines Quell");
      fill("speaker", "detail", "person");
      fill("speaker", "why", "heard the tape");
      fill("speaker", "who", "Zoë Ünal");
      send("speaker");
      assertThat(text()).contains("As corrected by Zoë Ünal").contains("heard the tape");
      assertThat(StoredCase.load(kept).log().entries()).hasSize(1);

      browser.open(base(serving) + "/rumours/1", Look.LIGHT);
      assertThat(text()).contains("To be traced again").contains("1 correction by Zoë Ünal");
      browser.open(base(serving) + "/rumours/1/correct", Look.LIGHT);
      assertThat(exists("form[action='/rumours/1/trace']")).isTrue();
      browser.ask("document.querySelector(\"form[action='/rumours/1/trace'] button\").click()");
      arriveAt("/rumours/1/correct");
      assertThat(text()).doesNotContain("To be traced again");
    }
    readAnew(kept);
    trace(kept);
    assertThat(StoredCase.load(kept).trace().amendments().standing())
        .extracting("fate")
        .containsExactly(Fate.FOLLOWED);
    assertThat(run("export", kept.toString(), "--format", "jsonl")[0])
        .contains("Ines Quell")
        .contains("user:Zoë Ünal");
    try (Serving serving = Serving.of(StoredCase.load(kept), 0, "", CLOCK)) {
      browser.open(serving.address(), Look.LIGHT);
      browser.open(base(serving) + "/history", Look.LIGHT);
      assertThat(text()).contains("You sign as Zoë Ünal").contains("Ines Quell");
      browser.ask("document.querySelector('.corrections form.correct button').click()");
      assertThat(text()).contains("taken back: entry 1");
    }
    StoredCase undone = StoredCase.load(kept);
    assertThat(undone.trace().readings()).isEqualTo(undone.program().readings());
  }

  @Test
  void pasted_article_is_told_of_when_it_is_read_and_is_out_again_with_one_click() {
    Path kept = copyOfCase("added");
    try (Serving serving = Serving.of(StoredCase.load(kept), 0, "Ana", CLOCK)) {
      browser.open(serving.address(), Look.LIGHT);
      browser.open(base(serving) + "/add", Look.LIGHT);
      browser.ask(
          "const form = document.querySelector('textarea[name=text]').form;"
              + "form.elements.title.value = 'No word of Maldren';"
              + "form.elements.text.value = 'Nobody has heard of Ivo Maldren, said Pia Orr.';"
              + "form.elements.outlet.value = 'Halvora Evening';"
              + "form.elements.day.value = '2023-03-20';"
              + "form.requestSubmit()");
      waitUntil("document.querySelector('#errand[data-ended]') !== null");
      assertThat(text()).contains("Done").contains("Halvora Evening: No word of Maldren");
      assertThat(browser.barriers()).isEmpty();
      browser.open(base(serving) + "/", Look.LIGHT);
      assertThat(text()).contains("added by Ana").contains("to be traced again");
      browser.open(base(serving) + "/history", Look.LIGHT);
      browser.ask("document.querySelector('.corrections form.correct button').click()");
      browser.open(base(serving) + "/", Look.LIGHT);
      assertThat(text()).doesNotContain("Halvora Evening");
    }
  }

  /** Waits for a page that another one goes on to by itself. */
  private static void arriveAt(String path) {
    waitUntil("location.pathname === '" + path + "'");
  }

  /** Asks again and again, since a script that waits is lost when its page goes on to another. */
  private static void waitUntil(String condition) {
    for (int i = 0; i < MOST_LOOKS; i++) {
      if (browser.ask("return document.readyState === 'complete' && " + condition).asBoolean()) {
        return;
      }
      pause();
    }
    throw new AssertionError("never came to " + condition);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void refused_form_says_why_and_leads_back() {
    Path kept = copyOfCase("refused");
    try (Serving serving = Serving.of(StoredCase.load(kept), 0, "Ana", CLOCK)) {
      browser.open(serving.address(), Look.LIGHT);
      browser.open(base(serving) + "/articles/1/correct", Look.LIGHT);
      fill("statement-added", "words", "words that nobody printed");
      fill("statement-added", "detail", "person");
      send("statement-added");
      assertThat(text()).contains("Not corrected").contains("do not stand in the article");
      assertThat(browser.barriers()).isEmpty();
      assertThat(StoredCase.load(kept).log().entries()).isEmpty();
    }
  }

  private static String base(Serving serving) {
    URI address = URI.create(serving.address());
    return "http://127.0.0.1:" + address.getPort();
  }

  /** Fills a field of the first form of a kind, also where that is folded away. */
  private static void fill(String kind, String name, String value) {
    JsonNode filled =
        browser.ask(
            "const form = document.querySelector(`input[name=kind][value=\"${arguments[0]}\"]`)"
                + ".form; form.elements[arguments[1]].value = arguments[2];"
                + " return form.elements[arguments[1]].value",
            kind,
            name,
            value);
    assertThat(filled.asText()).isEqualTo(value);
  }

  private static void send(String kind) {
    browser.ask(
        "document.querySelector(`input[name=kind][value=\"${arguments[0]}\"]`).form"
            + ".requestSubmit()",
        kind);
    browser.ask("return document.readyState");
  }

  private static String text() {
    return browser.ask("return document.body.textContent").asText();
  }

  private static boolean exists(String selector) {
    return browser
        .ask("return document.querySelector(arguments[0]) !== null", selector)
        .asBoolean();
  }

  private static Path copyOfCase(String name) {
    Path copy = folder.resolve(name + ".db");
    try {
      return Files.copy(caseFile, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if another version of the program had read the articles. */
  private static void readAnew(Path kept) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + kept);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE articles SET reader_version = 'an older one'");
    }
  }
}
