package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
