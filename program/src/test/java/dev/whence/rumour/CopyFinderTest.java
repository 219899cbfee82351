package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Articles of one pool of sentences, so that a shingle has far more holders than count. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void copies_manySharers_areThoseCountedOneByOne(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Gist> gists = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Set<Long> shingles = new TreeSet<>();
      for (int sentences = 1 + random.nextInt(4); sentences > 0; sentences--) {
        long sentence = random.nextInt(random.nextInt(3) == 0 ? 60 : 6) + 1L;
        LongStream.range(0, 5).forEach(at -> shingles.add(sentence << 40 | at << 36));
      }
      gists.add(gist(shingles.stream().mapToLong(Long::longValue).toArray()));
    }
    CopyFinder finder = new CopyFinder();
    gists.forEach(finder::add);
    assertThat(finder.copies()).isEqualTo(countedOneByOne(gists));
  }

  private static int[] countedOneByOne(List<Gist> gists) {
    int[] copies = new int[gists.size()];
    for (int article = 0; article < copies.length; article++) {
      int[] counts = new int[gists.size()];
      for (long shingle : gists.get(article).shingles()) {
        IntStream.range(0, article)
            .filter(earlier -> Arrays.binarySearch(gists.get(earlier).shingles(), shingle) >= 0)
            .limit(60)
            .forEach(earlier -> counts[earlier]++);
      }
      copies[article] = -1;
      double best = 0;
      for (int earlier = 0; earlier < article; earlier++) {
        int shorter =
            Math.min(gists.get(article).shingles().length, gists.get(earlier).shingles().length);
        double share = counts[earlier] / (double) shorter;
        if (share >= 0.4 && share > best) {
          best = share;
          copies[article] = earlier;
        }
      }
    }
    return copies;
  }

  private static Gist gist(long[] shingles) {
    return new Gist(List.of(), Set.of(), Map.of(), Set.of(), null, null, null, shingles);
  }
}
