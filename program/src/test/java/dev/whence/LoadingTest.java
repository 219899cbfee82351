package dev.whence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * A program that ends while a native library is being set up crashes: an unchanged case was traced
 * again, nothing had to be read, and the reader was still loading.
 */
class LoadingTest {

  @Test
  void close_whileLoading_waitsForTheEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean loaded = new AtomicBoolean();
    Loading<String> loading =
        Loading.of(
            "library",
            () -> {
              begun.countDown();
              pause();
              loaded.set(true);
              return "ready";
            });
    loading.begin();
    begun.await();
    loading.close();
    assertThat(loaded).isTrue();
  }

  @Test
  void close_whenNothingNeededIt_loadsNothing() {
    AtomicBoolean loaded = new AtomicBoolean();
    Loading<Boolean> loading = Loading.of("library", () -> loaded.getAndSet(true));
    loading.close();
    assertThat(loaded).isFalse();
  }

  @Test
  void get_withoutBegin_loadsOnce() {
    AtomicBoolean loaded = new AtomicBoolean();
    try (Loading<Boolean> loading = Loading.of("library", () -> loaded.getAndSet(true))) {
      assertThat(loading.get()).isFalse();
      assertThat(loading.get()).isFalse();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
