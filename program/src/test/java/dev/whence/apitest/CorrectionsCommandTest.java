package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.StoredCase;
import dev.whence.WrongUseException;
import dev.whence.model.Amendments;
import dev.whence.model.Anchor;
import dev.whence.model.Attribution;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Reading;
import dev.whence.model.Stance;
import dev.whence.model.Standing;
import dev.whence.model.Target;
import dev.whence.model.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections of a case, as they meet later runs and the command line. */
final class CorrectionsCommandTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir private Path folder;
  private Path articles = Path.of("");
  private Path caseFile = Path.of("");

  @BeforeEach
  void trace_a_claim() {
    articles = folder.resolve("articles");
    caseFile = folder.resolve("case.db");
    Articles.write(articles, 5, 11);
    trace();
  }

  private String trace() {
    Answer answer =
        Answer.to("trace", articles, "--claim", Articles.CLAIM, "--case", caseFile, "--no-report");
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  private StoredCase load() {
    return StoredCase.load(caseFile);
  }

  private StoredCase correct(Change change) {
    return load().corrected(NOON, "Ana", "checked the tape", change);
  }

  private static Reading firstWithStatements(Trace trace) {
    return trace.readings().stream()
        .filter(one -> !one.attributions().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Change speaker(Reading reading, Attribution one, String name) {
    Anchor place = Anchor.of(reading, Amendments.placeOf(one));
    return new Change(ChangeKind.SPEAKER, Target.of(place), null, name, "person");
  }

  @Test
  void corrected_speaker_is_shown_listed_and_undone() throws IOException {
    Reading reading = firstWithStatements(load().program());
    Attribution one = reading.attributions().get(0);
    StoredCase corrected = correct(speaker(reading, one, "Ines Quell"));
    assertThat(firstWithStatements(corrected.trace()).attributions().get(0).speaker())
        .isEqualTo("Ines Quell");

    Answer listed = Answer.to("corrections", caseFile);
    assertThat(listed.out())
        .contains("1 entry")
        .contains("1. speaker: Ines Quell (person)")
        .contains("by Ana, 2024-05-01 12:00 UTC: checked the tape")
        .contains("To be traced again");

    Answer undone = Answer.to("corrections", caseFile, "--undo", 1, "--as", "Ben");
    assertThat(undone.code()).isZero();
    assertThat(undone.out()).contains("taken back: entry 1").contains("by Ben");
    assertThat(load().trace()).isEqualTo(load().program());

    JsonNode json =
        new ObjectMapper().readTree(Answer.to("corrections", caseFile, "--format", "json").out());
    assertThat(json.at("/corrections/0/fate").asText()).isEqualTo("taken-back");
    assertThat(json.at("/corrections/1/undoes").asInt()).isEqualTo(1);
  }

  @Test
  void traced_case_holds_no_grade_until_a_user_gives_one() {
    assertThat(load().trace().amendments()).isEqualTo(Amendments.none());
    correct(Change.of(ChangeKind.CREDIBILITY, Target.ofRumour(Articles.CLAIM), "4"));
    trace();
    assertThat(load().trace().amendments().standing())
        .extracting(one -> one.correction().who())
        .containsExactly("Ana");
    assertThat(load().trace().rumours()).isEqualTo(load().program().rumours());
  }

  @Test
  void the_manual_shows_the_log_as_it_is_printed() throws IOException {
    Path removal = folder.resolve("removal.db");
    Answer.to("trace", "../examples/removal", "--case", removal, "--no-report");
    StoredCase stored = StoredCase.load(removal);
    Reading reading = stored.program().readings().get(0);
    Attribution one = reading.attributions().get(1);
    stored
        .corrected(NOON, "Ana Reyes", "the desk editor said so", speaker(reading, one, "Una Skell"))
        .corrected(NOON, "Ana Reyes", "", Change.undo(1));
    String printed = Answer.to("corrections", removal).out();
    Path manual = Path.of("../docs/manual.md");
    String text = Files.readString(manual);
    int at = text.indexOf("```text\n", text.indexOf("the log of the second example reads:")) + 8;
    int end = text.indexOf("```\n", at);
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(manual, text.substring(0, at) + printed + text.substring(end));
      return;
    }
    assertThat(text.substring(at, end)).isEqualTo(printed);
  }

  @Test
  void entry_that_is_not_there_or_taken_back_before_cannot_be_taken_back() {
    correct(Change.of(ChangeKind.NOTE, Target.ofCase(), "ask the ministry"));
    assertThat(Answer.to("corrections", caseFile, "--undo", 1).code()).isZero();
    Answer again = Answer.to("corrections", caseFile, "--undo", 1);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("entry 1 was taken back before");
    Answer none = Answer.to("corrections", caseFile, "--undo", 9);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no entry 9").contains("whence corrections");
  }

  @Test
  void correction_of_what_is_not_there_is_refused_and_not_kept() {
    Reading reading = firstWithStatements(load().program());
    Change act =
        new Change(
            ChangeKind.CONTENT,
            Target.of(Anchor.of(reading, Amendments.placeOf(reading.attributions().get(0)))),
            null,
            "words that nobody printed",
            null);
    assertThatThrownBy(() -> correct(act))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("the new words do not stand in the article");
    assertThat(load().log().entries()).isEmpty();
  }

  @Test
  void correction_reaches_tracing_and_is_there_after_the_articles_are_read_anew() throws Exception {
    Reading reading = firstWithStatements(load().program());
    correct(speaker(reading, reading.attributions().get(0), "Ines Quell"));
    assertThat(load().trace().amendments().due()).containsExactly(Articles.CLAIM);
    readAnew();
    assertThat(trace()).contains("1 correction by Ana");
    Trace after = load().trace();
    assertThat(after.amendments().due()).isEmpty();
    assertThat(after.amendments().standing())
        .extracting(Standing::fate)
        .containsExactly(Standing.Fate.FOLLOWED);
    assertThat(after.readings())
        .flatExtracting(Reading::attributions)
        .extracting(one -> String.valueOf(one.speaker()))
        .contains("Ines Quell");
  }

  @Test
  void corrected_stance_stands_in_the_json_and_the_export() {
    String article = load().program().rumours().get(0).articles().get(0).article();
    Reading reading =
        load().program().readings().stream()
            .filter(one -> one.article().equals(article))
            .findFirst()
            .orElseThrow();
    correct(
        Change.of(
            ChangeKind.STANCE, new Target(Articles.CLAIM, Anchor.of(reading), null), "denies"));
    assertThat(load().trace().rumours().get(0).articles().get(0).stance()).isEqualTo(Stance.DENIES);
    Answer json =
        Answer.to(
            "trace",
            articles,
            "--claim",
            Articles.CLAIM,
            "--case",
            caseFile,
            "--no-report",
            "--format",
            "json");
    assertThat(json.out()).contains("\"corrections\":[{\"number\":1");
    assertThat(json.out()).contains("\"decided_by\":\"user:Ana\"");
    assertThat(Answer.to("export", caseFile, "--format", "jsonl").out()).contains("user:Ana");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void random_corrections_survive_a_newer_program_and_undoing_all_leaves_its_own_result(int seed)
      throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 6; i++) {
      StoredCase stored = load();
      Reading reading = any(random, stored.program().readings());
      Change change =
          reading.attributions().isEmpty() || random.nextInt(3) == 0
              ? Change.of(
                  ChangeKind.TONE,
                  new Target(Articles.CLAIM, Anchor.of(reading), null),
                  any(random, ChangeKind.TONE.choices()))
              : speaker(reading, any(random, reading.attributions()), "Speaker " + i);
      correct(change);
    }
    List<Standing> before = load().trace().amendments().standing();
    readAnew();
    trace();
    List<Standing> after = load().trace().amendments().standing();
    assertThat(after).isEqualTo(before).hasSize(6);

    for (int number = 1; number <= 6; number++) {
      assertThat(Answer.to("corrections", caseFile, "--undo", number).code()).isZero();
    }
    trace();
    Trace own = load().trace();
    assertThat(own).isEqualTo(load().program());
    Path fresh = folder.resolve("fresh.db");
    Answer.to("trace", articles, "--claim", Articles.CLAIM, "--case", fresh, "--no-report");
    assertThat(own).isEqualTo(StoredCase.load(fresh).trace());
  }

  private static <T> T any(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** As if another version of the program had read the articles. */
  private void readAnew() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + caseFile);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE articles SET reader_version = 'an older one'");
    }
  }
}
