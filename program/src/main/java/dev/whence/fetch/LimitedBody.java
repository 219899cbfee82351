package dev.whence.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body up to a limit and hangs up there, whatever length was announced. What came stays at
 * hand when the rest does not come.
 */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

  private final int limit;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private boolean isCut;
  private Flow.@Nullable Subscription subscription;

  /**
   * A taker.
   *
   * @param limit in bytes; 0 to take none and hang up
   */
  LimitedBody(int limit) {
    this.limit = limit;
  }

  @Override
  public void onSubscribe(Flow.Subscription one) {
    subscription = one;
    if (limit == 0) {
      cut();
    } else {
      one.request(Long.MAX_VALUE);
    }
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] some = new byte[Math.min(buffer.remaining(), limit - taken.size())];
      buffer.get(some);
      taken.writeBytes(some);
      if (buffer.hasRemaining()) {
        cut();
        return;
      }
    }
  }

  private synchronized void cut() {
    isCut = true;
    if (subscription != null) {
      subscription.cancel();
    }
    whole.complete(taken.toByteArray());
  }

  @Override
  public void onError(Throwable problem) {
    whole.completeExceptionally(problem);
  }

  @Override
  public synchronized void onComplete() {
    whole.complete(taken.toByteArray());
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  /** What came so far. */
  synchronized byte[] taken() {
    return taken.toByteArray();
  }

  /** Whether the limit was met. */
  synchronized boolean isCut() {
    return isCut;
  }
}
