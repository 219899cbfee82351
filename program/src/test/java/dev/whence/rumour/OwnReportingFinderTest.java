package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnReportingFinderTest {

  private static final String CLAIM = "General Vale has left the country";
  private static final String LEAD = "General Vale has left the country.\n";

  /** Which outlet an article is of is not guessed: "they say so" would be said of the wrong one. */
  @Test
  void find_toldAnOutlet_whereTheArticleDoesNotSayWhoseItIs_isNotItsOwn() {
    assertThat(reportsItself("His brother told the Senn Herald that he packed at night."))
        .isFalse();
  }

  @Test
  void find_interviewByTelephone_isItsOwn() {
    assertThat(reportsItself("“He packed at night,” his brother said in a telephone interview."))
        .isTrue();
  }

  @Test
  void find_interviewGivenToSomebody_isAnothers() {
    assertThat(
            reportsItself(
                "“He packed at night,” his brother said in a telephone interview with a local paper."))
        .isFalse();
  }

  @Test
  void find_somethingUsedExclusivelyBySomebody_isNoReporting() {
    assertThat(reportsItself("The ferry is used exclusively by the army.")).isFalse();
    assertThat(reportsItself("His brother said exclusively that he packed at night.")).isTrue();
  }

  @Test
  void find_putToTheTest_isItsOwn() {
    assertThat(reportsItself("So we wanted to put the old ferry to the test.")).isTrue();
  }

  private static boolean reportsItself(String words) {
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(TestArticle.plain("a.txt", LEAD + words)))
        .articles()
        .get(0)
        .ownReporting();
  }
}
