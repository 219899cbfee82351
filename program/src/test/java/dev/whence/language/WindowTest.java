package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final WordPieces PIECES =
      new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "one", "two"));

  @Test
  void blocks_that_fit_share_a_window_with_an_end_mark_behind_each() {
    String text = "one two\none";
    List<Window> windows =
        Window.over(text, List.of(List.of(new Span(0, 7)), List.of(new Span(8, 11))), PIECES);
    assertThat(windows).hasSize(1);
    assertThat(windows.get(0).pieces()).containsExactly(1, 3, 4, 2, 3, 2);
    assertThat(windows.get(0).first(2)).isEqualTo(4);
    assertThat(windows.get(0).word(2)).isEqualTo(new Span(8, 11));
  }

  @Test
  void block_that_does_not_fit_any_more_begins_a_window() {
    String text = "one ".repeat(400);
    List<Window> windows =
        Window.over(text, List.of(List.of(new Span(0, 800)), List.of(new Span(800, 1600))), PIECES);
    assertThat(windows.stream().map(Window::size)).containsExactly(200, 200);
  }

  @Test
  void long_sentence_is_cut_between_words_and_no_word_is_lost() {
    String text = "one two ".repeat(1000);
    List<Window> windows = Window.over(text, List.of(List.of(new Span(0, text.length()))), PIECES);
    List<Span> words = new ArrayList<>();
    for (Window window : windows) {
      assertThat(window.pieces()).hasSizeLessThanOrEqualTo(Window.LONGEST);
      for (int i = 0; i < window.size(); i++) {
        words.add(window.word(i));
      }
    }
    assertThat(words).isEqualTo(WordPieces.words(text, new Span(0, text.length())));
  }

  @Test
  void long_block_is_cut_between_sentences() {
    String text = "one ".repeat(300);
    List<Span> sentences = List.of(new Span(0, 400), new Span(400, 800), new Span(800, 1200));
    assertThat(Window.over(text, List.of(sentences), PIECES).stream().map(Window::size))
        .containsExactly(200, 100);
  }

  @Test
  void nothing_but_blanks_gives_no_window() {
    assertThat(Window.over(" \n ", List.of(List.of(new Span(0, 3))), PIECES)).isEmpty();
    assertThat(Window.over("", List.of(), PIECES)).isEmpty();
  }
}
