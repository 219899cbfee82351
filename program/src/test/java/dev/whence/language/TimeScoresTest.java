package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.language.SharedScores.Score;
import dev.whence.language.TimexDocuments.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Prints the figures of times on the data sets beside the project; skipped where they are not, and
 * in the second, Turkish run. {@code -Dtimes.show=true} lists what differs in the half that rules
 * may be made from; nothing shows the other half.
 */
@EnabledIf("isThere")
final class TimeScoresTest {

  private static final Path DATA = Path.of("../../shared/data/time");

  static boolean isThere() {
    boolean inTurkish = Locale.getDefault().getLanguage().equals("tr");
    return !inTurkish && Files.isDirectory(DATA.resolve("meantime"));
  }

  @Test
  void times_are_found_as_well_as_before() throws IOException {
    Annotator annotator = Annotator.english();
    boolean show = Boolean.getBoolean("times.show");
    Predicate<Labelled> heldOut = Labelled::isHeldOut;
    for (String set : List.of("TimeBank", "meantime")) {
      tell(
          set + ", half looked at",
          annotator,
          show,
          TimexDocuments.of(DATA.resolve(set), heldOut.negate()));
      tell(set + ", held out", annotator, false, TimexDocuments.of(DATA.resolve(set), heldOut));
    }
    List<Labelled> both = new ArrayList<>(TimexDocuments.of(DATA.resolve("TimeBank"), heldOut));
    both.addAll(TimexDocuments.of(DATA.resolve("meantime"), heldOut));
    Map<String, Score> scores = tell("both, held out", annotator, false, both);
    assertThat(f1(scores, "strict")).isGreaterThan(85);
    assertThat(f1(scores, "relaxed")).isGreaterThan(91);
    assertThat(f1(scores, "value")).isGreaterThan(76);
  }

  private static Map<String, Score> tell(
      String what, Annotator annotator, boolean show, List<Labelled> documents) {
    Map<String, Score> scores = new TimeScores(annotator, show).score(documents);
    scores.forEach(
        (name, score) -> System.out.println("times " + name + ", " + what + " " + score));
    return scores;
  }

  private static double f1(Map<String, Score> scores, String name) {
    Score score = scores.getOrDefault(name, new Score());
    return 200.0 * score.right / (score.found + score.labelled);
  }
}
