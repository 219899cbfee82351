package dev.whence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Alignment.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  /** "Fuß & Tor", whose mark the UTF-8 page writes as an entity of five bytes. */
  private static final Alignment PAGE =
      new Alignment(
          List.of(
              new Run(new Span(0, 2), new ByteRange(100, 102), true),
              new Run(new Span(2, 3), new ByteRange(102, 104), true),
              new Run(new Span(3, 4), new ByteRange(104, 105), true),
              new Run(new Span(4, 5), new ByteRange(105, 110), false),
              new Run(new Span(5, 9), new ByteRange(110, 114), true)));

  @Test
  void word_of_mixed_widths_maps_to_all_its_bytes() {
    assertThat(PAGE.bytesOf(new Span(0, 3))).isEqualTo(new ByteRange(100, 104));
  }

  @Test
  void part_of_an_even_run_maps_to_its_own_bytes_only() {
    assertThat(PAGE.bytesOf(new Span(6, 9))).isEqualTo(new ByteRange(111, 114));
  }

  @Test
  void character_of_an_entity_maps_to_the_whole_entity() {
    assertThat(PAGE.bytesOf(new Span(4, 5))).isEqualTo(new ByteRange(105, 110));
  }

  @Test
  void span_over_text_that_the_page_prints_in_another_order_covers_both_places() {
    Alignment headlineLast =
        new Alignment(
            List.of(
                new Run(new Span(0, 4), new ByteRange(50, 54), true),
                new Run(new Span(4, 8), new ByteRange(10, 14), true)));

    assertThat(headlineLast.bytesOf(new Span(2, 6))).isEqualTo(new ByteRange(10, 54));
  }

  @Test
  void runs_with_a_gap_are_refused() {
    assertThatThrownBy(
            () -> new Alignment(List.of(new Run(new Span(1, 4), new ByteRange(0, 3), true))))
        .hasMessageContaining("expected a run at 0");
  }

  @Test
  void run_called_even_must_divide_evenly() {
    assertThatThrownBy(() -> new Run(new Span(0, 2), new ByteRange(0, 3), true))
        .hasMessageContaining("not even");
  }

  @Test
  void empty_text_has_no_bytes() {
    assertThat(new Alignment(List.of()).bytesOf(new Span(0, 0))).isEqualTo(new ByteRange(0, 0));
  }
}
