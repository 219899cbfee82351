package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OrderedWorkTest {

  private static final List<Integer> PARTS = IntStream.range(0, 500).boxed().toList();

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 7})
  void results_come_in_the_order_of_the_parts(int threads) {
    List<Integer> results = new ArrayList<>();
    OrderedWork.run(
        threads, PARTS.iterator(), part -> part * 2, (part, result) -> results.add(result));
    assertThat(results).isEqualTo(PARTS.stream().map(part -> part * 2).toList());
  }

  @Test
  void slow_taker_does_not_let_results_pile_up() {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    int[] taken = {0};
    OrderedWork.run(
        2,
        PARTS.iterator(),
        part -> made.incrementAndGet(),
        (part, result) -> {
          ahead.accumulateAndGet(made.get() - taken[0], Math::max);
          taken[0]++;
        });
    assertThat(ahead.get()).isLessThanOrEqualTo(17);
  }

  @Test
  void what_the_work_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    2,
                    PARTS.iterator(),
                    part -> {
                      throw new IllegalStateException("part " + part);
                    },
                    (part, result) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("part 0");
  }

  @Test
  void what_the_taker_throws_ends_the_work() {
    AtomicInteger made = new AtomicInteger();
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    2,
                    PARTS.iterator(),
                    part -> made.incrementAndGet(),
                    (part, result) -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
    assertThat(made.get()).isLessThan(PARTS.size());
  }

  @Test
  void result_is_handed_on_while_later_parts_are_slow_to_come() {
    int[] taken = {0};
    int[] takenBeforeTheLast = {0};
    Iterator<Integer> slow =
        IntStream.range(0, 10)
            .mapToObj(
                part -> {
                  pause();
                  takenBeforeTheLast[0] = taken[0];
                  return part;
                })
            .iterator();
    OrderedWork.run(2, slow, part -> part, (part, result) -> taken[0]++);
    assertThat(taken[0]).isEqualTo(10);
    assertThat(takenBeforeTheLast[0]).isPositive();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
