package dev.whence.fetch;

import java.time.Duration;

/** Measures time and lets it pass. */
interface Ticker {

  /** Nanoseconds since some moment. */
  long nanos();

  void sleep(Duration time) throws InterruptedException;

  static Ticker real() {
    return new Ticker() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
      }
    };
  }
}
