package dev.whence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void touching_spans_do_not_overlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void span_contains_its_start_and_not_its_end() {
    Span span = new Span(2, 4);

    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(4)).isFalse();
    assertThat(span.contains(span)).isTrue();
  }

  @Test
  void text_order_is_by_start_then_by_end() {
    Span early = new Span(0, 9);
    Span shortLate = new Span(3, 4);
    Span longLate = new Span(3, 8);

    assertThat(Stream.of(longLate, shortLate, early).sorted())
        .containsExactly(early, shortLate, longLate);
  }

  @Test
  void cover_holds_both_and_the_words_between() {
    assertThat(new Span(0, 3).cover(new Span(8, 11)).of("one and two.")).isEqualTo("one and two");
  }

  @Test
  void span_that_ends_before_it_starts_is_refused() {
    assertThatThrownBy(() -> new Span(4, 3)).hasMessageContaining("[4, 3)");
  }
}
