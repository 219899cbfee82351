package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CopyFinderTest {

  private static final String STORY =
      """
      The ferry company Brook said on Monday that it had sold its last two ships to a buyer in the north.
      Nobody at the harbour had been told before the sale was signed, three workers said in the evening.
      The ships will leave the harbour in spring and the crews will be offered places in other towns.
      """;

  private static int[] copies(String... texts) {
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(TestArticle.plain("article" + readings.size(), text));
    }
    return Folder.of(readings, AbsenceKeeper::foundIn).copies();
  }

  @Test
  void copies_reprintWithNewEnd_isCopyOfTheEarlier() {
    int[] copies =
        copies(
            STORY,
            "An unrelated text about cheese and the price of milk in May.",
            STORY + "A spokesman for the town had no comment on the sale of the two ships at all.");
    assertThat(copies).containsExactly(-1, -1, 0);
  }

  @Test
  void copies_sameMatterInOtherWords_isNoCopy() {
    assertThat(
            copies(STORY, "Brook has parted with its ships; the crews learned of it afterwards."))
        .containsExactly(-1, -1);
  }

  @Test
  void copies_thousandsWithOneStandingPhrase_endsInTime() {
    List<String> texts =
        IntStream.range(0, 3000)
            .mapToObj(i -> "Read more about this story on our pages today. Word" + i + " alone.")
            .collect(Collectors.toList());
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> copies(texts.toArray(String[]::new))))
        .doesNotThrowAnyException();
  }
}
