package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.EntityKind;
import dev.whence.model.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AffiliationsTest {

  private static Affiliations of(String text) {
    Reading reading =
        TestArticle.of("a", text)
            .name(EntityKind.PERSON, "Ada Lind")
            .name(EntityKind.ORGANISATION, "Harbour Watch")
            .reading();
    return Affiliations.of(Folder.of(List.of(reading), AbsenceKeeper::foundIn).pages());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lind, who runs the Harbour Watch, said so.",
        "Ada Lind, head of the Norland-based Harbour Watch, said so.",
        "Ada Lind of the Harbour Watch said so.",
        "It was Ada Lind, a West Coast Editor at Harbour Watch.",
        "Harbour Watch director Ada Lind said so.",
        "The Harbour Watch’s Ada Lind said so."
      })
  void bodyOf_oneWhoSpeaksForABody_isThatBody(String text) {
    assertThat(of(text).bodyOf("Ada Lind")).isEqualTo("Harbour Watch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lind, a former director of the Harbour Watch, said so.",
        "The Harbour Watch’s former director Ada Lind said so.",
        "Ada Lind told the Harbour Watch.",
        "The Harbour Watch asked for years, and Ada Lind said so."
      })
  void bodyOf_oneWhoDoesNotSpeakForIt_isNone(String text) {
    assertThat(of(text).bodyOf("Ada Lind")).isNull();
  }

  @Test
  void full_abbreviationExplainedInAnArticle_isTheNameItStandsFor() {
    Affiliations known = of("Fighters left, the Norland Watch for Human Rights (NWHR) said.");
    assertThat(known.full("NWHR")).isEqualTo("Norland Watch for Human Rights");
    assertThat(known.full("the NWHR")).isEqualTo("Norland Watch for Human Rights");
    assertThat(known.full("NWH")).isEqualTo("NWH");
  }

  @Test
  void full_bracketedLettersThatAreNotTheInitials_isTheLetters() {
    assertThat(of("Fighters of the Norland Watch (SOH) left.").full("SOH")).isEqualTo("SOH");
  }

  private static @Nullable String voice(String text, String claim) {
    Reading reading = TestArticle.plain("a", text);
    Folder folder = Folder.of(List.of(reading), AbsenceKeeper::foundIn);
    return of(text).voiceOf("Ada Lind", new ClaimKeys(claim, folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Watch spokeswoman Ada Lind said so.",
        "The Harbour Watch’s spokeswoman, Ada Lind said so.",
        "Ada Lind, a spokeswoman for the Harbour Watch, said so."
      })
  void voiceOf_spokeswoman_isHerBodysWhateverTheClaim(String text) {
    assertThat(voice(text, "Trams will stop")).contains("Harbour Watch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ada Lind of Harbour Watch said so.", "Harbour Watch’s Ada Lind said so."})
  void voiceOf_oneOfNoOtherRole_onlyWhereTheClaimIsAboutTheBody(String text) {
    assertThat(voice(text, "The Harbour Watch will close")).isEqualTo("Harbour Watch");
    assertThat(voice(text, "Trams will stop")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Former Harbour Watch spokeswoman Bo Stern met Ada Lind.",
        "Harbour Watch former spokeswoman Ada Lind said so.",
        "Harbour Watch director Ada Lind said so.",
        "Ada Lind, a former spokeswoman for the Harbour Watch, said so."
      })
  void voiceOf_anyOther_isNone(String text) {
    assertThat(voice(text, "The Harbour Watch will close")).isNull();
  }
}
