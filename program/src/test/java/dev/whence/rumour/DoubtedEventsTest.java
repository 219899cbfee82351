package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.EntityKind;
import dev.whence.model.HedgeChange;
import dev.whence.model.HedgeChange.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtedEventsTest {

  private static List<HedgeChange> of(String... sentences) {
    String text = "Maldren has fled to Halvora, dockers say.\n" + String.join("\n", sentences);
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(
            "Maldren has fled to Halvora",
            List.of(
                TestArticle.of("a", text)
                    .name(EntityKind.PERSON, "Maldren")
                    .name(EntityKind.PLACE, "Halvora")
                    .reading()))
        .hedges()
        .stream()
        .filter(change -> change.why().contains("told plainly"))
        .toList();
  }

  @Test
  void event_told_plainly_and_then_doubted_has_its_hedge_added() {
    assertThat(
            of(
                "The town's papers say that Maldren spoke to officers during a seminar.",
                "There are no photos of Maldren at the supposed 18 June seminar, Renn said."))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.change()).isEqualTo(Change.ADDED);
              assertThat(change.before().text()).contains("during a seminar");
              assertThat(change.after().text()).contains("supposed 18 June seminar");
            });
    assertThat(
            of(
                "Maldren attended the harbour parade.",
                "The alleged parade of which Maldren is in no picture was short."))
        .hasSize(1);
  }

  @Test
  void event_doubted_and_then_told_plainly_has_its_hedge_lost() {
    assertThat(
            of(
                "Of Maldren at the purported meeting there are no pictures.",
                "Maldren left the meeting at noon."))
        .singleElement()
        .satisfies(change -> assertThat(change.change()).isEqualTo(Change.LOST));
  }

  @Test
  void another_event_another_month_or_another_person_is_no_change() {
    assertThat(
            of(
                "Maldren spoke at a seminar in May.",
                "Maldren was not at the supposed June seminar."))
        .isEmpty();
    assertThat(of("Maldren spoke at another seminar.", "Maldren was not at the supposed seminar."))
        .isEmpty();
    assertThat(of("The mayor spoke at a seminar.", "Maldren was not at the supposed seminar."))
        .isEmpty();
    assertThat(of("Maldren spoke at a parade.", "Maldren was not at the supposed seminar."))
        .isEmpty();
  }
}
