package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs of extreme shape end in bounded time, read or refused. */
class PathologicalInputTest {

  private static final String TEXT =
      "<p>Ada Vale said on Monday that the bridge was safe, and nobody doubted it.</p>";

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("divisions in divisions", "<div>".repeat(100_000) + TEXT),
        Arguments.of("bold in bold", "<p><b>".repeat(100_000) + TEXT),
        Arguments.of("spans in spans", "<p>" + "<span>".repeat(100_000) + TEXT),
        Arguments.of("tables in tables", "<table><tr><td>".repeat(20_000) + TEXT),
        Arguments.of("lists in lists", "<ul><li>".repeat(50_000) + TEXT),
        Arguments.of("quotations in quotations", "<blockquote>".repeat(100_000) + TEXT),
        Arguments.of("open angle brackets", "<html><p>" + "<".repeat(1_000_000) + TEXT),
        Arguments.of("comment without end", "<html>" + TEXT + "<!--" + "-".repeat(1_000_000)),
        Arguments.of("entities", "<p>" + "&amp; ".repeat(300_000) + TEXT),
        Arguments.of("attributes", "<p " + "a=b ".repeat(200_000) + ">x</p>" + TEXT),
        Arguments.of(
            "deep JSON-LD",
            "<script type=application/ld+json>" + "[".repeat(100_000) + "</script>" + TEXT),
        Arguments.of("one long line", "word ".repeat(1_000_000)),
        Arguments.of("one long word", "x".repeat(5_000_000)),
        Arguments.of(
            "many headings", "<body>" + "<h2>Some heading words</h2>".repeat(30_000) + TEXT),
        Arguments.of("many titles", "<title>" + "a - ".repeat(300_000) + "</title>" + TEXT),
        Arguments.of("broken marks", "Itâ€™s â€œsafeâ€ now. ".repeat(50_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void extreme_input_is_read_or_refused_in_bounded_time(String name, String input) {
    String outcome =
        DocumentReader.standard()
            .read(Input.ofBytes(name, input.getBytes(StandardCharsets.UTF_8)))
            .map((article, document) -> document.text(), rejected -> rejected.message());
    assertThat(outcome).isNotBlank();
  }
}
