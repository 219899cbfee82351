package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final WordPieces PIECES =
      new WordPieces(
          List.of("[UNK]", "[CLS]", "[SEP]", "bridge", "##s", "close", "##d", "cafe", "“", "5"));

  @Test
  void word_is_cut_into_the_longest_pieces_known() {
    assertThat(PIECES.of("bridges")).containsExactly(3L, 4L);
    assertThat(PIECES.of("CLOSED")).containsExactly(5L, 6L);
  }

  @Test
  void accents_and_case_do_not_count() {
    assertThat(PIECES.of("Café")).containsExactly(7L);
    assertThat(PIECES.of("CAFE\u0301")).containsExactly(7L);
  }

  @Test
  void word_with_an_unknown_part_is_unknown_as_a_whole() {
    assertThat(PIECES.of("bridgework")).containsExactly(0L);
    assertThat(PIECES.of("😀")).containsExactly(0L);
    assertThat(PIECES.of("s".repeat(101))).containsExactly(0L);
  }

  @Test
  void each_mark_is_a_word_and_blanks_of_every_sort_are_none() {
    String text = "“Closed,”\u00a0he said\u200b—\tU.S. 東京\n";
    assertThat(WordPieces.words(text, new Span(0, text.length())).stream().map(s -> s.of(text)))
        .containsExactly("“", "Closed", ",", "”", "he", "said", "—", "U", ".", "S", ".", "東", "京");
  }

  @Test
  void words_lie_within_the_part_asked_for() {
    String text = "The bridge is closed.";
    assertThat(WordPieces.words(text, new Span(4, 13)))
        .containsExactly(new Span(4, 10), new Span(11, 13));
  }

  @Test
  void vocabulary_without_the_marks_of_a_window_is_refused() {
    assertThatThrownBy(() -> new WordPieces(List.of("bridge")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[CLS]");
  }
}
