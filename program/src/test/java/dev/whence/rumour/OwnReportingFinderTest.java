package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.EntityKind;
import dev.whence.model.Hop;
import dev.whence.model.Reading;
import dev.whence.model.Rumour;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "His brother told the Senn Herald that he packed at night. A clerk at the port told the Herald that he took the ferry.",
        "Speaking to the Senn Herald on Friday, his brother said that he packed at night. A ferryman confirmed the crossing to the Senn Herald.",
        "In an interview with the Senn Herald, Ada Lind said that he took the ferry. Two clerks told the Senn Herald the same."
      })
  void find_severalPeopleToldAnOutletThatNothingElseIsSaidOf_isItsOwn(String words) {
    assertThat(reportsItself(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "His brother told the Senn Herald that he packed at night. Later his brother told the Herald that he took the ferry.",
        "His brother told the Senn Herald that he packed at night. He told the Herald that the ferry was late.",
        "The Senn Herald reported that he left. His brother told the Herald that he packed at night. A clerk told the Herald that he took the ferry.",
        "His brother told the website Senn Herald that he packed at night. A clerk told the Herald that he took the ferry.",
        "According to the Senn Herald he left at night. His brother told the Herald so. Two clerks told the Herald the same."
      })
  void find_toldAnOutletByOnePersonOrOneThatIsPresentedOrCredited_isAnothers(String words) {
    assertThat(reportsItself(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The clerk, whose name is known to the Senn Herald but cannot be printed, saw him leave.",
        "The clerk told a Corda correspondent that he left.",
        "The clerk, whose identity is known to our reporter, saw him leave.",
        "The general has left the country, the Senn Herald has learned.",
        "In the film, which the Senn Herald has seen, the general boards a ferry.",
        "The Senn Herald has contacted the palace for comment.",
        "The Senn Herald is not naming the ferryman, who fears for his post.",
        "Reached by the Senn Herald, the ferryman would say no more.",
        "We found the ferry ticket in a box behind the quay.",
        "I tracked down the ferryman on Sunday."
      })
  void find_outletSpeaksOfItselfAsAskingOrSeeing_isItsOwn(String words) {
    assertThat(reportsItself(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are rumours that the rebels have obtained a ferry.",
        "The army has learned that he took the ferry.",
        "The harbour office has asked the palace for a statement.",
        "X-rays can reveal what the suitcase held.",
        "We heard rumours last year that he would leave.",
        "As we learned yesterday, generals like ferries."
      })
  void find_somebodyElseLearnedOrObtained_isNoReporting(String words) {
    assertThat(reportsItself(words)).isFalse();
  }

  @Test
  void find_hasLearned_whereTheArticleCreditsTheOutletElsewhere_isAnothers() {
    assertThat(
            reportsItself(
                "The general took the ferry, the Senn Herald has learned.\nThe Senn Herald reported that a clerk saw him."))
        .isFalse();
  }

  @Test
  void find_clerkSpeaksInTheSentenceThatClosesALongQuotation_isSeenBehindIt() {
    assertThat(
            reportsItself(
                "\"I never saw a general before. He was in a hurry,\" the clerk told our reporter."))
        .isTrue();
  }

  @Test
  void find_quotationOverSeveralSentencesSaysI_isTheSpeakers() {
    assertThat(
            reportsItself(
                "The teacher said: \"They lined up, then I asked who had seen him, and we contacted the port"))
        .isFalse();
    assertThat(reportsItself("'They told me that he left': the clerk is sure.")).isFalse();
    assertThat(reportsItself("'When I found the ticket on the quay, he had left. It was late.'"))
        .isFalse();
    assertThat(reportsItself("He went on: 'Then I asked who had seen him. They lined up.'"))
        .isFalse();
    assertThat(reportsItself("We asked them.\u201d That was all the clerk said.")).isFalse();
  }

  @Test
  void find_inchesAreNoQuotationMark() {
    assertThat(reportsItself("The 12\" plate lay on the quay. We asked the port for a statement."))
        .isTrue();
  }

  @Test
  void find_outletPromisesToReport_isTheArticlesOwn() {
    assertThat(
            reportsItself(
                "His brother told Tarn Watch that he packed at night.\nTarn Watch will report what the palace answers."))
        .isTrue();
    assertThat(
            reportsItself(
                "His brother told Tarn Watch that he packed at night.\nThe palace will report on Monday."))
        .isFalse();
  }

  @Test
  void find_toldTheArticlesOwnOutletOfSomethingLongPast_isNotOfTheClaim() {
    assertThat(reportsItself(ofHerald("A clerk told the Senn Herald that he left at night.")))
        .isTrue();
    assertThat(
            reportsItself(
                ofHerald("A clerk told the Senn Herald last year that he liked the ferry.")))
        .isFalse();
  }

  @Test
  void trace_outletThatTheArticleSpeaksOfAsItsOwn_isNoStepOnTheWay() {
    Reading own =
        TestArticle.of(
                "own.txt",
                "General Vale has left the country, two clerks told the Senn Herald.\nHis brother told the Senn Herald that the general has left.")
            .name(EntityKind.OUTLET, "Senn Herald")
            .reading();
    Rumour rumour = RumourTracer.standard(AbsenceKeeper::foundIn).trace(CLAIM, List.of(own));
    assertThat(rumour.articles().get(0).restsOn())
        .flatExtracting(line -> line.via())
        .extracting(Hop::by)
        .doesNotContain("Senn Herald");
    assertThat(rumour.toFetch()).doesNotContain("Senn Herald");
  }

  private static Reading ofHerald(String words) {
    return TestArticle.of("a.txt", LEAD + words).outlet("Senn Herald").reading();
  }

  private static boolean reportsItself(String words) {
    return reportsItself(TestArticle.plain("a.txt", LEAD + words.replace(". ", ".\n")));
  }

  private static boolean reportsItself(Reading article) {
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(article))
        .articles()
        .get(0)
        .ownReporting();
  }
}
