package dev.whence.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the program to what {@code examples/README.md} promises about the example articles. */
final class ExamplesTest {

  private static final Path EXPECTED =
      DocumentationFolder.ROOT.resolve("examples/defection.expected.json");

  @TempDir static Path scratch;

  private static JsonNode expected = new JsonMapper().createObjectNode();
  private static JsonNode traced = expected;
  private static final Map<String, String> TEXTS = new HashMap<>();

  @BeforeAll
  static void trace() throws Exception {
    JsonMapper mapper = new JsonMapper();
    expected = mapper.readTree(EXPECTED.toFile());
    String claim = expected.get("claim").asText();
    String command = "./whence trace --format json --claim \"" + claim + "\" examples/defection";
    traced = mapper.readTree(WhenceProcess.run(command, scratch).out());
    String read =
        WhenceProcess.run("./whence read --format jsonl examples/defection", scratch).out();
    for (String line : read.lines().toList()) {
      JsonNode node = mapper.readTree(line);
      TEXTS.put(nameOf(node.get("article")), spaced(node.at("/document/text").asText()));
    }
  }

  @Test
  void every_example_article_is_read() {
    assertThat(TEXTS).hasSameSizeAs(expected.get("articles"));
    assertThat(TEXTS.values()).doesNotContain("");
  }

  @Test
  void the_removal_articles_hold_two_rumours_the_generals_first() throws Exception {
    String command = "./whence trace --format json examples/removal";
    JsonNode rumours =
        new JsonMapper().readTree(WhenceProcess.run(command, scratch).out()).get("rumours");
    assertThat(rumours).hasSize(2);
    assertThat(rumours.get(0).get("claim").asText()).contains("Astrand").contains("removed");
    assertThat(rumours.get(0).get("articles"))
        .hasSize(3)
        .noneMatch(article -> article.get("stance").asText().equals("unrelated"));
    assertThat(rumours.get(1).get("claim").asText()).contains("tramway");
  }

  @Test
  void every_expected_word_is_in_the_text_that_was_read() {
    for (JsonNode article : expected.get("articles")) {
      String text = TEXTS.get(article.get("id").asText());
      for (JsonNode words : article.findValues("words")) {
        assertThat(text).as(article.get("id").asText()).contains(spaced(words.asText()));
      }
    }
  }

  @Test
  void every_shown_word_is_in_the_text_that_was_read() {
    for (JsonNode article : traced.get("articles")) {
      String text = TEXTS.get(nameOf(article.get("id")));
      for (JsonNode words : article.findValues("words")) {
        assertThat(text).as(article.get("id").asText()).contains(spaced(words.asText()));
      }
    }
  }

  @Test
  void no_text_holds_advertisements_or_comments() {
    assertThat(TEXTS.values())
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("Harbour Security Summit")
                    .doesNotContain("shoreman44")
                    .doesNotContain("retired_signalman"));
  }

  @Test
  void the_unrelated_articles_are_unrelated() {
    assertThat(stances(traced)).containsAllEntriesOf(unrelated());
  }

  @Test
  void no_denial_and_no_silence_comes_from_another_story() {
    for (JsonNode article : traced.get("articles")) {
      for (JsonNode denial : article.get("denials")) {
        assertThat(denial.get("words").asText()).doesNotContain("timber and herring");
      }
      for (JsonNode silence : article.get("silence")) {
        assertThat(silence.get("words").asText())
            .doesNotContain("the quota")
            .doesNotContain("repairs to the bridge")
            .doesNotContain("whether the talks would go ahead")
            .doesNotContain("comment on the filing");
      }
    }
  }

  @Test
  void the_interval_of_independent_origins_meets_the_expected_one() {
    JsonNode ours = traced.get("independent_origins");
    JsonNode theirs = expected.get("independent_origins");
    assertThat(ours.get("least").asInt()).isLessThanOrEqualTo(theirs.get("most").asInt());
    assertThat(ours.get("most").asInt()).isGreaterThanOrEqualTo(theirs.get("least").asInt());
  }

  @Test
  void the_reprint_is_a_copy_and_the_only_one() {
    List<String> copies =
        articles(traced).filter(one -> !one.get("copies").isNull()).map(ExamplesTest::id).toList();
    assertThat(copies).containsExactly("03-dunlow-gazette.html");
  }

  private static Map<String, String> unrelated() {
    Map<String, String> stances = stances(expected);
    stances.values().removeIf(stance -> !stance.equals("unrelated"));
    return stances;
  }

  private static Map<String, String> stances(JsonNode rumour) {
    Map<String, String> stances = new HashMap<>();
    articles(rumour).forEach(one -> stances.put(id(one), one.get("stance").asText()));
    return stances;
  }

  private static Stream<JsonNode> articles(JsonNode rumour) {
    return StreamSupport.stream(rumour.get("articles").spliterator(), false);
  }

  private static String id(JsonNode article) {
    return nameOf(article.get("id"));
  }

  private static String nameOf(JsonNode path) {
    return path.asText().replaceFirst(".*/", "");
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
