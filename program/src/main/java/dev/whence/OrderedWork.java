package dev.whence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on parts with several threads and hands on the results in the order of the parts, to the
 * calling thread. Only a few parts a thread are under way or waiting at any time, so that a slow
 * taker, or one slow part, does not fill the memory with results.
 */
final class OrderedWork {

  private static final int AHEAD_PER_THREAD = 8;

  private OrderedWork() {}

  /**
   * Does the work.
   *
   * @param parts drawn by the calling thread, only a few ahead of the work
   * @param work must be safe to call from several threads; what it throws is thrown here, and ends
   *     the rest
   * @param taker gets each part with its result, in order; what it throws ends the rest
   */
  static <A, B> void run(
      int threads, Iterator<A> parts, Function<A, B> work, BiConsumer<A, B> taker) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
    try {
      Deque<UnderWay<A, B>> underWay = new ArrayDeque<>();
      while (!underWay.isEmpty() || parts.hasNext()) {
        // What is done is handed on before the next part is drawn, which may take long.
        while (!isReady(underWay.peek())
            && underWay.size() < threads * AHEAD_PER_THREAD
            && parts.hasNext()) {
          A part = parts.next();
          underWay.add(new UnderWay<>(part, workers.submit(() -> work.apply(part))));
        }
        UnderWay<A, B> first = underWay.remove();
        taker.accept(first.part(), await(first.result()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static boolean isReady(@Nullable UnderWay<?, ?> first) {
    return first != null && first.result().isDone();
  }

  private record UnderWay<A, B>(A part, Future<B> result) {}

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
