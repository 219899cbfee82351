package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.EntityKind;
import dev.whence.model.Observable;
import dev.whence.model.ObservableKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObservableSieveTest {

  private static final String CLAIM = "Odo Brask has defected to Norland";

  private static List<Observable> seen(String sentence) {
    TestArticle article =
        TestArticle.of("a", "General Odo Brask has defected to Norland.\n" + sentence)
            .name(EntityKind.PERSON, "Brask");
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(article.reading()))
        .observables();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brask was last seen in public on 11 January.",
        "The last public appearance of Brask was in May.",
        "Brask has not been seen since May."
      })
  void find_whenSomebodyWasLastSeen_isSuch(String sentence) {
    assertThat(seen(sentence)).extracting(Observable::kind).contains(ObservableKind.LAST_SEEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lind did not say where Brask was or when he had last appeared at work.",
        "The office declined to say when Brask was last seen.",
        "It is not known when Brask was last photographed."
      })
  void find_nobodySaysWhenSomebodyWasLastSeen_isNone(String sentence) {
    assertThat(seen(sentence)).isEmpty();
  }
}
