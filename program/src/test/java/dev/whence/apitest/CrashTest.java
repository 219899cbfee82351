package dev.whence.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run killed at any moment leaves whole articles only, and the next run does the rest. */
class CrashTest {

  private static final int ARTICLES = 500;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void run_killed_in_the_middle_is_finished_by_the_next() throws Exception {
    Path articles = folder.resolve("articles");
    Articles.write(articles, ARTICLES, 17);
    Path file = folder.resolve("case.db");
    CaseSight sight = new CaseSight(file);

    kill(start(articles, file), file);

    assertThat(sight.isIntact()).isTrue();
    List<String> before = sight.column("SELECT article_key || ' ' || id FROM articles");
    assertThat(before).hasSizeBetween(1, ARTICLES - 1);
    assertThat(sight.column(halfWritten())).isEmpty();

    Answer resumed = trace(articles, "--case", file);

    assertThat(resumed.code()).isZero();
    assertThat(sight.column("SELECT article_key || ' ' || id FROM articles"))
        .hasSize(ARTICLES)
        .containsAll(before);
    Answer undisturbed = trace(articles, "--case", folder.resolve("undisturbed.db"));
    assertThat(resumed.out()).isEqualTo(undisturbed.out());
    assertThat(contents(sight))
        .isEqualTo(contents(new CaseSight(folder.resolve("undisturbed.db"))));
    assertThat(sight.isIntact()).isTrue();
  }

  /** Articles without what every article of this test has. */
  private static String halfWritten() {
    return "SELECT id FROM articles a WHERE"
        + " NOT EXISTS (SELECT 1 FROM blocks b WHERE b.article_key = a.article_key)"
        + " OR (SELECT count(*) FROM sentences s WHERE s.article_key = a.article_key) < 4";
  }

  private static List<String> contents(CaseSight sight) {
    return sight.column(
        "SELECT article || ' ' || coalesce(speaker, '?') || ' ' || act || ' ' || content_words"
            + " FROM statements ORDER BY article, attribution");
  }

  private static Answer trace(Path articles, Object... more) {
    Object[] command = {"trace", "--format", "json", "--claim", Articles.CLAIM, articles};
    Object[] all = new Object[command.length + more.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Answer.to(all);
  }

  private Process start(Path articles, Path file) throws IOException {
    return new ProcessBuilder(
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
            file.toString(),
            articles.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** Waits until the case has grown, so that some articles and not all are in it. */
  private void kill(Process process, Path file) throws Exception {
    while (!Files.exists(file) || Files.size(file) < 1_200_000) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }
}
