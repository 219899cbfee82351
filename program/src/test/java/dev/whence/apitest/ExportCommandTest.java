package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ExportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code whence export} makes of a case. */
final class ExportCommandTest {

  private static final String CLAIM = "Ivo Maldren has defected to Halvora";

  @TempDir static Path folder;

  private static Path caseFile = Path.of("");

  @BeforeAll
  static void trace_the_example() {
    caseFile = folder.resolve("case.db");
    Answer answer =
        Answer.to(
            "trace", "../examples/defection", "--claim", CLAIM, "--no-report", "--case", caseFile);
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void every_format_writes_the_origins_and_articles_of_the_example(ExportFormat format)
      throws Exception {
    Path out = folder.resolve("out-" + format.label());
    Answer answer =
        Answer.to("export", caseFile, "--format", format.label(), "--out", out, "--rumour", 1);
    assertThat(answer.code()).as(answer.err()).isZero();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    assertThat(all).contains("Port Senn Ledger");
    if (format != ExportFormat.RIS) {
      assertThat(all.toString()).contains("a Halvoran official briefed on the matter");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_case_gives_the_same_text_on_standard_output(ExportFormat format) {
    Answer first = Answer.to("export", caseFile, "--format", format.label(), "--claim", CLAIM);
    if (format.isFolder()) {
      assertThat(first.code()).isEqualTo(2);
      assertThat(first.err()).contains("--out");
      return;
    }
    Answer second = Answer.to("export", caseFile, "--format", format.label(), "--claim", CLAIM);
    assertThat(first.out()).isNotEmpty().isEqualTo(second.out());
  }

  @Test
  void wrong_use_names_what_there_is_instead() {
    assertThat(Answer.to("export", caseFile, "--format", "xls"))
        .satisfies(answer -> assertThat(answer.code()).isEqualTo(2))
        .satisfies(answer -> assertThat(answer.err()).contains("csv", "ris"));
    assertThat(Answer.to("export", caseFile, "--format", "ris", "--rumour", 7))
        .satisfies(answer -> assertThat(answer.code()).isEqualTo(2))
        .satisfies(answer -> assertThat(answer.err()).contains("no rumour 7", CLAIM));
    assertThat(Answer.to("export", folder.resolve("none.db"), "--format", "ris"))
        .satisfies(answer -> assertThat(answer.code()).isEqualTo(2))
        .satisfies(answer -> assertThat(answer.err()).contains("none.db: no such case"));
    assertThat(folder.resolve("none.db")).doesNotExist();
  }
}
