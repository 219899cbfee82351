package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Passage;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageVoiceTest {

  private static final String CLAIM = "The mill in Corvane will close";

  private static List<Passage> passages(Reading reading) {
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(reading))
        .articles()
        .get(0)
        .passages();
  }

  @Test
  void sentence_thatSomebodySays_namesTheStatement() {
    Reading reading =
        TestArticle.of("one", "The mill in Corvane will close, Ada Lind said.")
            .name(EntityKind.PLACE, "Corvane")
            .says(
                "Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "said",
                "The mill in Corvane will close")
            .reading();
    assertThat(passages(reading)).extracting(Passage::attribution).containsExactly("a1");
  }

  @Test
  void sentence_inTheArticlesOwnVoice_namesNone() {
    Reading reading =
        TestArticle.of(
                "one",
                """
                The mill in Corvane will close.
                It was a good mill, Ada Lind said.
                """)
            .name(EntityKind.PLACE, "Corvane")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", "It was a good mill")
            .reading();
    assertThat(passages(reading)).extracting(Passage::attribution).containsOnlyNulls();
  }

  @Test
  void sentence_ofANestedStatement_namesTheInnerOne() {
    Reading reading =
        TestArticle.of(
                "one", "The Ledger reported that Ada Lind said the mill in Corvane will close.")
            .name(EntityKind.PLACE, "Corvane")
            .says(
                "The Ledger",
                SpeakerKind.OUTLET,
                Act.ASSERTS,
                "reported",
                "Ada Lind said the mill in Corvane will close")
            .says(
                "Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "said",
                "the mill in Corvane will close",
                "a1")
            .reading();
    assertThat(passages(reading)).extracting(Passage::attribution).containsExactly("a2");
  }
}
