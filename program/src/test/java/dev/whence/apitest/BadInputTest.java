package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bad input ends as a named rejection; every other article is traced and the case is whole. */
class BadInputTest {

  private static final int GOOD = 6;

  @TempDir private Path folder;
  private Path articles = Path.of("");

  @BeforeEach
  void writeGoodArticles() {
    articles = folder.resolve("articles");
    Articles.write(articles, GOOD, 3);
  }

  @Test
  void empty_file_is_rejected() throws IOException {
    Files.createFile(articles.resolve("bad"));
    assertRejected("bad", "empty");
  }

  @Test
  void binary_file_is_rejected() throws IOException {
    byte[] noise = new byte[50_000];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) random.nextInt();
    }
    Files.write(articles.resolve("bad.txt"), noise);
    assertRejected("bad.txt", "not-text");
  }

  @Test
  void file_of_more_than_fifty_megabytes_is_rejected() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(articles.resolve("bad.html").toFile(), "rw")) {
      file.setLength(60L * 1024 * 1024);
    }
    assertRejected("bad.html", "too-large");
  }

  @Test
  void gzip_that_breaks_off_is_rejected() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      gzip.write("Vale has left, said Brook. ".repeat(2000).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(
        articles.resolve("bad.txt.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
    assertRejected("bad.txt.gz", "truncated");
  }

  @Test
  void page_of_an_unknown_charset_is_rejected_or_read_with_a_note() throws IOException {
    Files.writeString(
        articles.resolve("bad.html"),
        "<html><head><meta charset=\"x-nowhere\"></head><body><p>Tom Brook said that Vale has"
            + " left the ministry.</p><p>He said so on Monday at the harbour.</p></body></html>");
    Answer answer = trace();
    JsonNode rumour = parse(answer);
    int read = rumour.get("articles").size();
    assertThat(read + rumour.get("rejected").size()).isEqualTo(GOOD + 1);
    assertThat(answer.code()).isEqualTo(read == GOOD ? 3 : 0);
  }

  @Test
  @Timeout(60)
  void page_nested_a_hundred_thousand_deep_ends_without_ending_the_others() throws IOException {
    Files.writeString(
        articles.resolve("bad.html"),
        "<html><body>" + "<div>".repeat(100_000) + "Vale has left." + "</div>".repeat(100_000));
    Answer answer = trace();
    JsonNode rumour = parse(answer);
    assertThat(rumour.get("articles").size() + rumour.get("rejected").size()).isEqualTo(GOOD + 1);
    assertThat(rumour.get("articles").size()).isGreaterThanOrEqualTo(GOOD);
    assertThat(answer.code()).isIn(0, 3);
    assertThat(caseSight().isIntact()).isTrue();
  }

  @Test
  void folder_without_rights_is_rejected() throws IOException {
    Path closed = Files.createDirectory(articles.resolve("closed"));
    Files.writeString(closed.resolve("a.txt"), "Vale has left, Brook said.");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("the superuser may read everything").isFalse();
      assertRejected("closed", "no-permission");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** A file that even the superuser can open and not read. */
  @Test
  void file_that_cannot_be_read_is_rejected() {
    Path unreadable = Path.of("/proc/self/mem");
    assumeThat(unreadable).exists();
    Answer answer = trace(unreadable);
    assertThat(rejections(answer)).containsExactly("/proc/self/mem unreadable");
    assertThat(answer.code()).isEqualTo(3);
    assertGoodArticlesAreThere(answer);
  }

  @Test
  @Timeout(60)
  void named_pipe_nobody_writes_to_does_not_hold_up_the_others() throws Exception {
    Process maker =
        new ProcessBuilder("mkfifo", articles.resolve("bad.txt").toString()).inheritIO().start();
    assumeThat(maker.waitFor(10, TimeUnit.SECONDS) && maker.exitValue() == 0).isTrue();
    assertRejected("bad.txt", "unreadable");
  }

  @Test
  void file_that_vanishes_between_listing_and_reading_is_rejected() throws IOException {
    Path passing = Files.writeString(folder.resolve("passing.txt"), "Vale has left, Brook said.");
    InputStream deleting =
        new ByteArrayInputStream(
            "Brook said that Vale has left.".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            delete(passing);
            return super.read(buffer, offset, length);
          }
        };
    Answer answer =
        Answer.withInput(
            deleting, "read", "--format", "jsonl", "--threads", 1, "-", passing, articles);
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out().lines()).hasSize(GOOD + 2);
    assertThat(answer.out().lines().skip(1).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("\"reason\":\"not-found\""));
  }

  @Test
  void missing_file_is_rejected_and_the_others_are_read() {
    Answer answer = trace(folder.resolve("nowhere.txt"));
    assertThat(rejections(answer)).containsExactly("nowhere.txt not-found");
    assertGoodArticlesAreThere(answer);
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("1 article could not be read", "nowhere.txt");
  }

  @Test
  void fault_of_ours_in_one_article_is_rejected_as_bug_and_exits_with_one() {
    Answer answer =
        readWith(
            () -> {
              throw new IllegalStateException("planted");
            });
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out().lines()).hasSize(GOOD + 1).first().asString().contains("\"bug\"");
    assertThat(answer.err()).contains("please report");
  }

  @Test
  void stack_overflow_in_one_article_is_a_rejection() {
    Answer answer =
        readWith(
            () -> {
              throw new StackOverflowError("planted");
            });
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out().lines()).hasSize(GOOD + 1).first().asString().contains("\"too-deep\"");
  }

  @Test
  void want_of_memory_in_one_article_is_a_rejection() {
    Answer answer =
        readWith(
            () -> {
              throw new OutOfMemoryError("planted");
            });
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out().lines()).hasSize(GOOD + 1).first().asString().contains("\"too-large\"");
  }

  private Answer readWith(Runnable accident) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            accident.run();
            return -1;
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            return read();
          }
        };
    return Answer.withInput(in, "read", "--format", "jsonl", "-", articles);
  }

  /** The limit on file sizes is the nearest to a full disk that needs no disk of its own. */
  @Test
  @Timeout(120)
  void disk_full_while_the_case_is_written_still_shows_the_trace() throws Exception {
    Articles.write(articles, 400, 3);
    Path out = folder.resolve("out.json");
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 3000; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.whence.cli.Main",
                "trace",
                "--format",
                "json",
                "--claim",
                Articles.CLAIM,
                "--case",
                caseFile().toString(),
                articles.toString())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    String err = Files.readString(folder.resolve("err"));
    assertThat(process.exitValue()).as(err).isEqualTo(2);
    assertThat(err).contains("case not kept", "case.db");
    assertThat(new ObjectMapper().readTree(out.toFile()).get("articles")).hasSize(400);
    assertThat(caseSight().isIntact()).isTrue();
    int kept = caseSight().column("SELECT id FROM articles").size();
    assertThat(kept).isBetween(1, 399);

    Answer again = trace();
    assertThat(again.code()).isZero();
    assertThat(caseSight().column("SELECT id FROM articles")).hasSize(400);
  }

  private void assertRejected(String name, String reason) {
    Answer answer = trace();
    assertThat(rejections(answer)).containsExactly(name + " " + reason);
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("1 article could not be read", name);
    assertGoodArticlesAreThere(answer);
  }

  private void assertGoodArticlesAreThere(Answer answer) {
    assertThat(parse(answer).get("articles")).hasSize(GOOD);
    assertThat(caseSight().isIntact()).isTrue();
    assertThat(caseSight().column("SELECT id FROM articles")).hasSize(GOOD);
  }

  private Answer trace(Path... more) {
    Object[] command = {
      "trace", "--format", "json", "--claim", Articles.CLAIM, "--case", caseFile(), articles
    };
    Object[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Answer.to(all);
  }

  private static Set<String> rejections(Answer answer) {
    Set<String> found = new TreeSet<>();
    for (JsonNode one : parse(answer).get("rejected")) {
      String article = one.get("article").asText();
      String name = article.startsWith("/proc") ? article : article.replaceAll(".*/", "");
      found.add(name + " " + one.get("rejected").get("reason").asText());
    }
    return found;
  }

  private static JsonNode parse(Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.out());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.toString(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CaseSight caseSight() {
    return new CaseSight(caseFile());
  }

  private Path caseFile() {
    return folder.resolve("case.db");
  }
}
