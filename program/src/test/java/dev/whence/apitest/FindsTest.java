package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.StoredCase;
import dev.whence.model.Act;
import dev.whence.model.Amendments;
import dev.whence.model.Anchor;
import dev.whence.model.Attribution;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Reading;
import dev.whence.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found in articles before, and is kept in the case, never shows in a result. */
final class FindsTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final List<String> CLAIMS = List.of(Articles.CLAIM, "Tom Brook is abroad");

  @TempDir private Path folder;
  private Path articles = Path.of("");
  private Path others = Path.of("");
  private Path caseFile = Path.of("");

  @BeforeEach
  void trace_once() throws Exception {
    articles = folder.resolve("articles");
    others = folder.resolve("others");
    caseFile = folder.resolve("case.db");
    Articles.write(articles, 7, 21);
    Articles.write(others, 40, 22);
    assertThat(traced(caseFile, Articles.CLAIM)).isEqualTo(fromNothing(Articles.CLAIM));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void articles_and_corrections_come_and_go_and_each_trace_is_that_made_from_nothing(int seed)
      throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < 8; step++) {
      change(random, step);
      String claim = any(random, CLAIMS);
      assertThat(traced(caseFile, claim)).as("step %d", step).isEqualTo(fromNothing(claim));
    }
  }

  @Test
  void rumours_found_without_a_claim_are_those_made_from_nothing() throws Exception {
    assertThat(traced(caseFile, "")).isEqualTo(fromNothing(""));
    assertThat(traced(caseFile, "")).isEqualTo(fromNothing(""));
  }

  @Test
  void rumour_traced_again_at_the_desk_is_that_made_from_nothing() throws Exception {
    correct(new SplittableRandom(5), 0);
    Path copy = without(caseFile);
    StoredCase again = StoredCase.load(caseFile).tracedAgain(1);
    assertThat(again.trace()).isEqualTo(StoredCase.load(copy).tracedAgain(1).trace());
    assertThat(again.tracedAgain(1).trace()).isEqualTo(again.trace());
  }

  @Test
  void what_was_found_is_in_the_case_once_for_each_article_and_goes_with_it() throws Exception {
    CaseSight sight = new CaseSight(caseFile);
    List<String> kinds = sight.column("SELECT DISTINCT sought FROM finds ORDER BY sought");
    assertThat(kinds).containsExactly("ledgers", "signs");
    List<String> before = sight.column("SELECT content FROM finds ORDER BY article_key, sought");
    traced(caseFile, CLAIMS.get(1));
    assertThat(sight.column("SELECT content FROM finds ORDER BY article_key, sought"))
        .containsAll(before);
    execute(caseFile, "PRAGMA foreign_keys = ON; DELETE FROM rumours; DELETE FROM articles");
    assertThat(sight.column("SELECT count(*) FROM finds")).containsExactly("0");
  }

  private void change(SplittableRandom random, int step) throws IOException {
    List<Path> there = files(articles);
    switch (random.nextInt(7)) {
      case 0 -> {
        Path more = any(random, files(others));
        Files.copy(more, articles.resolve("more-" + step + "-" + more.getFileName()));
      }
      case 1 -> Files.delete(any(random, there.subList(1, there.size())));
      case 2 -> {
        Path changed = any(random, there);
        String text = Files.readString(changed);
        Files.writeString(changed, text.replaceFirst("(?s)(Vale.*?)\\. ", "$1, she told us. "));
      }
      case 3 -> undo(random);
      default -> correct(random, step);
    }
  }

  private void correct(SplittableRandom random, int step) {
    StoredCase stored = StoredCase.load(caseFile);
    List<Reading> saying =
        stored.program().readings().stream().filter(one -> !one.attributions().isEmpty()).toList();
    Reading reading = any(random, saying);
    Attribution said = any(random, reading.attributions());
    Target place = Target.of(Anchor.of(reading, Amendments.placeOf(said)));
    stored.corrected(NOON, "Ana", "", any(random, said(place, said, step)));
  }

  /** What somebody may say of a statement: most of it changes what is found in its article. */
  private static List<Change> said(Target place, Attribution said, int step) {
    return List.of(
        new Change(ChangeKind.SPEAKER, place, null, "Speaker " + step, "person"),
        Change.of(ChangeKind.ACT, place, said.act() == Act.DENIES ? "asserts" : "denies"),
        Change.of(ChangeKind.ACT, place, said.act() == Act.SILENT ? "asserts" : "silent"),
        Change.of(ChangeKind.STATEMENT_REMOVED, place, ""));
  }

  private void undo(SplittableRandom random) {
    StoredCase stored = StoredCase.load(caseFile);
    List<Correction> standing = stored.log().standing();
    if (!standing.isEmpty()) {
      stored.corrected(NOON, "Ana", "", Change.undo(any(random, standing).number()));
    }
  }

  /** What a trace prints, and its report. */
  private List<String> traced(Path file, String claim) throws IOException {
    Path report = folder.resolve("report.html");
    List<Object> command =
        new ArrayList<>(List.of("trace", "--format", "json", "--case", file, "--report", report));
    if (!claim.isEmpty()) {
      command.addAll(List.of("--claim", claim));
    }
    command.add(articles);
    Answer answer = Answer.to(command.toArray());
    assertThat(answer.code()).as(answer.err()).isZero();
    return List.of(answer.out(), Files.readString(report));
  }

  private List<String> fromNothing(String claim) throws IOException, SQLException {
    return traced(without(caseFile), claim);
  }

  /** A case with the same corrections, of which everything is to be read and found anew. */
  private Path without(Path file) throws IOException, SQLException {
    Path copy = folder.resolve("copy.db");
    Files.deleteIfExists(copy);
    if (Files.exists(file)) {
      Files.copy(file, copy);
      execute(
          copy,
          "DELETE FROM finds; DELETE FROM gists; UPDATE articles SET reader_version = 'older'");
    }
    return copy;
  }

  private static void execute(Path file, String script) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String one : script.split("; ", -1)) {
        statement.executeUpdate(one);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static <T> T any(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
