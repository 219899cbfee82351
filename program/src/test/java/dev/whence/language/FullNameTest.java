package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FullNameTest {

  @ParameterizedTest
  @CsvSource({
    "Ada Mirel Vale, Ada Vale",
    "Ada M. Vale, Ada Mirel Vale",
    "A. Vale, Ada Vale",
    "Ada Vale OBE, Ada Vale",
    "Ada Vale Jr., Ada Vale",
    "Rén Okafor, Ren Okafor",
    "Lin Haoran, Haoran Lin",
  })
  void forms_of_one_person_agree(String one, String other) {
    assertThat(name(one).agrees(name(other))).isTrue();
    assertThat(name(other).agrees(name(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Vale, Bruno Vale",
    "Ada Vale Jr., Ada Vale Sr.",
    "Ada H. W. Vale, Ada W. Vale",
    "Ada Mirel Vale, Ada Olga Vale",
    "Ada Vale, Ada Okafor",
    "Sami Yusuf Kader, Yusuf Kader",
  })
  void people_of_one_surname_stay_apart(String one, String other) {
    assertThat(name(one).agrees(name(other))).isFalse();
    assertThat(name(other).agrees(name(one))).isFalse();
  }

  @Test
  void surname_isNeitherHonourNorGeneration() {
    assertThat(FullName.surname(List.of("Ada", "Vale", "OBE", "FRS"))).isEqualTo("Vale");
    assertThat(FullName.surname(List.of("Ada", "Vale", "Jr."))).isEqualTo("Vale");
    assertThat(FullName.surname(List.of("ADA", "VALE"))).isEqualTo("VALE");
  }

  private static FullName name(String printed) {
    return FullName.of(List.of(printed.split(" ", -1)));
  }

  /** By that word those that may agree are looked up; whoever lacks it would never be compared. */
  @Test
  void names_that_agree_share_the_word_they_are_looked_up_by() {
    List<String> words = List.of("Ada", "A.", "Vale", "V.", "Jr.", "OBE");
    SplittableRandom random = new SplittableRandom(7);
    int agreeing = 0;
    for (int i = 0; i < 20_000; i++) {
      FullName one = FullName.of(some(words, random));
      FullName other = FullName.of(some(words, random));
      if (one.agrees(other)) {
        agreeing++;
        assertThat(other.shared()).as("%s and %s", one, other).contains(one.lastPart());
      }
    }
    assertThat(agreeing).isGreaterThan(500);
  }

  private static List<String> some(List<String> words, SplittableRandom random) {
    return random.ints(random.nextInt(2, 5), 0, words.size()).mapToObj(words::get).toList();
  }
}
