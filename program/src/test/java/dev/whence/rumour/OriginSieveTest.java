package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.OriginKind;
import dev.whence.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OriginSieveTest {

  private static final String SAYS_IT = "“Our fairs saved the mill,” said Oda Brook.";
  private static final String SAYS_OTHER = "“We will offer seats to everybody,” Ada Lind said.";

  private static List<Chain> sifted(Evidence clear, Evidence other) {
    String text = SAYS_IT + "\n" + SAYS_OTHER;
    Folder folder = Folder.of(List.of(TestArticle.of("a", text).reading()), AbsenceKeeper::foundIn);
    Page page = folder.pages().get(0);
    ClaimKeys claim = new ClaimKeys("The fairs saved the mill", folder);
    int start = text.indexOf(SAYS_OTHER);
    return OriginSieve.sift(
        page,
        claim,
        new Statements(page, claim, List.of(), List.of()),
        List.of(),
        List.of(
            chain("Oda Brook", new Span(0, SAYS_IT.length()), clear),
            chain("Ada Lind", new Span(start, text.length()), other)));
  }

  private static Chain chain(String origin, Span words, Evidence evidence) {
    return new Chain(origin, OriginKind.PERSON, List.of(), words, evidence, "rule:attribution");
  }

  private static Evidence evidence(double content, boolean taking, boolean told) {
    return new Evidence(content, Math.max(content, 0.1), taking, told, 1, 1);
  }

  @Test
  void sift_whoSaysNothingOfTheClaimWhereAnotherSaysIt_isNoOrigin() {
    assertThat(sifted(evidence(0.7, false, false), evidence(0, false, false)))
        .extracting(Chain::origin)
        .containsExactly("Oda Brook");
  }

  @Test
  void sift_whoSaysNothingOfItButTakesPartOrWasAsked_stays() {
    assertThat(sifted(evidence(0.7, false, false), evidence(0, true, false))).hasSize(2);
    assertThat(sifted(evidence(0.7, false, false), evidence(0, false, true))).hasSize(2);
  }

  @Test
  void sift_whereNobodySaysItClearly_allStay() {
    assertThat(sifted(evidence(0.3, false, false), evidence(0, false, false))).hasSize(2);
  }
}
