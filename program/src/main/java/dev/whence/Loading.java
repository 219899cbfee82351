package dev.whence;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Something that takes long to load, being loaded in a thread of its own while others work.
 *
 * @param <T> what is loaded
 */
final class Loading<T> {

  private final FutureTask<T> task;
  private final Thread thread;
  private final AtomicBoolean begun = new AtomicBoolean();

  private Loading(String name, FutureTask<T> task) {
    this.task = task;
    this.thread = new Thread(task, "loading " + name);
    thread.setDaemon(true);
  }

  /** Begins to load. */
  static <T> Loading<T> of(String name, Supplier<T> loader) {
    Loading<T> loading = later(name, loader);
    loading.begin();
    return loading;
  }

  /** Something that may not be needed: nothing is loaded before {@link #begin}. */
  static <T> Loading<T> later(String name, Supplier<T> loader) {
    return new Loading<>(name, new FutureTask<>(loader::get));
  }

  /** Begins to load, unless that was done. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      thread.start();
    }
  }

  /** What was loaded; waits for it. */
  T get() {
    begin();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot load", e.getCause());
    }
  }
}
