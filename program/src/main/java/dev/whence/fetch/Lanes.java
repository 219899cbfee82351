package dev.whence.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time through to a host, with a gap after it; several hosts are served side
 * by side. Who comes first is served first. Thread-safe.
 */
final class Lanes {

  private final Ticker ticker;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  Lanes(Ticker ticker) {
    this.ticker = ticker;
  }

  /** A request, or what else must not be done twice at a time. */
  interface Work<T> {
    T run() throws Unreached;
  }

  /**
   * Does it when its turn has come.
   *
   * @param gap least time since the end of the one before
   */
  <T> T inTurn(String host, Duration gap, Doing doing, Work<T> work) throws Unreached {
    Lane lane = lanes.computeIfAbsent(host, unused -> new Lane());
    try {
      doing.now("waiting for another request to " + host);
      lane.lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw givenUp();
    }
    try {
      pause(lane, host, gap, doing);
      return work.run();
    } finally {
      lane.used = true;
      lane.end = ticker.nanos();
      lane.lock.unlock();
    }
  }

  private void pause(Lane lane, String host, Duration gap, Doing doing) throws Unreached {
    Duration left = gap.minusNanos(ticker.nanos() - lane.end);
    if (lane.used && !left.isNegative() && !left.isZero()) {
      doing.now("waiting " + gap.toSeconds() + " s between two requests to " + host);
      sleep(left);
    }
  }

  void sleep(Duration time) throws Unreached {
    try {
      ticker.sleep(time);
    } catch (InterruptedException e) {
      throw givenUp();
    }
  }

  private static Unreached givenUp() {
    Thread.currentThread().interrupt();
    return Unreached.noAnswer("was given up when the run ended");
  }

  private static final class Lane {
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean used;
    private long end;
  }
}
