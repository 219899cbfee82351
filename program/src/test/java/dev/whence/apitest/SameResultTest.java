package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  @Test
  void order_of_the_articles_changes_nothing_but_that_of_the_entries() throws IOException {
    List<Object> names = names();
    JsonNode forwards = rumour(names);
    Collections.reverse(names);
    assertThat(rumour(names)).isEqualTo(forwards);
    assertThat(forwards.get("articles")).hasSize(24);
  }

  /** One by one and backwards, then all at once: the case adds up to the same. */
  @Test
  void articles_added_to_a_case_give_what_all_give_at_once() throws IOException {
    Path file = folder.resolve("case.db");
    List<Object> names = names();
    for (int first = names.size() - 1; first >= 0; first -= 6) {
      List<Object> command = claim("--case", file);
      command.addAll(names.subList(first, names.size()));
      Answer.to(command.toArray());
    }
    assertThat(json("--case", file)).isEqualTo(json());
    assertThat(Answer.to("trace", "--format", "json", "--case", file, articles))
        .isEqualTo(Answer.to("trace", "--format", "json", articles));
  }

  @Test
  void rumours_found_on_one_thread_and_on_four_are_the_same_bytes() {
    assertThat(Answer.to("trace", "--format", "json", "--threads", 4, articles))
        .isEqualTo(Answer.to("trace", "--format", "json", "--threads", 1, articles));
  }

  private List<Object> names() throws IOException {
    List<Object> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(articles)) {
      files.sorted().forEach(names::add);
    }
    return names;
  }

  private static List<Object> claim(Object... more) {
    List<Object> command =
        new ArrayList<>(List.of("trace", "--format", "json", "--claim", Articles.CLAIM));
    command.addAll(List.of(more));
    return command;
  }

  /** The rumour of some articles, with its entries in the order of their names. */
  private static JsonNode rumour(List<Object> articles) throws IOException {
    List<Object> command = claim();
    command.addAll(articles);
    ObjectNode rumour =
        (ObjectNode) new ObjectMapper().readTree(Answer.to(command.toArray()).out());
    for (String list : List.of("articles", "details")) {
      Map<String, JsonNode> entries = new TreeMap<>();
      rumour.get(list).forEach(entry -> entries.put(entry.get("id").asText(), entry));
      rumour.putArray(list).addAll(entries.values());
    }
    return rumour;
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
