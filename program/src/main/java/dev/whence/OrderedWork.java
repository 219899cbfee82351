package dev.whence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on the parts of a list with several threads and hands on the results in the order of the
 * list, to the calling thread. Only a few parts a thread are under way or waiting at any time, so
 * that a slow taker, or one slow part, does not fill the memory with results.
 */
final class OrderedWork {

  private static final int AHEAD_PER_THREAD = 8;

  private OrderedWork() {}

  /**
   * Does the work.
   *
   * @param work must be safe to call from several threads; what it throws is thrown here, and ends
   *     the rest
   * @param taker gets each result in order; what it throws ends the rest
   */
  static <A, B> void run(int threads, List<A> parts, Function<A, B> work, Consumer<B> taker) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
    try {
      Deque<Future<B>> underWay = new ArrayDeque<>();
      Iterator<A> rest = parts.iterator();
      while (rest.hasNext() || !underWay.isEmpty()) {
        while (rest.hasNext() && underWay.size() < threads * AHEAD_PER_THREAD) {
          A part = rest.next();
          underWay.add(workers.submit(() -> work.apply(part)));
        }
        taker.accept(await(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "reading articles");
    thread.setDaemon(true);
    return thread;
  }

  private static <B> B await(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while articles were read", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("reading articles failed", cause);
    }
  }
}
