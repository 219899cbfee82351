package dev.whence.fetch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A machine to fetch on: every name leads to it, time is told and passes at once. */
final class Setting {

  static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");

  final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  final List<String> waited = Collections.synchronizedList(new ArrayList<>());
  boolean offline;
  boolean allowPrivate = true;
  boolean again;
  @Nullable Path archive;
  Names names = host -> List.of(InetAddress.getLoopbackAddress());
  @Nullable SSLContext tls;
  Limits limits =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          2_000_000,
          100_000,
          8);

  Setting keeping(Path file) {
    archive = file;
    return this;
  }

  Setting within(Duration whole) {
    limits =
        new Limits(
            limits.connect(),
            whole,
            limits.gap(),
            limits.longestGap(),
            limits.longestRetry(),
            limits.largest(),
            limits.largestAhead(),
            limits.ahead());
    return this;
  }

  Fetcher fetcher() throws NoSuchAlgorithmException {
    return Fetcher.with(
        new FetchSettings(
            "1.0",
            offline,
            allowPrivate,
            again,
            archive,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new FetchListener() {
              @Override
              public void waiting(String what) {
                waited.add(what);
              }

              @Override
              public void told(String message) {
                told.add(message);
              }
            }),
        new Means(limits, names, ticker(), tls == null ? SSLContext.getDefault() : tls));
  }

  /** Fetches one address by itself. */
  Fetched fetch(String address) throws NoSuchAlgorithmException {
    try (Fetcher fetcher = fetcher()) {
      return fetcher.fetch(address);
    }
  }

  private Ticker ticker() {
    return new Ticker() {
      @Override
      public long nanos() {
        long passed = slept.stream().mapToLong(Duration::toNanos).sum();
        return passed;
      }

      @Override
      public void sleep(Duration time) {
        slept.add(time);
      }
    };
  }
}
