package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Whole bodies of shared pages against {@code ingest/bodies.tsv}. Rules were made looking at one
 * half of the pages only, the tuned one; the other half, the watched one, says whether they hold.
 */
@EnabledIf(
    value = "dev.whence.ingest.AlignmentOfPagesTest#sharedPagesAreThere",
    disabledReason = "the shared pages do not lie beside the project")
class BodiesOfPagesTest {

  private static final Path LABELS = Path.of("src/test/resources/ingest/bodies.tsv");
  private static final Path PAGES = Path.of("../../shared/data/pages/html");

  private static List<BodyScore> scores = List.of();

  @BeforeAll
  static void read() throws IOException {
    scores = scores(LABELS, PAGES);
    System.out.println("tuned " + BodyScore.mean(half(true)));
    System.out.println("watched " + BodyScore.mean(half(false)));
  }

  /** The score of every labelled page, in the order of the labels. */
  static List<BodyScore> scores(Path labels, Path pages) throws IOException {
    List<BodyScore> all = new ArrayList<>();
    for (String line : Files.readAllLines(labels)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        all.add(BodyScore.of(fields[0], fields[1], pages));
      }
    }
    return all;
  }

  private static List<BodyScore> half(boolean tuned) {
    return scores.stream().filter(score -> score.isTuned() == tuned).toList();
  }

  @Test
  void bodies_of_the_tuned_half_are_read_whole() {
    assertThat(BodyScore.f(half(true))).as(worst(true)).isGreaterThan(0.9);
  }

  @Test
  void bodies_of_the_watched_half_are_read_whole() {
    assertThat(BodyScore.f(half(false))).as(worst(false)).isGreaterThan(0.9);
  }

  private static String worst(boolean tuned) {
    StringBuilder lines = new StringBuilder();
    half(tuned).stream()
        .filter(score -> score.f() < 0.9)
        .forEach(
            score ->
                lines.append(String.format(Locale.ROOT, "%s %.3f%n", score.page(), score.f())));
    return lines.toString();
  }
}
