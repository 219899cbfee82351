package dev.whence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodeTest {

  private record All(
      @Nullable String text,
      int number,
      boolean flag,
      double weight,
      @Nullable LocalDate day,
      @Nullable Act act,
      Optional<Span> span,
      Set<String> words,
      Map<String, Integer> counts) {}

  private record Other(Object what) {}

  private record Counts(Map<String, Span> places, Set<Act> acts) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void reading_comes_back_equal_and_with_the_same_digest(long seed) {
    Reading reading = new RandomRecords(seed).read("a").reading();
    Reading back = RecordCode.decode(RecordCode.encode(reading), Reading.class);
    assertThat(back).isEqualTo(reading);
    assertThat(RecordCode.digest(back)).isEqualTo(RecordCode.digest(reading));
  }

  /** Each component of a reading in turn is that of another one. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readings_that_differ_in_anything_have_two_digests(long seed) throws Exception {
    Reading one = new RandomRecords(seed).read("a").reading();
    Reading other = new RandomRecords(seed + 100).read("a").reading();
    differsInEach(one, other);
    differsInEach(one.annotated(), other.annotated());
    differsInEach(one.annotated().document(), other.annotated().document());
    differsInEach(one.annotated().document().metadata(), other.annotated().document().metadata());
    for (int i = 0; i < Math.min(one.attributions().size(), other.attributions().size()); i++) {
      Attribution said = one.attributions().get(i);
      differsInEach(said, other.attributions().get(i));
    }
  }

  private static void differsInEach(Record one, Record other) throws Exception {
    RecordComponent[] parts = one.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> maker = one.getClass().getDeclaredConstructor(types);
    for (int changed = 0; changed < parts.length; changed++) {
      @Nullable Object[] values = new @Nullable Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].getAccessor().invoke(i == changed ? other : one);
      }
      Record made = made(maker, values);
      if (made != null) {
        assertThat(RecordCode.digest(made).equals(RecordCode.digest(one)))
            .as(parts[changed].getName())
            .isEqualTo(made.equals(one));
      }
    }
  }

  /** Null where no record can have these values together. */
  private static @Nullable Record made(Constructor<?> maker, @Nullable Object[] values)
      throws Exception {
    try {
      return (Record) maker.newInstance(values);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(RuntimeException.class);
      return null;
    }
  }

  @Test
  void every_kind_of_value_comes_back_nulls_and_edges_included() {
    for (int number :
        new int[] {0, -1, 1, 63, 64, 127, 128, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      for (double weight : new double[] {0, -0.0, 0.8, -1, Double.MIN_VALUE, Double.MAX_VALUE}) {
        All all =
            new All(
                "\uD83D \u0000 ü€",
                number,
                true,
                weight,
                LocalDate.of(-1, 2, 3),
                Act.DENIES,
                Optional.of(new Span(3, 900)),
                Set.of("", "a"),
                Map.of());
        assertThat(RecordCode.decode(RecordCode.encode(all), All.class)).isEqualTo(all);
      }
    }
    All none = new All(null, 0, false, 0, null, null, Optional.empty(), Set.of(), Map.of());
    assertThat(RecordCode.decode(RecordCode.encode(none), All.class)).isEqualTo(none);
  }

  @Test
  void order_of_sets_and_maps_changes_no_byte() {
    Map<String, Span> forwards = new LinkedHashMap<>();
    Map<String, Span> backwards = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      forwards.put("k" + i, new Span(i, i + 1));
      backwards.put("k" + (19 - i), new Span(19 - i, 20 - i));
    }
    Set<Act> acts = new LinkedHashSet<>(List.of(Act.DENIES, Act.ASSERTS));
    Set<Act> turned = new LinkedHashSet<>(List.of(Act.ASSERTS, Act.DENIES));
    assertThat(RecordCode.encode(new Counts(forwards, acts)))
        .isEqualTo(RecordCode.encode(new Counts(backwards, turned)));
  }

  @Test
  void what_cannot_be_kept_is_refused_and_not_left_out() {
    assertThatThrownBy(() -> RecordCode.digest(new Other(Thread.currentThread())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Thread");
  }
}
