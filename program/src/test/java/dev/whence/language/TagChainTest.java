package dev.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.language.TagChain.Run;
import org.junit.jupiter.api.Test;

class TagChainTest {

  private static final float NEVER = -1e4f;

  /** Outside, first, inner; an inner tag follows a first or an inner one, and leaving costs 2. */
  private static final TagChain CHAIN =
      new TagChain(
          new float[][] {{0, 0, NEVER}, {-2, 0, 0}, {-2, 0, 0}}, new float[] {0, 0, NEVER});

  @Test
  void run_is_held_together_where_leaving_it_costs_more_than_a_doubtful_word() {
    float[][] scores = {{0, 5, 0}, {1, -1, 0}, {0, 0, 5}, {9, 0, 0}};
    assertThat(CHAIN.runs(scores)).containsExactly(new Run(0, 3, 0));
  }

  @Test
  void inner_tag_never_begins_a_run() {
    float[][] scores = {{0, 3, 50}, {5, 0, 0}};
    assertThat(CHAIN.runs(scores)).containsExactly(new Run(0, 1, 0));
  }

  @Test
  void first_tag_behind_a_run_begins_another() {
    float[][] scores = {{0, 9, 0}, {0, 9, 0}, {0, 0, 9}};
    assertThat(CHAIN.runs(scores)).containsExactly(new Run(0, 1, 0), new Run(1, 3, 0));
  }

  @Test
  void words_outside_give_no_run() {
    assertThat(CHAIN.runs(new float[][] {{3, 0, 0}})).isEmpty();
  }
}
