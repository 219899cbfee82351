package dev.whence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Something that takes long to load, loaded in a thread of its own while others work.
 *
 * @param <T> what is loaded
 */
final class Loading<T> implements AutoCloseable {

  private final FutureTask<T> task;
  private final Thread thread;
  private final AtomicBoolean begun = new AtomicBoolean();

  private Loading(String name, Supplier<T> loader) {
    this.task = new FutureTask<>(loader::get);
    this.thread = new Thread(task, "loading " + name);
    thread.setDaemon(true);
  }

  /** Something to load once {@link #begin} or {@link #get} is called. */
  static <T> Loading<T> of(String name, Supplier<T> loader) {
    return new Loading<>(name, loader);
  }

  /** Begins to load, unless that has begun. */
  Loading<T> begin() {
    if (begun.compareAndSet(false, true)) {
      thread.start();
    }
    return this;
  }

  /** Whether it was loaded before so much time went by; waits for it no longer. */
  boolean isThereWithin(Duration patience) {
    begin();
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return task.isDone();
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

  /** What was loaded; empty where that failed, as {@link #get} tells. Waits for it. */
  Optional<T> ifLoaded() {
    begin();
    try {
      return Optional.of(task.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  /**
   * Waits until loading that has begun has ended: when the program ends while a native library is
   * still being set up, the library crashes it.
   */
  @Override
  public void close() {
    if (!begun.get()) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
