package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.Denial;
import dev.whence.model.EntityKind;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DenialSieveTest {

  private static final String CLAIM = "Odo Brask has defected to Norland";
  private static final String LEAD = "General Odo Brask has defected to Norland, a paper reported.";

  private static List<Denial> denials(TestArticle article) {
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(CLAIM, List.of(article.reading()))
        .articles()
        .get(0)
        .denials();
  }

  private static TestArticle spokeswoman(String words) {
    return TestArticle.of("a", LEAD + "\n" + words + " Harbour Office spokeswoman Ada Lind said.")
        .name(EntityKind.PERSON, "Brask")
        .name(EntityKind.ORGANISATION, "Harbour Office")
        .says(
            "Harbour Office spokeswoman Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“General Brask has not left the country,”",
        "“There has been no defection, and Brask is at work,”",
        "“The story about Brask is an invention from the first word to the last,”",
        "“There is no truth in what is said of Brask,”",
        "“Brask did not defect,”"
      })
  void find_spokeswomanSaysTheNegation_isADenialByTheBody(String words) {
    assertThat(denials(spokeswoman(words)))
        .extracting(Denial::who)
        .containsExactly("Harbour Office");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“General Brask has not been seen since May,”",
        "“Brask did not answer our letters,”",
        "“Brask has served the country well,”",
        "“We cannot confirm a defection,”",
        "“We are unaware of how a defection by Brask became known,”",
        "“We look at what has happened and not happened since Brask’s defection,”",
        "“Accounts of Brask are often fabricated, and here is one of a defection,”",
        "“The bridge has not opened,”"
      })
  void find_spokeswomanSaysSomethingElse_isNoDenial(String words) {
    assertThat(denials(spokeswoman(words))).isEmpty();
  }

  @Test
  void find_whoTurnsDownADemand_doesNotDenyTheClaim() {
    TestArticle article =
        TestArticle.of(
                "a", LEAD + "\nAda Lind demanded that Norland return Brask. Tomas Krog refused.")
            .name(EntityKind.PERSON, "Brask")
            .name(EntityKind.PERSON, "Tomas Krog")
            .says("Tomas Krog", SpeakerKind.PERSON, Act.DENIES, "refused", "");
    assertThat(denials(article)).isEmpty();
  }

  @Test
  void find_theReportCalledMistaken_deniesWhatTheSentenceBeforeTells() {
    assertThat(denials(spokeswoman("“The report was mistaken,”")))
        .extracting(Denial::who)
        .containsExactly("Harbour Office");
  }

  @Test
  void find_theReportOfAnotherMatterCalledMistaken_isNoDenial() {
    TestArticle article =
        TestArticle.of(
                "a",
                LEAD
                    + "\nIn another matter a paper wrote that the trams will stop for repairs."
                    + "\nThe tram office said that the report was mistaken.")
            .name(EntityKind.PERSON, "Brask")
            .says(
                "The tram office",
                SpeakerKind.ORGANISATION,
                Act.ASSERTS,
                "said",
                "the report was mistaken");
    assertThat(denials(article)).extracting(Denial::ofClaim).doesNotContain(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Our firm has nothing to do with smuggling,”",
        "“We would never help smugglers,”"
      })
  void find_whoTakesPartDeniesHisPart_deniesSomethingElseThanTheClaim(String words) {
    TestArticle article =
        TestArticle.of(
                "a",
                LEAD
                    + "\nA lorry of Ada Lind took Brask to Norland, where he has defected."
                    + "\nThe weather was fine.\nThe roads were dry.\nThe sea was calm.\n"
                    + words
                    + " Lind said.")
            .name(EntityKind.PERSON, "Brask")
            .name(EntityKind.PERSON, "Ada Lind")
            .says("Ada Lind", SpeakerKind.PERSON, Act.ASSERTS, "said", words);
    assertThat(denials(article))
        .extracting(Denial::who, Denial::ofClaim)
        .containsExactly(tuple("Ada Lind", false));
  }

  @ParameterizedTest
  @CsvSource({
    "Lind’s account of the weather, of the weather, 0",
    "Lind’s account of the defection, of the defection, 1",
    "Lind’s account of what Brask did, of what Brask did, 1"
  })
  void find_somebodysAccountDisputed_isOfTheClaimWhereTheAccountIs(
      String account, String matter, int found) {
    TestArticle article =
        TestArticle.of("a", LEAD + "\nAnselm Roe disputed " + account + ".")
            .name(EntityKind.PERSON, "Brask")
            .says("Anselm Roe", SpeakerKind.PERSON, Act.DENIES, "disputed", account)
            .says("Lind’s", SpeakerKind.PERSON, Act.ASSERTS, "account", matter, "a1");
    assertThat(denials(article)).hasSize(found).allMatch(Denial::ofClaim);
  }

  @Test
  void find_unnamedOfficialsWhoDenyInSoManyWords_areDeniers() {
    TestArticle article =
        TestArticle.of("a", LEAD + "\nNorland officials denied that Brask has defected.")
            .name(EntityKind.PERSON, "Brask")
            .says(
                "Norland officials",
                SpeakerKind.UNNAMED,
                Act.DENIES,
                "denied",
                "that Brask has defected");
    assertThat(denials(article))
        .extracting(Denial::who, Denial::ofClaim)
        .containsExactly(tuple("Norland officials", true));
  }

  @Test
  void find_somethingElseDeniedBeforeTheClaim_isTheDenialOfTheClaim() {
    TestArticle article =
        TestArticle.of(
                "a",
                LEAD
                    + "\nThe weather was fine.\nThe roads were dry.\nThe sea was calm."
                    + "\nThe Harbour Office denied selling ships."
                    + "\nThe weather was fine.\nThe roads were dry.\nThe sea was calm."
                    + "\nThe Harbour Office denied that Brask has defected.")
            .name(EntityKind.PERSON, "Brask")
            .says(
                "The Harbour Office",
                SpeakerKind.ORGANISATION,
                Act.DENIES,
                "denied",
                "selling ships")
            .says(
                "The Harbour Office",
                SpeakerKind.ORGANISATION,
                Act.DENIES,
                "denied",
                "that Brask has defected");
    assertThat(denials(article))
        .extracting(Denial::of, Denial::ofClaim)
        .containsExactly(tuple("that Brask has defected", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“It is not the first time that Brask travels,”",
        "“We ask whether or not the general has defected,”",
        "“Sham al-Bahr and Brask have met,”"
      })
  void find_aNotThatDeniesNothing_isNoDenial(String words) {
    assertThat(denials(spokeswoman(words))).isEmpty();
  }

  @Test
  void find_itsSpokeswomanAfterTheBodysDenial_isTheSameDenier() {
    TestArticle article =
        TestArticle.of(
                "a",
                LEAD
                    + "\nThe Harbour Office denied that Brask had defected."
                    + "\nIts spokeswoman, Ada Lind, said that Brask has not left the country.")
            .name(EntityKind.PERSON, "Brask")
            .name(EntityKind.ORGANISATION, "Harbour Office")
            .says(
                "The Harbour Office",
                SpeakerKind.ORGANISATION,
                Act.DENIES,
                "denied",
                "that Brask had defected")
            .says(
                "Its spokeswoman, Ada Lind,",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "said",
                "that Brask has not left the country");
    assertThat(denials(article))
        .singleElement()
        .satisfies(denial -> assertThat(denial.who()).contains("Harbour Office"));
  }

  @Test
  void find_denialHandedOnByAPaper_isOfWhoDeniesItAlone() {
    TestArticle article =
        TestArticle.of(
                "a",
                LEAD
                    + "\nAccording to the Daily Post, Ada Lind called the defection of Brask a hoax.")
            .name(EntityKind.PERSON, "Brask")
            .name(EntityKind.PERSON, "Ada Lind")
            .says(
                "the Daily Post",
                SpeakerKind.OUTLET,
                Act.ASSERTS,
                "According to",
                "Ada Lind called the defection of Brask a hoax")
            .says(
                "Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "called",
                "the defection of Brask a hoax",
                "a1");
    assertThat(denials(article)).extracting(Denial::who).containsExactly("Ada Lind");
  }

  @Test
  void find_aJokeAboutWhatNeverHappened_isNoDenial() {
    TestArticle article =
        TestArticle.of(
                "a", LEAD + "\nAda Lind joked of “the defection of Brask that never happened”.")
            .name(EntityKind.PERSON, "Brask")
            .name(EntityKind.PERSON, "Ada Lind")
            .says(
                "Ada Lind",
                SpeakerKind.PERSON,
                Act.ASSERTS,
                "joked",
                "of “the defection of Brask that never happened”");
    assertThat(denials(article)).isEmpty();
  }
}
