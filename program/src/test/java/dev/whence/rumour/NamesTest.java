package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void samePerson_titleAndMisspeltName_isOne() {
    assertThat(Names.samePerson("Dr. Ada Willson", "Ada Wilson")).isTrue();
    assertThat(Names.samePerson("Wilson", "Inspector Ada Wilson")).isTrue();
  }

  @Test
  void samePerson_otherFirstName_isTwo() {
    assertThat(Names.samePerson("Ada Wilson", "Bert Wilson")).isFalse();
  }

  @Test
  void sameBody_initials_isOne() {
    assertThat(Names.sameBody("CFW", "Committee for Free Waters")).isTrue();
  }

  @Test
  void sameDescription_oneAndMany_isTwo() {
    assertThat(Names.sameDescription("some analysts", "one foreign analyst")).isFalse();
  }

  @Test
  void sameDescription_vagueAndSomebodyDescribed_isTwo() {
    assertThat(Names.sameDescription("several sources", "a former stepson")).isFalse();
    assertThat(Names.sameDescription("the driver", "unnamed sources")).isFalse();
  }

  @Test
  void sameDescription_vagueAndAnOfficial_isOne() {
    assertThat(Names.sameDescription("unnamed sources", "officials at the port")).isTrue();
  }

  @Test
  void sameDescription_wordedAlike_isOne() {
    assertThat(
            Names.sameDescription(
                "a source familiar with the talks", "a source familiar with talks"))
        .isTrue();
  }
}
