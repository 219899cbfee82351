package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print, write and answer, as a user or a script meets them. */
class CommandTest {

  @TempDir private Path folder;
  private Path articles = Path.of("");

  @BeforeEach
  void write() {
    articles = folder.resolve("articles");
    Articles.write(articles, 5, 11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace", "read", "text", "roster", "silence", "seen", "changes", "export", "serve"
      })
  void help_of_a_command_has_an_example(String command) {
    Answer answer = Answer.to("help", command);
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("Usage: whence " + command, "Example:", "  whence " + command);
    assertThat(Answer.to(command, "--help").out()).isEqualTo(answer.out());
  }

  @Test
  void help_names_every_command_and_exit_code() {
    assertThat(Answer.to("help").out())
        .contains("trace", "read", "text", "help", "0 done", "1 a fault", "2 wrong use", "3 done");
    assertThat(Answer.to("--version").out()).startsWith("whence ");
  }

  @Test
  void wrong_use_is_one_message_and_exit_code_two() {
    for (Answer answer :
        List.of(
            Answer.to(),
            Answer.to("trace"),
            Answer.to("trcae", articles),
            Answer.to("read", "--bogus", articles),
            Answer.to("read", "--threads", "0", articles),
            Answer.to("read", "--threads", "two", articles),
            Answer.to("read", "--format", "xml", articles),
            Answer.to("trace", "--claim", " ", articles),
            Answer.to("read", folder.resolve("none")),
            Answer.to("read", "--out", folder.resolve("none/out"), articles),
            Answer.to("read", "--out", folder, articles),
            Answer.to("trace", "--case", folder.resolve("none/case.db"), articles),
            Answer.to("trace", "--report", folder, "--no-case", articles))) {
      assertThat(answer.code()).as(answer.toString()).isEqualTo(2);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).startsWith("whence: ").doesNotContain("\tat ");
    }
  }

  @Test
  void empty_folder_is_nothing_to_read() throws IOException {
    Answer answer = Answer.to("read", Files.createDirectory(folder.resolve("empty")));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("nothing to read");
  }

  @Test
  void case_that_is_no_case_is_refused_before_anything_is_read() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter"), "Dear Ada, ".repeat(200));
    Answer answer = Answer.to("trace", "--format", "json", "--case", letter, articles);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("not a case file");
    assertThat(letter).hasContent("Dear Ada, ".repeat(200));
  }

  @Test
  void trace_as_json_leaves_no_file() throws IOException {
    Answer answer = Answer.to("trace", "--format", "json", "--claim", Articles.CLAIM, articles);
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    JsonNode rumour = new ObjectMapper().readTree(answer.out());
    assertThat(rumour.get("claim").asText()).isEqualTo(Articles.CLAIM);
    assertThat(rumour.get("articles")).hasSize(5);
    assertThat(Path.of("report.html")).doesNotExist();
    assertThat(Path.of("case.db")).doesNotExist();
    assertThat(files(folder)).containsExactly("articles");
  }

  @Test
  void trace_for_a_person_says_where_report_and_case_are() throws IOException {
    Path report = folder.resolve("r.html");
    Path file = folder.resolve("c.db");
    Answer answer =
        Answer.to("trace", "--claim", Articles.CLAIM, "--report", report, "--case", file, articles);
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith(Articles.CLAIM)
        .endsWith("\nreport " + report + " · case " + file + "\n");
    assertThat(Files.readString(report)).startsWithIgnoringCase("<!doctype html>");
    assertThat(new CaseSight(file).column("SELECT claim FROM rumours"))
        .containsExactly(Articles.CLAIM);
    assertThat(files(folder)).containsExactly("articles", "c.db", "r.html");
  }

  @Test
  void claims_traced_into_one_case_stand_side_by_side() {
    Path file = folder.resolve("c.db");
    for (String claim : List.of("Vale is abroad", Articles.CLAIM, "Vale is abroad")) {
      Answer.to("trace", "--no-report", "--claim", claim, "--case", file, articles);
    }
    assertThat(new CaseSight(file).column("SELECT claim FROM rumours ORDER BY claim"))
        .containsExactly(Articles.CLAIM, "Vale is abroad");
  }

  @Test
  void who_asks_for_a_claim_that_nobody_carries_is_told_how_to_see_which_are_carried() {
    Answer answer =
        Answer.to("trace", "--no-report", "--no-case", "--claim", "Zebras fly", articles);
    assertThat(answer.out()).contains("no article that was read").contains("without --claim");
  }

  @Test
  void trace_without_claim_prints_a_list_or_says_there_is_none() {
    Answer answer = Answer.to("trace", "--no-report", "--no-case", articles);
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).isNotBlank();
  }

  @Test
  void read_gives_one_line_an_article_in_the_order_given() {
    Path first = articles.resolve("4.txt");
    Path second = articles.resolve("0.html");
    Answer answer = Answer.to("read", "--format", "jsonl", first, second);
    assertThat(answer.out().lines().map(CommandTest::article))
        .containsExactly(first.toString(), second.toString());
  }

  @Test
  void folder_is_read_in_the_order_of_its_numbers() {
    Articles.write(articles, 12, 11);
    assertThat(
            Answer.to("text", "--format", "jsonl", articles)
                .out()
                .lines()
                .map(CommandTest::article))
        .map(name -> name.replaceAll(".*/", ""))
        .containsExactly(
            "0.html", "1.txt", "2.txt", "3.html", "4.txt", "5.txt", "6.html", "7.txt", "8.txt",
            "9.html", "10.txt", "11.txt");
  }

  @Test
  void rejected_article_keeps_its_line() throws IOException {
    Files.createFile(articles.resolve("2a.txt"));
    Answer answer = Answer.to("read", "--format", "jsonl", articles);
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out().lines()).hasSize(6);
    assertThat(answer.out()).contains("\"rejected\":{");
  }

  @Test
  void standard_input_is_read() {
    InputStream in =
        new ByteArrayInputStream(
            "“Vale has left,” said Tom Brook.\n".getBytes(StandardCharsets.UTF_8));
    Answer answer = Answer.withInput(in, "read", "-");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("Tom Brook", "“Vale has left,”");
  }

  @Test
  void output_that_is_no_terminal_has_no_colour() {
    assertThat(Answer.to("read", articles).out()).isNotBlank().doesNotContain("\u001b");
    assertThat(Answer.to("help").out()).doesNotContain("\u001b");
  }

  @Test
  void result_in_a_file_is_the_result_on_standard_output() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "before");
    Answer printed = Answer.to("read", "--format", "jsonl", articles);
    Answer written = Answer.to("read", "--format", "jsonl", "--out", out, articles);
    assertThat(written).isEqualTo(new Answer(0, "", ""));
    assertThat(out).hasContent(printed.out());
    assertThat(files(folder)).containsExactly("articles", "out.jsonl");
  }

  @Test
  void result_that_fails_leaves_the_file_as_it_was() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "before");
    assertThat(Answer.to("read", "--out", out, folder.resolve("none")).code()).isEqualTo(2);
    assertThat(out).hasContent("before");
    assertThat(files(folder)).containsExactly("articles", "out.jsonl");
  }

  @Test
  void reader_that_goes_away_ends_the_command_quietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    int code = Main.run(InputStream.nullInputStream(), gone, err, "read", articles.toString());
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void output_that_is_full_is_said() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int code = Main.run(InputStream.nullInputStream(), full, err, "text", articles.toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("standard output", "No space left on device");
  }

  @Test
  @Timeout(60)
  void output_is_utf8_under_a_posix_locale() throws Exception {
    Path article =
        Files.writeString(folder.resolve("a.txt"), "“Vale est partie à 東京,” said Zoë.\n");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.whence.cli.Main",
                "text",
                article.toString())
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "POSIX");
    Process process = builder.start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(out, StandardCharsets.UTF_8))
        .contains("“Vale est partie à 東京,” said Zoë.");
  }

  @Test
  void escape_sequence_in_a_file_name_does_not_reach_the_terminal() throws IOException {
    Files.createFile(articles.resolve("\u001b[31mred.txt"));
    assertThat(Answer.to("read", articles).err()).contains("red.txt").doesNotContain("\u001b");
  }

  private static String article(String line) {
    try {
      return new ObjectMapper().readTree(line).get("article").asText();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
