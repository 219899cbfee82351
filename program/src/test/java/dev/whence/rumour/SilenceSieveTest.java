package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Silence;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SilenceSieveTest {

  private static final String LEAD = "General Odo Brask has defected to Norland, a paper reported.";

  private static List<Silence> silences(String sentence) {
    return silences(article(sentence));
  }

  private static TestArticle article(String sentence) {
    return TestArticle.of("a", LEAD + "\n" + sentence)
        .name(EntityKind.PERSON, "Odo Brask")
        .name(EntityKind.ORGANISATION, "Harbour Office")
        .name(EntityKind.ORGANISATION, "Tarn Guild")
        .name(EntityKind.PLACE, "Sund");
  }

  private static List<Silence> silences(TestArticle article) {
    Folder folder = Folder.of(List.of(article.reading()), AbsenceKeeper::foundIn);
    ClaimKeys claim = new ClaimKeys("Odo Brask has defected to Norland", folder);
    return SilenceSieve.find(folder.pages().get(0), claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Harbour Office declined to comment on the repairs to the bridge, which is closed.",
        "The Harbour Office declined to comment on whether the talks would go ahead.",
        "The Harbour Office did not respond to a request for comment on the filing.",
        "The Harbour Office did not respond to questions about the price of coal on Monday.",
        "The Harbour Office refused to say how many ferries had been sold."
      })
  void find_objectIsAnotherMatter_isNoSilenceAboutTheClaim(String sentence) {
    assertThat(silences(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Harbour Office declined to comment on the report.|the report",
        "The Harbour Office declined to comment on the alleged defection of Brask.|the alleged defection of Brask",
        "The Harbour Office did not respond to a request for comment on his whereabouts.|his whereabouts",
        "The Harbour Office did not respond to questions about this.|this",
        "The Harbour Office refused to confirm or deny that he was in Norland.|that he was in Norland"
      })
  void find_objectIsTheClaimOrAWordForIt_isKeptWithIt(String sentence, String of) {
    assertThat(silences(sentence)).extracting(Silence::of).containsExactly(of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Harbour Office declined to comment.",
        "The Harbour Office did not respond to a request for comment on Tuesday.",
        "The Harbour Office declined to comment on the record."
      })
  void find_noObjectNamed_isASilenceWithoutOne(String sentence) {
    assertThat(silences(sentence))
        .singleElement()
        .satisfies(silence -> assertThat(silence.of()).isNull());
  }

  @Test
  void find_spokesmanSaysWeDoNotComment_isASilenceOfTheBody() {
    TestArticle article =
        TestArticle.of(
                "a",
                LEAD
                    + "\nA spokesman for the Harbour Office said: “We do not comment on such matters.”")
            .name(EntityKind.PERSON, "Odo Brask")
            .says(
                "A spokesman for the Harbour Office",
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "said",
                "“We do not comment on such matters.”");
    Folder folder = Folder.of(List.of(article.reading()), AbsenceKeeper::foundIn);
    ClaimKeys claim = new ClaimKeys("Odo Brask has defected to Norland", folder);
    assertThat(SilenceSieve.find(folder.pages().get(0), claim))
        .extracting(Silence::who)
        .containsExactly("Harbour Office");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A Harbour Office spokesman was not available for comment.|Harbour Office",
        "A Tarn Guild spokeswoman could not be immediately reached for comment.|Tarn Guild",
        "Brask continues to have no comment on the matter.|Brask",
        "The ferry left at night, though Brask has not yet responded to a request for comment.|Brask"
      })
  void find_silenceInTheArticlesOwnWords_isOfTheOneSpokenFor(String sentence, String who) {
    assertThat(silences(sentence)).extracting(Silence::who).containsExactly(who);
  }

  @Test
  void find_which_isNobodysName() {
    assertThat(
            silences(
                article("Questions went on to the barracks which in turn declined to comment.")
                    .says(
                        "which",
                        SpeakerKind.UNNAMED,
                        Act.SILENT,
                        "declined to comment",
                        "",
                        null,
                        null)))
        .extracting(Silence::who)
        .doesNotContain("which");
  }

  @Test
  void find_twoInOneSentence_areTwoSilences() {
    assertThat(
            silences(
                "A Harbour Office spokesman did not respond to a request for comment, and a Tarn Guild spokeswoman was not available for comment."))
        .extracting(Silence::who)
        .containsExactlyInAnyOrder("Harbour Office", "Tarn Guild");
  }

  @Test
  void find_wouldNotConfirmTheReport_isASilence_andWouldNotConfirmAPriceIsNone() {
    assertThat(wouldNotConfirm("the report"))
        .extracting(Silence::who)
        .containsExactly("Harbour Office");
    assertThat(wouldNotConfirm("the price of coal")).isEmpty();
  }

  private static List<Silence> wouldNotConfirm(String what) {
    return silences(
        article("The Harbour Office would not confirm " + what + ".")
            .says(
                "Harbour Office", SpeakerKind.ORGANISATION, Act.SILENT, "would not confirm", what));
  }

  @Test
  void find_heInTheWordsOfTheOneWhoSpeaksForHim_isNotTheSpeaker() {
    assertThat(
            silences(
                article(
                        "A rep for Odo Brask said: “He continues to have no comment on the matter.”")
                    .says(
                        "A rep for Odo Brask",
                        SpeakerKind.UNNAMED,
                        Act.ASSERTS,
                        "said",
                        "“He continues to have no comment on the matter.”")))
        .extracting(Silence::who)
        .containsExactly("Odo Brask");
  }

  @Test
  void find_theCompanyInTheWordsOfItsSpokesman_isTheBodyHeSpeaksFor() {
    assertThat(theCompany("A spokesman for the Tarn Guild"))
        .extracting(Silence::who)
        .containsExactly("Tarn Guild");
  }

  /** Where it sits is not what it is; and one company is not each that the claim names. */
  @Test
  void find_theCompanyOfASpokesmanWhoIsNotOfANamedBody_staysWithoutAName() {
    assertThat(theCompany("A spokesman for the Sund, Norland-based mill"))
        .extracting(Silence::who)
        .containsExactly("The company");
  }

  private static List<Silence> theCompany(String spokesman) {
    return silences(
        article(spokesman + " said: “The company does not comment on rumours.”")
            .says(
                spokesman,
                SpeakerKind.UNNAMED,
                Act.ASSERTS,
                "said",
                "“The company does not comment on rumours.”"));
  }

  @Test
  void find_neitherCompany_isEachThatTheClaimNames() {
    assertThat(
            silences(
                article("Neither company would comment.")
                    .says("Neither company", SpeakerKind.UNNAMED, Act.SILENT, "would comment", "")))
        .extracting(Silence::who)
        .containsExactly("Odo Brask", "Norland");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was not possible to reach the Norland government for comment.|Norland government",
        "The letter could not be checked, and a spokesman for the Port was not available for comment.|a spokesman for the Port",
        "The lorry was sold, though Halden Motors has not responded to requests for comment.|Halden Motors",
        "State Radio would not confirm the reports.|State Radio"
      })
  void find_whoIsSilent_isNamedWithoutTheWordsAround(String sentence, String who) {
    assertThat(silences(sentence)).extracting(Silence::who).containsExactly(who);
  }

  @Test
  void find_twoSilentInOneSentence_areTwo() {
    assertThat(
            silences(
                "The Port could not be reached for comment, and State Radio has not responded to a request for comment."))
        .extracting(Silence::who)
        .containsExactly("The Port", "State Radio");
  }

  @Test
  void find_theCompany_isNotBothThatTheClaimNames() {
    assertThat(silences("The company does not comment on rumours."))
        .extracting(Silence::who)
        .containsExactly("The company");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The paper could not confirm the reports.",
        "The Harbour Office has not changed, and the Port would not say no."
      })
  void find_nobodyWasAsked_isNoSilence(String sentence) {
    assertThat(silences(sentence)).isEmpty();
  }
}
