package dev.whence;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that takes long to load, being loaded in a thread of its own while others work.
 *
 * @param <T> what is loaded
 */
final class Loading<T> {

  private final FutureTask<T> task;

  private Loading(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins to load. */
  static <T> Loading<T> of(String name, Supplier<T> loader) {
    FutureTask<T> task = new FutureTask<>(loader::get);
    Thread thread = new Thread(task, "loading " + name);
    thread.setDaemon(true);
    thread.start();
    return new Loading<>(task);
  }

  /** What was loaded; waits for it. */
  T get() {
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
