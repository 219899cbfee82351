package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask a case, and the one that compares readings, as a user meets them. */
final class LedgerCommandTest {

  private static final String BEFORE =
      """
      Pier closed

      The pier is closed.

      The harbour office said that the pier would open in May.

      Two boats were moved to the northern basin on Monday.
      """;

  @TempDir private Path folder;
  private Path monday = Path.of("");
  private Path tuesday = Path.of("");

  @BeforeEach
  void write() throws IOException {
    monday = Files.writeString(folder.resolve("monday.txt"), BEFORE);
    tuesday =
        Files.writeString(
            folder.resolve("tuesday.txt"),
            BEFORE
                .replace("The pier is closed.\n\n", "")
                .replace("would open in May", "would open in June"));
  }

  @Test
  void changes_tell_what_was_removed_and_changed() throws IOException {
    Answer answer = Answer.to("changes", "--format", "json", monday, tuesday);
    assertThat(answer.code()).isZero();
    JsonNode comparison = new ObjectMapper().readTree(answer.out()).at("/comparisons/0");
    assertThat(comparison.at("/changes/0/kind").asText()).isEqualTo("removed");
    assertThat(comparison.at("/changes/0/before/0/words").asText())
        .isEqualTo("The pier is closed.");
    assertThat(comparison.at("/changes/1/kind").asText()).isEqualTo("changed");
    assertThat(comparison.at("/changes/1/after/0/words").asText()).contains("June");
    assertThat(comparison.at("/same").asInt()).isEqualTo(2);
  }

  @Test
  void same_text_has_no_changes() throws IOException {
    Path again = Files.copy(monday, folder.resolve("again.txt"));
    assertThat(Answer.to("changes", monday, again).out()).contains("nothing changed");
  }

  @Test
  void one_article_alone_cannot_be_compared() {
    Answer answer = Answer.to("changes", monday);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith("whence: nothing to compare");
  }

  @Test
  void ledgers_of_no_case_are_wrong_use_and_make_none() {
    Path none = folder.resolve("none.db");
    for (Answer answer :
        List.of(
            Answer.to("silence", none),
            Answer.to("seen", none),
            Answer.to("roster", none, "harbour board"))) {
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.err()).contains("none.db: no such case");
    }
    assertThat(none).doesNotExist();
  }

  @Test
  void roster_of_an_unknown_body_and_a_bad_date_say_what_to_do() {
    Path file = folder.resolve("case.db");
    assertThat(Answer.to("trace", "--case", file, "--no-report", monday).code()).isZero();
    Answer unknown = Answer.to("roster", file, "harbour board");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no article names a post");
    Answer date = Answer.to("roster", file, "harbour board", "--at", "May");
    assertThat(date.code()).isEqualTo(2);
    assertThat(date.err()).contains("write 2026-02-14");
    assertThat(Answer.to("silence", "--format", "json", file).out()).startsWith("{\"silences\":");
    assertThat(Answer.to("seen", "--format", "json", file).out()).startsWith("{\"sightings\":");
  }
}
