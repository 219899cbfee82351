package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.language.SharedScores.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Prints this room's figures on the data sets beside the project; skipped where they are not, and
 * in the second, Turkish run.
 */
@EnabledIf("isThere")
final class SharedScoresTest {

  private static final Path DATA = Path.of("../../shared/data");

  static boolean isThere() {
    boolean inTurkish = Locale.getDefault().getLanguage().equals("tr");
    return !inTurkish && Files.isDirectory(DATA.resolve("language/gum"));
  }

  @Test
  void scores_on_shared_data_do_not_fall() throws IOException {
    Annotator annotator = Annotator.english();
    SharedScores scores = new SharedScores(DATA, annotator, false);
    Score borders = scores.sentencesOfNews();
    System.out.println("sentence borders, Wikinews " + borders);
    Map<String, Score> treebank = scores.treebank();
    treebank.forEach((what, score) -> System.out.println(what + ", GUM news, interview " + score));
    scores.names().forEach((what, score) -> System.out.println(what + ", Wikigold " + score));
    Map<String, int[]> speakers = scores.speakers();
    speakers.forEach(
        (what, counts) ->
            System.out.println(
                what
                    + ", Wikinews sources [right, wrong, open, right kind] "
                    + Arrays.toString(counts)));
    assertThat(borders.right).isGreaterThan(borders.labelled * 98 / 100);
    int[] personal = speakers.getOrDefault("he, she", new int[4]);
    assertThat(personal[1]).isLessThanOrEqualTo((personal[0] + personal[1]) * 7 / 100);
  }
}
