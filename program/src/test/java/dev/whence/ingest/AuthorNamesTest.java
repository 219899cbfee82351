package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  @Test
  void names_of_a_byline_are_cut_apart() {
    assertThat(AuthorNames.in("By Ada Vale, Bo Lind and Cyd van der Berg"))
        .containsExactly("Ada Vale", "Bo Lind", "Cyd van der Berg");
    assertThat(AuthorNames.in("Von Ada Vale und Bo Lind")).containsExactly("Ada Vale", "Bo Lind");
    assertThat(AuthorNames.in("Ada Vale (Norrby) ada@norrby.example")).containsExactly("Ada Vale");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By staff",
        "Redaktion",
        "admin",
        "Norrby News Desk",
        "Getty Images",
        "https://norrby.example/ada",
        "May 18, 2015"
      })
  void what_is_no_person_is_left_out(String line) {
    assertThat(AuthorNames.in(line)).isEmpty();
  }
}
