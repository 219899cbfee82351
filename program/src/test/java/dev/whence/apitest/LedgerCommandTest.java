package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void a_body_that_no_article_names_is_told_with_those_that_have_a_name() throws IOException {
    Path academies =
        Files.writeString(
            folder.resolve("academies.txt"),
            """
            Zelmar, 10 March. The training council of the State Security Directorate held its spring session on Thursday, chaired by Deputy Director Colonel General I. S. Maldren.

            Those present heard reports by the heads of the academies in Zelmar and Upper Drova. The rector of the Zelmar academy, Professor A. Tolm, said that the hall would be ready in May.

            Lidia Vorn, director of the Harbour Office, spoke last.
            """);
    Path kept = folder.resolve("case.db");
    Answer.to(
        "trace",
        "--format",
        "json",
        "--case",
        kept,
        "--claim",
        "the hall would be ready in May",
        academies);
    Answer answer = Answer.to("roster", kept, "Tramways");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("bodies with posts: ").contains("Harbour Office");
    assertThat(answer.err()).doesNotContainPattern("(?:: |; )the(?:;|\\s|$)");
  }

  @Test
  void two_web_archives_with_a_page_each_are_two_readings_of_it() throws IOException {
    Path later = archive("later.warc", capture("2024-05-07", "https://post.example/pier", "June"));
    Path first = archive("first.warc", capture("2024-05-06", "https://post.example/pier", "May"));
    JsonNode comparisons = compared(later, first);
    assertThat(comparisons).hasSize(1);
    assertThat(comparisons.at("/0/before").asText()).contains("first.warc!/20240506101500/");
    assertThat(comparisons.at("/0/changes/0/kind").asText()).isEqualTo("changed");
    assertThat(comparisons.at("/0/changes/0/before/0/words").asText()).contains("May");
    assertThat(comparisons.at("/0/changes/0/after/0/words").asText()).contains("June");
  }

  @Test
  void three_readings_are_compared_each_with_the_next_and_other_pages_not_at_all()
      throws IOException {
    String page = "https://post.example/pier";
    Path archive =
        archive(
            "three.warc",
            capture("2024-05-08", page + "/", "July"),
            capture("2024-05-06", page, "May"),
            capture("2024-05-06", "https://post.example/ferry", "autumn"),
            capture("2024-05-07", page, "June"));
    JsonNode comparisons = compared(archive);
    assertThat(comparisons).hasSize(2);
    assertThat(comparisons.at("/0/changes/0/before/0/words").asText()).contains("May");
    assertThat(comparisons.at("/0/changes/0/after/0/words").asText()).contains("June");
    assertThat(comparisons.at("/1/changes/0/before/0/words").asText()).contains("June");
    assertThat(comparisons.at("/1/changes/0/after/0/words").asText()).contains("July");
  }

  private static JsonNode compared(Object... paths) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("changes", "--format", "json"));
    arguments.addAll(List.of(paths));
    Answer answer = Answer.to(arguments.toArray());
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return new ObjectMapper().readTree(answer.out()).at("/comparisons");
  }

  private Path archive(String name, String... captures) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", captures));
  }

  private static String capture(String day, String address, String when) {
    String page =
        "<html><body><article><h1>Pier closed</h1><p>The harbour office said on the quay that the"
            + " long pier would open again in "
            + when
            + ".</p><p>Two boats were moved to the northern basin of the harbour.</p></article></body></html>";
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: "
        + day
        + "T10:15:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
        + answer.length()
        + "\r\n\r\n"
        + answer
        + "\r\n\r\n";
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
  void reading_that_is_not_there_is_named_where_nothing_can_be_compared() {
    Answer answer = Answer.to("changes", monday, folder.resolve("sunday.txt"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("1 article was read, and not read: ").contains("sunday.txt");
  }

  @Test
  void body_without_a_letter_is_wrong_use() {
    Answer answer = Answer.to("roster", folder.resolve("case.db"), " ");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("BODY is empty");
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
