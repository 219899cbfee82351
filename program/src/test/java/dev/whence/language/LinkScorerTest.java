package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinkScorerTest {

  @Test
  void distances_are_exact_up_to_ten_words_and_coarser_beyond() {
    assertThat(LinkScorer.distance(0)).isZero();
    assertThat(LinkScorer.distance(-1)).isEqualTo(1);
    assertThat(LinkScorer.distance(-10)).isEqualTo(10);
    assertThat(LinkScorer.distance(1)).isEqualTo(24);
    assertThat(LinkScorer.distance(11)).isEqualTo(LinkScorer.distance(12));
    assertThat(LinkScorer.distance(-100_000)).isEqualTo(23);
    assertThat(LinkScorer.distance(100_000)).isEqualTo(46);
  }

  @Test
  void score_is_the_network_over_the_sum_of_word_cue_and_distance() {
    LinkScorer scorer =
        new LinkScorer(
            new float[][] {{0, 0}, {0.5f, 0}}, new float[][] {{1, 0}, {0, 2}}, new float[] {0, 1});
    float[] scores = scorer.score(new float[] {9, 1, -3}, 1, new float[] {0.5f, 1}, 1);
    // GELU(2) = 1.9545, GELU(-2) = -0.0455
    assertThat(scores[0]).isCloseTo(1.9545f, Offset.offset(1e-3f));
    assertThat(scores[1]).isCloseTo(1 - 2 * 0.0455f, Offset.offset(1e-3f));
  }

  @Test
  void odd_numbers_of_roles_and_of_values_are_all_counted() {
    LinkScorer scorer =
        new LinkScorer(
            new float[][] {{0, 0, 0}},
            new float[][] {{1, 0, 0}, {0, 1, 0}, {1, 1, 1}},
            new float[] {0.5f, 0, -1});
    float[] scores = scorer.score(new float[] {7, 8, 9}, 0, new float[] {0, 0, 0}, 0);
    assertThat(scores).containsExactly(7.5f, 8, 23);
  }
}
