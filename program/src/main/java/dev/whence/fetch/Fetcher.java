package dev.whence.fetch;

import dev.whence.model.Envelope;
import dev.whence.model.Metadata;
import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches web addresses: politely (robots.txt, one request at a time a host, a gap between two),
 * bounded in time and size, to no private address unless that is allowed, and keeping every
 * exchange in an archive. What a later run asks for and the archive holds is taken from there.
 *
 * <p>Addresses that are {@linkplain #expect expected} are fetched ahead, from several hosts at a
 * time. Called by one thread.
 */
public final class Fetcher implements AutoCloseable {

  private static final int LOOKED_AHEAD = 100;
  private static final int AHEAD_OF_ONE_HOST = 2;

  private final FetchSettings settings;
  private final Means means;
  private final ExecutorService threads;
  private final @Nullable Archive archive;
  private final Errand.Site site;
  private final Map<String, Sent> ahead = new HashMap<>();
  private final LinkedHashSet<String> expected = new LinkedHashSet<>();

  private Fetcher(FetchSettings settings, Means means) {
    this.settings = settings;
    this.means = means;
    this.archive = archive(settings);
    this.threads = Executors.newCachedThreadPool(Fetcher::daemon);
    String agent = agent(settings.version());
    Line line = new Line(means, settings.allowPrivate(), settings.clock(), threads);
    Lanes lanes = new Lanes(means.ticker());
    Robots robots = new Robots(address -> robots(address, line, lanes, agent));
    this.site = new Errand.Site(settings, means, line, lanes, robots, archive, agent);
  }

  /**
   * A fetcher; opens the archive.
   *
   * @throws ArchiveException when the archive cannot be used
   */
  public static Fetcher of(FetchSettings settings) {
    return with(settings, Means.usual());
  }

  static Fetcher with(FetchSettings settings, Means means) {
    return new Fetcher(settings, means);
  }

  private static @Nullable Archive archive(FetchSettings settings) {
    if (settings.archive() == null) {
      return null;
    }
    return settings.offline()
        ? Archive.readOnly(settings.archive()).orElse(null)
        : Archive.writable(settings.archive(), "Whence/" + settings.version(), settings.listener());
  }

  private static String agent(String version) {
    return "Whence/" + version + " (reads news articles that its user named)";
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fetching");
    thread.setDaemon(true);
    return thread;
  }

  private Exchange robots(WebAddress address, Line line, Lanes lanes, String agent)
      throws Unreached {
    Map<String, List<String>> headers =
        Map.of("User-Agent", List.of(agent), "Accept", List.of("text/plain,*/*;q=0.8"));
    return lanes.inTurn(
        address.host(),
        means.limits().gap(),
        new Doing(),
        () ->
            line.get(
                address,
                headers,
                (status, told) -> Robots.LARGEST,
                means.limits().whole(),
                exchange -> {
                  if (archive != null) {
                    archive.keep(exchange);
                  }
                }));
  }

  /** An address on its way. */
  private record Sent(String host, Doing doing, Future<Arrival> arrival) {}

  /**
   * Says which addresses will be asked for next; some are fetched already.
   *
   * @param addresses in the order in which they will be asked for
   */
  public void expect(List<String> addresses) {
    List<String> before = new ArrayList<>(expected);
    expected.clear();
    expected.addAll(addresses.subList(0, Math.min(LOOKED_AHEAD, addresses.size())));
    before.stream().limit(LOOKED_AHEAD).forEach(expected::add);
    sendAhead();
  }

  private void sendAhead() {
    Iterator<String> next = expected.iterator();
    while (next.hasNext() && ahead.size() < means.limits().ahead()) {
      String address = next.next();
      if (ahead.containsKey(address)) {
        next.remove();
        continue;
      }
      String host = host(address);
      long ofHost = ahead.values().stream().filter(sent -> sent.host().equals(host)).count();
      if (ofHost < AHEAD_OF_ONE_HOST) {
        ahead.put(address, send(address, host, means.limits().largestAhead()));
        next.remove();
      }
    }
  }

  private static String host(String address) {
    try {
      return WebAddress.of(address).host();
    } catch (Unreached e) {
      // It will be said why when it is asked for.
      return "";
    }
  }

  private Sent send(String address, String host, int largest) {
    Doing doing = new Doing();
    return new Sent(
        host,
        doing,
        threads.submit(() -> new Errand(site, doing, largest).run(WebAddress.of(address))));
  }

  /** Brings what stands at an address; waits for it. */
  public Fetched fetch(String address) {
    expected.remove(address);
    Sent sent = ahead.remove(address);
    boolean early = sent != null;
    Sent now = sent == null ? send(address, host(address), means.limits().largest()) : sent;
    sendAhead();
    try {
      return page(arrived(now, address, early));
    } catch (Unreached e) {
      return new Fetched.Failed(e.reason(), e.words());
    }
  }

  /** What is too large to wait in memory is fetched when it is asked for. */
  private Arrival arrived(Sent sent, String address, boolean early) throws Unreached {
    try {
      return awaited(sent);
    } catch (Unreached e) {
      if (early && e.reason() == RejectionReason.TOO_LARGE) {
        return awaited(send(address, sent.host(), means.limits().largest()));
      }
      throw e;
    }
  }

  private Arrival awaited(Sent sent) throws Unreached {
    try {
      while (true) {
        try {
          return sent.arrival().get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          settings.listener().waiting(sent.doing().words());
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Unreached unreached) {
        throw unreached;
      }
      throw new IllegalStateException("fetching failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unreached.noAnswer("was given up when the run ended");
    }
  }

  private Fetched page(Arrival arrival) throws Unreached {
    byte[] bytes = Coding.decoded(arrival.body(), arrival.encoding(), means.limits().largest());
    if (bytes.length == 0) {
      throw new Unreached(RejectionReason.EMPTY, "the site sent no bytes; try later");
    }
    return new Fetched.Page(
        bytes,
        new Envelope(
            arrival.from().toString(),
            arrival.at(),
            arrival.mediaType().isEmpty() ? null : arrival.mediaType(),
            Metadata.unknown(),
            arrival.remarks()));
  }

  /** Gives up what is under way and closes the archive. */
  @Override
  public void close() {
    Collection<Sent> open = ahead.values();
    open.forEach(sent -> sent.arrival().cancel(true));
    threads.shutdownNow();
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException e) {
        settings.listener().told(archive + ": could not be closed (" + e.getMessage() + ")");
      }
    }
  }
}
