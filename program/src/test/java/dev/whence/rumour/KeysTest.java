package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void of_inflectedForms_giveOneKey() {
    assertThat(Keys.of("training trained trains train")).containsOnly("train");
    assertThat(Keys.of("stopped stopping stops")).containsOnly("stop");
    assertThat(Keys.of("companies company")).containsOnly("company");
  }

  @Test
  void of_numbersInWordsAndDigits_giveOneKey() {
    assertThat(Keys.of("nine-year-old")).isEqualTo(Keys.of("9 year old"));
  }

  @Test
  void of_wordsWithoutMeaning_givesNoKey() {
    assertThat(Keys.of("he would have said that it is")).isEmpty();
  }

  @Test
  void of_possessiveAndPlainName_giveOneKey() {
    assertThat(Keys.of("Brook’s")).isEqualTo(Keys.of("Brook"));
  }
}
