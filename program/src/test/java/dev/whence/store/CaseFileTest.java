package dev.whence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Annotated;
import dev.whence.model.Article;
import dev.whence.model.Denial;
import dev.whence.model.Document;
import dev.whence.model.Outlet;
import dev.whence.model.Reading;
import dev.whence.model.Rejected;
import dev.whence.model.RejectionReason;
import dev.whence.model.Rumour;
import dev.whence.model.Span;
import dev.whence.model.Stage;
import dev.whence.model.Words;
import dev.whence.store.RandomRecords.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteConfig;

class CaseFileTest {

  private static final byte[] GIST = {1, 2, 3};

  @TempDir private Path folder;

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void reading_saved_and_loaded_is_equal(int seed) {
    Read read = new RandomRecords(seed).read("a.html");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
    }
    try (CaseFile reopened = open()) {
      assertThat(reopened.readings()).containsExactly(read.reading());
      assertThat(reopened.find("a.html", read.article().sha256())).contains(read.reading());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rumours_saved_and_loaded_are_equal(int seed) {
    RandomRecords records = new RandomRecords(seed);
    List<Read> reads = List.of(records.read("a"), records.read("b"), records.read("c"));
    List<Reading> readings = reads.stream().map(Read::reading).toList();
    Rumour asked = records.rumour("Vale has left", readings);
    Rumour first = records.rumour("Vale has left", readings);
    Rumour second = records.rumour("Brook is ill", readings);
    try (CaseFile written = open()) {
      reads.forEach(read -> written.save(read.article(), read.reading(), GIST));
      written.saveFound(List.of(second));
      written.saveFound(List.of(first, second));
      written.save(first);
      written.save(asked);
    }
    try (CaseFile reopened = open()) {
      assertThat(reopened.rumours()).containsExactly(asked, first, second);
    }
  }

  @Test
  void original_bytes_can_be_unpacked_again() throws Exception {
    Read read = new RandomRecords(1).read("a.html");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
    }
    byte[] stored = query("SELECT original FROM articles", rows -> rows.getBytes(1));
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(read.article().bytes());
    }
  }

  @Test
  void other_bytes_or_another_reader_version_are_not_found() {
    Read read = new RandomRecords(1).read("a");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
      assertThat(written.find("a", "0".repeat(64))).isEmpty();
      assertThat(written.find("b", read.article().sha256())).isEmpty();
    }
    try (CaseFile newer = CaseFile.open(file(), "reader 2", "gists 1")) {
      assertThat(newer.find("a", read.article().sha256())).isEmpty();
    }
  }

  @Test
  void gist_is_kept_with_its_article_and_found_by_the_version_that_made_it() {
    Read read = new RandomRecords(1).read("a");
    String sha256 = read.article().sha256();
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
      assertThat(written.gist("a", sha256)).contains(GIST);
      assertThat(written.gist("a", "0".repeat(64))).isEmpty();
      assertThat(written.listed("a", sha256)).contains(read.reading().listed());
    }
    try (CaseFile newer = CaseFile.open(file(), "reader 1", "gists 2")) {
      assertThat(newer.knows("a", sha256)).isTrue();
      assertThat(newer.gist("a", sha256)).isEmpty();
      newer.saveGists(Map.of("a", new byte[] {4}));
      assertThat(newer.gist("a", sha256)).contains(new byte[] {4});
    }
  }

  @Test
  void what_was_found_is_given_for_the_same_reading_and_code_alone_and_goes_with_its_article()
      throws Exception {
    Read read = new RandomRecords(1).read("a");
    String digest = CaseFile.digest(read.reading());
    Words found = new Words("a", new Span(0, 1), "T");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
      written.saveFinds(
          List.of(
              new Find("a", "words", digest, "code 1", found),
              new Find("none such", "words", digest, "code 1", found)));
      assertThat(written.find("a", "words", digest, "code 1", Words.class)).contains(found);
      assertThat(written.find("a", "others", digest, "code 1", Words.class)).isEmpty();
      assertThat(written.find("a", "words", "another", "code 1", Words.class)).isEmpty();
      assertThat(written.find("a", "words", digest, "code 2", Words.class)).isEmpty();
      assertThat(written.find("none such", "words", digest, "code 1", Words.class)).isEmpty();
      written.saveFinds(List.of(new Find("a", "words", "another", "code 1", found)));
      assertThat(written.find("a", "words", digest, "code 1", Words.class)).isEmpty();
      written.save(read.article(), read.reading(), GIST);
      assertThat(written.find("a", "words", "another", "code 1", Words.class)).isEmpty();
    }
    int left = query("SELECT count(*) FROM finds", rows -> rows.getInt(1));
    assertThat(left).isZero();
  }

  @Test
  void case_from_before_finds_were_kept_is_brought_up() throws Exception {
    Read read = new RandomRecords(1).read("a");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
    }
    execute("DROP TABLE finds");
    execute("UPDATE case_file SET schema_version = 6");
    try (CaseFile older = open()) {
      Words found = new Words("a", new Span(0, 1), "T");
      assertThat(older.find("a", "words", "digest", "code", Words.class)).isEmpty();
      older.saveFinds(List.of(new Find("a", "words", "digest", "code", found)));
      assertThat(older.find("a", "words", "digest", "code", Words.class)).contains(found);
      assertThat(older.readings()).containsExactly(read.reading());
    }
  }

  @Test
  void case_from_before_the_gists_is_brought_up_and_keeps_its_articles() throws Exception {
    Read read = new RandomRecords(1).read("a");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
    }
    execute("DROP TABLE gists");
    execute("UPDATE case_file SET schema_version = 1");
    try (CaseFile older = open()) {
      assertThat(older.readings()).containsExactly(read.reading());
      assertThat(older.gist("a", read.article().sha256())).isEmpty();
      older.saveGists(Map.of("a", GIST));
      assertThat(older.gist("a", read.article().sha256())).contains(GIST);
    }
  }

  @Test
  void case_from_before_denials_were_told_apart_holds_denials_of_the_claim() throws Exception {
    RandomRecords records = new RandomRecords(5);
    Read read = records.read("a");
    Rumour rumour = null;
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
      while (rumour == null || denials(rumour).isEmpty()) {
        rumour = records.rumour("told", List.of(read.reading()));
      }
      written.save(rumour);
    }
    execute("ALTER TABLE denials DROP COLUMN of_claim");
    execute("UPDATE case_file SET schema_version = 3");
    try (CaseFile older = open()) {
      assertThat(denials(older.rumours().get(0)))
          .hasSameSizeAs(denials(rumour))
          .allMatch(Denial::ofClaim);
    }
  }

  @Test
  void list_of_outlets_comes_back_as_it_was_kept_and_a_new_one_takes_its_place() {
    Outlet first =
        new Outlet("Lake Herald", List.of("LHD", "Quayside"), List.of("lh.example"), false);
    Outlet second = new Outlet("Marl Sun", List.of(), List.of(), true);
    try (CaseFile file = open()) {
      assertThat(file.outlets()).isEmpty();
      file.saveOutlets(List.of(first, second));
      assertThat(file.outlets()).containsExactly(first, second);
      file.saveOutlets(List.of(second));
    }
    try (CaseFile file = open()) {
      assertThat(file.outlets()).containsExactly(second);
    }
  }

  private static List<Denial> denials(Rumour rumour) {
    return rumour.articles().stream().flatMap(one -> one.denials().stream()).toList();
  }

  @Test
  void article_read_again_replaces_the_earlier_one_and_the_rumours_that_rest_on_it() {
    RandomRecords records = new RandomRecords(3);
    Read before = records.read("a");
    Read other = records.read("b");
    Read after = records.read("a");
    try (CaseFile written = open()) {
      written.save(before.article(), before.reading(), GIST);
      written.save(other.article(), other.reading(), GIST);
      written.save(records.rumour("on both", List.of(before.reading(), other.reading())));
      Rumour onOther = records.rumour("on the other", List.of(other.reading()));
      written.save(onOther);
      written.save(after.article(), after.reading(), GIST);
      assertThat(written.readings()).containsExactly(other.reading(), after.reading());
      assertThat(written.rumours()).containsExactly(onOther);
    }
  }

  @Test
  void rejection_is_kept_until_the_article_can_be_read() {
    Rejected rejected = new Rejected("a", Stage.INGEST, RejectionReason.NOT_TEXT, "a: no text");
    Read read = new RandomRecords(1).read("a");
    try (CaseFile written = open()) {
      written.save(rejected);
      written.save(rejected);
      assertThat(written.rejected()).containsExactly(rejected);
      written.save(read.article(), read.reading(), GIST);
      assertThat(written.rejected()).isEmpty();
      written.save(rejected);
      assertThat(written.readings()).containsExactly(read.reading());
    }
  }

  @Test
  void reading_of_other_bytes_is_our_own_fault() {
    Read read = new RandomRecords(1).read("a");
    Article other = new Article("a", new byte[] {1});
    try (CaseFile written = open()) {
      assertThatThrownBy(() -> written.save(other, read.reading(), GIST))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void rumour_over_an_article_never_saved_is_our_own_fault_and_leaves_nothing() {
    RandomRecords records = new RandomRecords(5);
    Read read = records.read("a");
    try (CaseFile written = open()) {
      assertThatThrownBy(() -> written.save(records.rumour("x", List.of(read.reading()))))
          .isInstanceOf(IllegalStateException.class);
      assertThat(written.rumours()).isEmpty();
    }
  }

  @Test
  void statements_view_gives_the_exact_words_behind_astral_characters() throws Exception {
    Read read = new RandomRecords(7).read("a");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
    }
    String expected =
        String.join(
            " … ",
            read.reading().attributions().get(0).cue().stream()
                .map(span -> span.of(read.reading().text()))
                .toList());
    String stored = query("SELECT cue_words FROM statements", rows -> rows.getString(1));
    assertThat(stored).isEqualTo(expected);
  }

  @Test
  void disk_full_is_said_and_what_was_saved_before_is_kept() throws Exception {
    Read small = new RandomRecords(1).read("small");
    Read large = new RandomRecords(2).read("large");
    Article noise = new Article("large", noise(400_000));
    Reading reading = withBytesOf(noise, large.reading());
    try (CaseFile made = open()) {
      made.save(small.article(), small.reading(), GIST);
    }
    SQLiteConfig nearlyFull = CaseFile.settings();
    nearlyFull.setMaxPageCount((int) (Files.size(file()) / 4096 + 20));
    try (CaseFile full = CaseFile.open(file(), "reader 1", "gists 1", nearlyFull)) {
      assertThatThrownBy(() -> full.save(noise, reading, GIST))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("disk is full");
      assertThat(full.readings()).containsExactly(small.reading());
      full.save(new Rejected("b", Stage.INGEST, RejectionReason.EMPTY, "b: empty"));
    }
    assertIntact();
    try (CaseFile reopened = open()) {
      assertThat(reopened.readings()).containsExactly(small.reading());
      assertThat(reopened.rejected()).hasSize(1);
    }
  }

  @Test
  void case_locked_by_another_program_is_said() throws Exception {
    open().close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement();
        CaseFile waiting = open()) {
      statement.executeUpdate("BEGIN EXCLUSIVE");
      Rejected rejected = new Rejected("b", Stage.INGEST, RejectionReason.EMPTY, "b: empty");
      assertThatThrownBy(() -> waiting.save(rejected))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("locked by another program");
      statement.executeUpdate("ROLLBACK");
      waiting.save(rejected);
    }
  }

  @Test
  void file_that_is_no_database_is_refused_and_left_as_it_was() throws IOException {
    byte[] letter = "Dear Ada, ".repeat(500).getBytes(StandardCharsets.UTF_8);
    Files.write(file(), letter);
    assertThatThrownBy(this::open)
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("not a case file");
    assertThat(Files.readAllBytes(file())).isEqualTo(letter);
  }

  @Test
  void foreign_database_is_refused_and_left_as_it_was() throws Exception {
    execute("CREATE TABLE recipes (name TEXT)");
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(this::open)
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("not a case of Whence");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void case_of_a_newer_program_is_refused() throws Exception {
    open().close();
    execute("UPDATE case_file SET schema_version = 99");
    assertThatThrownBy(this::open)
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("schema version 99")
        .hasMessageContaining("a newer program");
  }

  @Test
  void damaged_case_is_said() throws Exception {
    try (CaseFile written = open()) {
      for (int i = 0; i < 20; i++) {
        Read read = new RandomRecords(i).read("a" + i);
        written.save(read.article(), read.reading(), GIST);
      }
    }
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file(), bytes);
    assertThatThrownBy(
            () -> {
              try (CaseFile damaged = open()) {
                damaged.readings();
              }
            })
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void folder_in_place_of_a_case_is_refused() {
    assertThatThrownBy(() -> CaseFile.open(folder, "reader 1", "gists 1"))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("a folder");
  }

  @Test
  void case_in_a_missing_folder_is_refused() {
    assertThatThrownBy(() -> CaseFile.open(folder.resolve("none/case.db"), "reader 1", "gists 1"))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("folder does not exist");
  }

  @Test
  void closed_case_is_one_file() throws IOException {
    Read read = new RandomRecords(1).read("a");
    try (CaseFile written = open()) {
      written.save(read.article(), read.reading(), GIST);
      assertThat(files()).containsExactly("case.db");
    }
    assertThat(files()).containsExactly("case.db");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private CaseFile open() {
    return CaseFile.open(file(), "reader 1", "gists 1");
  }

  private Path file() {
    return folder.resolve("case.db");
  }

  private void assertIntact() throws SQLException {
    String verdict = query("PRAGMA integrity_check", rows -> rows.getString(1));
    assertThat(verdict).isEqualTo("ok");
  }

  private <T> T query(String query, Sight<T> sight) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return sight.of(rows);
    }
  }

  private void execute(String change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
    }
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static Reading withBytesOf(Article article, Reading reading) {
    Document document = reading.annotated().document();
    Document renamed =
        new Document(
            article.id(),
            article.sha256(),
            document.text(),
            document.blocks(),
            document.links(),
            document.metadata(),
            document.alignment(),
            document.notes());
    Annotated annotated = reading.annotated();
    return new Reading(
        new Annotated(
            renamed,
            annotated.sentences(),
            annotated.entities(),
            annotated.mentions(),
            annotated.times(),
            annotated.published(),
            annotated.language(),
            annotated.notes()),
        reading.attributions(),
        reading.notes());
  }

  private interface Sight<T> {
    T of(ResultSet rows) throws SQLException;
  }
}
