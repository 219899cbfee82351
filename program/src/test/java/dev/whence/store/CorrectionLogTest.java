package dev.whence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Anchor;
import dev.whence.model.Change;
import dev.whence.model.ChangeKind;
import dev.whence.model.Correction;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Target;
import dev.whence.store.RandomRecords.Read;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of corrections in a case. */
final class CorrectionLogTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
  private static final byte[] GIST = {1};

  @TempDir private Path folder;

  private CaseFile open() {
    return CaseFile.open(folder.resolve("case.db"), "reader 1", "gists 1");
  }

  private static Change note(String words) {
    return Change.of(ChangeKind.NOTE, Target.ofCase(), words);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_loaded_as_it_was_kept(ChangeKind kind) {
    Read read = new RandomRecords(1).read("a");
    Anchor place = new Anchor("a", read.article().sha256(), new Span(3, 6), "né\n");
    Target target = new Target("a claim", place, "a name");
    String after =
        kind == ChangeKind.UNDO ? "1" : kind.choices().isEmpty() ? "“x” 𝒜" : kind.choices().get(0);
    Change change = new Change(kind, target, "before", after, "person");
    try (CaseFile written = open()) {
      written.append(NOON, "Ana", "", note("first"));
      Correction kept = written.append(NOON, "Zoë", "why’s that", change);
      assertThat(kept.number()).isEqualTo(2);
    }
    try (CaseFile again = open()) {
      assertThat(again.corrections().entries().get(1))
          .isEqualTo(new Correction(2, NOON, "Zoë", "why’s that", change));
    }
  }

  @Test
  void nothing_there_and_nobody_named_are_told_apart() {
    try (CaseFile kept = open()) {
      Anchor place = new Anchor("a", "00", new Span(0, 1), "x");
      Change change = new Change(ChangeKind.SPEAKER, Target.of(place), null, "", null);
      kept.append(NOON, "Ana", "", change);
      kept.append(NOON, "Ana", "", change.against(""));
      assertThat(kept.corrections().entries())
          .extracting(one -> one.change().before())
          .containsExactly(null, "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE corrections SET who = 'Mallory'",
        "UPDATE corrections SET number = 9",
        "DELETE FROM corrections",
        "INSERT OR REPLACE INTO corrections (number, made_at, who, why, kind, value_after)"
            + " VALUES (1, '2024-05-01T12:00:00Z', 'Mallory', '', 'note', 'x')",
        "INSERT INTO corrections (number, made_at, who, why, kind, value_after)"
            + " VALUES (7, '2024-05-01T12:00:00Z', 'Mallory', '', 'note', 'x')"
      })
  void nobody_changes_deletes_replaces_or_slips_in_an_entry(String change) {
    try (CaseFile kept = open()) {
      kept.append(NOON, "Ana", "", note("mine"));
    }
    assertThatThrownBy(() -> execute(change)).hasMessageContaining("an entry of the log");
    try (CaseFile kept = open()) {
      assertThat(kept.corrections().entries()).extracting("who").containsExactly("Ana");
    }
  }

  @Test
  void corrections_outlive_the_articles_and_rumours_they_are_about() {
    RandomRecords records = new RandomRecords(4);
    Read before = records.read("a");
    Read after = new RandomRecords(5).read("a");
    try (CaseFile kept = open()) {
      kept.save(before.article(), before.reading(), GIST);
      kept.save(records.rumour("a claim", List.of(before.reading())));
      kept.append(NOON, "Ana", "", note("mine"));
      kept.save(after.article(), after.reading(), GIST);
      assertThat(kept.rumours()).isEmpty();
      assertThat(kept.corrections().entries()).hasSize(1);
    }
  }

  @Test
  void rumour_remembers_the_last_correction_it_was_traced_with() {
    RandomRecords records = new RandomRecords(6);
    Read read = records.read("a");
    Rumour asked = records.rumour("asked", List.of(read.reading()));
    Rumour found = records.rumour("found", List.of(read.reading()));
    try (CaseFile kept = open()) {
      kept.save(read.article(), read.reading(), GIST);
      kept.save(asked, 3);
      kept.saveFound(List.of(found), 4);
      assertThat(kept.tracedWith()).containsEntry("asked", 3).containsEntry("found", 4);
      kept.replace(asked, 5);
      kept.replace(found, 6);
      assertThat(kept.rumours()).containsExactly(asked, found);
      assertThat(kept.tracedWith()).containsEntry("asked", 5).containsEntry("found", 6);
    }
  }

  @Test
  void case_from_before_the_corrections_is_brought_up_and_keeps_its_rumours() throws Exception {
    RandomRecords records = new RandomRecords(7);
    Read read = records.read("a");
    Rumour rumour = records.rumour("asked", List.of(read.reading()));
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
      written.save(rumour);
    }
    execute("DROP TABLE corrections");
    execute("DROP TABLE traced_with");
    execute("UPDATE case_file SET schema_version = 3");
    try (CaseFile older = open()) {
      assertThat(older.rumours()).containsExactly(rumour);
      assertThat(older.tracedWith()).containsEntry("asked", 0);
      older.append(NOON, "Ana", "", note("mine"));
    }
    assertThatThrownBy(() -> execute("DELETE FROM corrections"))
        .hasMessageContaining("never deleted");
  }

  private void execute(String change) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
    }
  }
}
