package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.HedgeChange;
import dev.whence.model.HedgeChange.Aspect;
import dev.whence.model.HedgeChange.Change;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HedgeDriftTest {

  private static final String CLAIM = "Officers of the Harbour Guard were dismissed";

  private static TestArticle ledger(String text) {
    return TestArticle.of("ledger", text)
        .outlet("Marl Ledger")
        .name(EntityKind.ORGANISATION, "Harbour Guard");
  }

  private static List<HedgeChange> drift(String first, String citing) {
    TestArticle second =
        TestArticle.of("second", citing)
            .name(EntityKind.OUTLET, "Marl Ledger")
            .name(EntityKind.ORGANISATION, "Harbour Guard");
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(ledger(first).reading(), second.reading()))
        .hedges();
  }

  @Test
  void trace_upToFortyBecomesForty_isAHedgeLostAboutHowMuch() {
    assertThat(
            drift(
                "Up to 40 officers of the Harbour Guard were dismissed, clerks said.",
                "The Marl Ledger reported that 40 officers of the Harbour Guard were dismissed."))
        .filteredOn(change -> change.aspect() == Aspect.HOW_MUCH)
        .extracting(HedgeChange::change, change -> change.after().article(), HedgeChange::why)
        .containsExactly(tuple(Change.LOST, "second", "“Up to 40” became “40”"));
  }

  @Test
  void trace_numberOfSomethingElse_isNoHedgeLost() {
    assertThat(
            drift(
                "Up to 40 officers of the Harbour Guard were dismissed, clerks said.",
                "The Marl Ledger reported that officers of the Harbour Guard, which has 40 boats, were dismissed."))
        .filteredOn(change -> change.aspect() == Aspect.HOW_MUCH)
        .isEmpty();
  }

  @Test
  void trace_manBelievedToBeHimBecomesHim_isAHedgeLostAboutWho() {
    assertThat(
            drift(
                "Officers of the Harbour Guard were dismissed by a man believed to be Odo Brask.",
                "The Marl Ledger reported that officers of the Harbour Guard were dismissed by Odo Brask."))
        .filteredOn(change -> change.aspect() == Aspect.WHO)
        .extracting(HedgeChange::change, HedgeChange::why)
        .containsExactly(tuple(Change.LOST, "“believed to be Odo Brask” became “Odo Brask”"));
  }

  @Test
  void trace_dayBecomesAroundTheDay_isAHedgeAddedAboutWhen() {
    assertThat(
            drift(
                "Officers of the Harbour Guard were dismissed on 5 May, clerks said.",
                "The Marl Ledger reported that officers of the Harbour Guard were dismissed around 5 May."))
        .filteredOn(change -> change.aspect() == Aspect.WHEN)
        .extracting(HedgeChange::change, HedgeChange::why)
        .containsExactly(tuple(Change.ADDED, "“5 May” became “around 5 May”"));
  }

  @Test
  void trace_bothLeaveTheNumberOpen_isNoChange() {
    assertThat(
            Softened.in("At least three officers of the Harbour Guard were dismissed").stream()
                .map(Softened::core))
        .containsExactly("three");
    assertThat(
            drift(
                "Officers of the Harbour Guard were dismissed, at least 12 of them, some say.",
                "The Marl Ledger reported that officers of the Harbour Guard were dismissed, at least 12 of them."))
        .filteredOn(change -> change.aspect() == Aspect.HOW_MUCH)
        .isEmpty();
  }

  private static List<HedgeChange> ofTeller(String own) {
    String told = "Officers of the Harbour Guard were dismissed";
    TestArticle article =
        TestArticle.of("first", told + ", Ada Lind wrote.\n\"" + own + ",\" Ada Lind said.")
            .name(EntityKind.ORGANISATION, "Harbour Guard")
            .name(EntityKind.PERSON, "Ada Lind")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "wrote", told)
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", own);
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(article.reading()))
        .hedges();
  }

  @Test
  void trace_tellerCallsItARumour_isAHedgeAddedByHerself() {
    assertThat(ofTeller("I wrote it to show that rumours are flying"))
        .filteredOn(change -> change.change() == Change.ADDED)
        .extracting(HedgeChange::aspect, change -> change.before().text(), HedgeChange::why)
        .containsExactly(
            tuple(
                Aspect.WHETHER,
                "Officers of the Harbour Guard were dismissed, Ada Lind wrote.",
                "Ada Lind, from whom the word comes, plays it down"));
  }

  @Test
  void trace_tellerSpeaksOfAnothersRumours_addsNoHedge() {
    assertThat(ofTeller("They cannot prove that the harbour is closed"))
        .filteredOn(change -> change.change() == Change.ADDED)
        .isEmpty();
  }
}
