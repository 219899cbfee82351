package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads, the case and the order of the articles change nothing that they should not. */
class SameResultTest {

  @TempDir private Path folder;
  private Path articles = Path.of("");

  @BeforeEach
  void write() {
    articles = folder.resolve("articles");
    Articles.write(articles, 24, 5);
  }

  @Test
  void one_thread_and_four_print_the_same_bytes() {
    assertThat(json("--threads", 4)).isEqualTo(json("--threads", 1));
    assertThat(Answer.to("read", "--format", "jsonl", "--threads", 4, articles))
        .isEqualTo(Answer.to("read", "--format", "jsonl", "--threads", 1, articles));
  }

  @ParameterizedTest
  @ValueSource(strings = {Articles.CLAIM, "Tom Brook is abroad"})
  void case_prints_the_same_bytes_as_no_case(String claim) {
    Path file = folder.resolve("case.db");
    Answer without = Answer.to("trace", "--format", "json", "--claim", claim, articles);
    Answer first =
        Answer.to("trace", "--format", "json", "--claim", claim, "--case", file, articles);
    Answer second =
        Answer.to("trace", "--format", "json", "--claim", claim, "--case", file, articles);
    assertThat(first.out()).isEqualTo(without.out());
    assertThat(second.out()).isEqualTo(without.out());
  }

  @Test
  void case_that_holds_other_articles_changes_nothing() {
    Path file = folder.resolve("case.db");
    Path others = folder.resolve("others");
    Articles.write(others, 9, 6);
    Answer.to("trace", "--format", "json", "--case", file, others);
    assertThat(json("--case", file)).isEqualTo(json());
    assertThat(new CaseSight(file).column("SELECT id FROM articles")).hasSize(33);
  }

  @Test
  void rumours_found_are_the_same_with_and_without_a_case() {
    Path file = folder.resolve("case.db");
    Answer without = Answer.to("trace", "--format", "json", articles);
    Answer.to("trace", "--format", "json", "--case", file, articles);
    Answer with = Answer.to("trace", "--format", "json", "--case", file, articles);
    assertThat(with).isEqualTo(without);
  }

  /** Copies are of an earlier article, so they alone, and what rests on them, may follow order. */
  @Test
  void order_of_the_articles_does_not_change_what_each_does_with_the_claim() throws IOException {
    List<Object> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(articles)) {
      files.sorted().forEach(names::add);
    }
    Map<String, String> forwards = stances(names);
    Collections.reverse(names);
    assertThat(stances(names)).isEqualTo(forwards).hasSize(24);
  }

  private static Map<String, String> stances(List<Object> articles) throws IOException {
    List<Object> command =
        new ArrayList<>(List.of("trace", "--format", "json", "--claim", Articles.CLAIM));
    command.addAll(articles);
    JsonNode rumour = new ObjectMapper().readTree(Answer.to(command.toArray()).out());
    Map<String, String> stances = new TreeMap<>();
    for (JsonNode article : rumour.get("articles")) {
      stances.put(
          article.get("id").asText(),
          article.get("stance") + " " + article.get("tone") + " " + article.get("denials"));
    }
    return stances;
  }

  private String json(Object... more) {
    List<Object> command =
        new ArrayList<>(List.of("trace", "--format", "json", "--claim", Articles.CLAIM, articles));
    command.addAll(List.of(more));
    Answer answer = Answer.to(command.toArray());
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }
}
