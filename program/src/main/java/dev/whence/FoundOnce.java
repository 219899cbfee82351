package dev.whence;

import dev.whence.model.Reading;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What was found in each article, found again only in a reading that is another record: a
 * correction leaves every reading that it does not concern the very same. Not thread-safe.
 *
 * @param <T> what is found
 */
final class FoundOnce<T> implements Function<Reading, T> {

  private final Function<Reading, T> finder;
  private final IdentityHashMap<Reading, T> found = new IdentityHashMap<>();

  FoundOnce(Function<Reading, T> finder) {
    this.finder = finder;
  }

  @Override
  public T apply(Reading reading) {
    return found.computeIfAbsent(reading, finder);
  }

  /** Forgets all readings but these. */
  void keep(List<Reading> readings) {
    IdentityHashMap<Reading, T> kept = new IdentityHashMap<>();
    for (Reading reading : readings) {
      T one = found.get(reading);
      if (one != null) {
        kept.put(reading, one);
      }
    }
    found.clear();
    found.putAll(kept);
  }
}
