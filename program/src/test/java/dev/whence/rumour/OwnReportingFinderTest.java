package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnReportingFinderTest {

  private static final String CLAIM = "General Vale has left the country";
  private static final String LEAD = "General Vale has left the country.\n";

  @Test
  void find_toldOneOutletThatNobodyCites_isItsOwn() {
    assertThat(reportsItself("His brother told the Senn Herald that he packed at night.")).isTrue();
  }

  @Test
  void find_toldSeveralOutlets_isNobodysOwn() {
    assertThat(
            reportsItself(
                "His brother told the Senn Herald that he packed at night.\n"
                    + "His wife told the Corvane Times that she knew nothing."))
        .isFalse();
  }

  @Test
  void find_toldAnOutletThatIsPresented_isAnothers() {
    assertThat(reportsItself("His brother told the newspaper Senn Herald that he packed at night."))
        .isFalse();
  }

  @Test
  void find_toldAnOutletThatAnotherArticleCites_isAnothers() {
    assertThat(
            reportsItself(
                "His brother told the Senn Herald that he packed at night.",
                TestArticle.plain(
                    "b.txt", LEAD + "According to the Senn Herald, he packed at night.")))
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

  private static boolean reportsItself(String words, Reading... others) {
    List<Reading> readings =
        others.length == 0
            ? List.of(TestArticle.plain("a.txt", LEAD + words))
            : List.of(TestArticle.plain("a.txt", LEAD + words), others[0]);
    return RumourTracer.standard().trace(CLAIM, readings).articles().get(0).ownReporting();
  }
}
