package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasePatternTest {

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("sign up|\\bjoin (?:us|now)|inscr[íi]|é+t"),
          Pattern.compile("(?i)(?:^|[ _-])(?:logo|brand)(?:$|[ _-])|site[-_]?name"),
          Pattern.compile("(?:\\(|[–-] ?)(AP|Reuters)\\)?\\.?\\s*$"),
          Pattern.compile("x*y|a?\\b-b"));
  private static final List<String> PIECES =
      List.of(
          "sign", " up", "join", " us", " now", "inscrí", "é", "t", "logo", "Brand", "_", "-",
          "site", "name", "(", "AP", ")", ".", "–", "Reuters", " ", "x", "y", "a", "b", "re", "\n");

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void first_match_is_that_of_the_pattern(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder words = new StringBuilder();
    for (int count = random.nextInt(0, 12); count > 0; count--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    for (Pattern pattern : PATTERNS) {
      Matcher plain = pattern.matcher(words);
      Matcher found = new PhrasePattern(pattern).first(words.toString());
      assertThat(found == null ? "none" : found.start() + found.group())
          .as("%s in %s", pattern, words)
          .isEqualTo(plain.find() ? plain.start() + plain.group() : "none");
    }
  }

  @Test
  void text_without_a_phrase_holds_none() {
    assertThat(new PhrasePattern(PATTERNS.get(0)).isIn("The port signs nothing.")).isFalse();
  }
}
