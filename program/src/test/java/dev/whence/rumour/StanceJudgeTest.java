package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Reading;
import dev.whence.model.Stance;
import dev.whence.model.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class StanceJudgeTest {

  private static final String CLAIM = "General Vale has left the country";
  private static final StanceJudge JUDGE = new StanceJudge();

  @Test
  void judge_toldAsFact_supports() {
    Judged judged =
        judged(
            """
            General Vale has left the country.
            He crossed the border at dawn with his wife and two sons.
            His house in the capital stands empty.
            """);
    assertThat(judged.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(judged.tone()).isEqualTo(Tone.FLAT);
  }

  @Test
  void judge_passedOnWithHedges_reports() {
    Judged judged =
        judged(
            """
            General Vale may have left the country, according to unconfirmed reports.
            The Corvane Press, citing a source, said on Monday that the general had reportedly crossed the border.
            It is not clear if the rumour is true.
            """);
    assertThat(judged.stance()).isEqualTo(Stance.REPORTS);
    assertThat(judged.tone()).isIn(Tone.HEDGED, Tone.DOUBTED);
  }

  @Test
  void judge_calledAHoax_denies() {
    Judged judged =
        judged(
            """
            No, General Vale has not left the country: the story is a hoax.
            The fake report was debunked by a site that checks rumours.
            The claim is not true, and the photo was staged.
            """);
    assertThat(judged.stance()).isEqualTo(Stance.DENIES);
    assertThat(judged.tone()).isEqualTo(Tone.DENIED);
  }

  @Test
  void judge_claimThatItselfDenies_isTurned() {
    Judged judged =
        judged(
            "General Vale has not left the country",
            """
            The story that General Vale left the country is a hoax.
            The fake report was debunked: it is not true, and the photo was staged.
            """);
    assertThat(judged.stance()).isEqualTo(Stance.SUPPORTS);
  }

  private static Judged judged(String text) {
    return judged(CLAIM, text);
  }

  private static Judged judged(String words, String text) {
    Reading reading = TestArticle.plain("a.txt", text);
    Folder folder = Folder.of(List.of(reading), AbsenceKeeper::foundIn);
    ClaimKeys claim = new ClaimKeys(words, folder);
    PassageFinder passages = PassageFinder.of(claim, folder.pages());
    Page page = folder.pages().get(0);
    List<Carrier> measured = passages.measure(page);
    return JUDGE.judge(page, claim, measured, PassageFinder.carrying(measured));
  }
}
