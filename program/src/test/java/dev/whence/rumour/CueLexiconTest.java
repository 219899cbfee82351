package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CueLexiconTest {

  private static Stream<CueLexicon.Cue> cues() {
    return CueLexicon.standard().cues().stream();
  }

  @ParameterizedTest
  @MethodSource("cues")
  void standard_everyRule_matchesItsExample(CueLexicon.Cue cue) {
    assertThat(cue.pattern().matcher(cue.example()).find()).as(cue.example()).isTrue();
  }

  @Test
  void strength_monthOfMay_isNoHedge() {
    assertThat(CueLexicon.standard().strength("hedge", "Vale left in May")).isZero();
  }

  @Test
  void strength_couldNotBeReached_isNoHedge() {
    assertThat(CueLexicon.standard().strength("hedge", "Vale could not be reached")).isZero();
  }
}
