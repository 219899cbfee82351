package dev.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameWordsTest {

  @Test
  void name_is_cut_at_signs_digits_and_capitals() {
    assertThat(NameWords.split("relatedPosts-box2_END"))
        .containsExactly("related", "posts", "box", "end");
  }

  @Test
  void number_that_a_program_made_holds_no_words() {
    assertThat(NameWords.split("d7109ad x-22 h1ad9")).containsExactly("d7109ad", "x", "22", "h1ad");
  }

  @Test
  void list_of_names_is_cut_at_any_blank() {
    assertThat(NameWords.names(" one\ttwo-three \n four"))
        .containsExactly("one", "two-three", "four");
  }

  @Test
  void joined_name_keeps_letters_and_digits_in_lower_case() {
    assertThat(NameWords.joined("Related_Posts-2é")).isEqualTo("relatedposts2");
    assertThat(NameWords.joined("TITLE")).isEqualTo("title");
  }
}
