package dev.whence.fetch;

import dev.whence.model.RejectionReason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and takes the answer, within time and size. Follows no redirect, keeps no
 * cookie, uses no proxy.
 *
 * <p>A host's name is resolved here, once a request; if one of its addresses is not public, none is
 * used. {@link HttpClient} would resolve the name a second time, and a hostile name server answer
 * otherwise then. So it is given the checked address in place of the name, and the name in the Host
 * header; TLS is told the name by {@link PinnedTls}. Java lets a program set the Host header only
 * if it said so before its first HttpClient was made; where another part of the program was faster,
 * nothing is fetched. Thread-safe.
 */
final class Line {

  private static final String PERMISSION = "jdk.httpclient.allowRestrictedHeaders";
  private static final int MOST_CLIENTS = 16;
  private static final int MOST_TRIES = 3;

  private final Means means;
  private final boolean allowPrivate;
  private final Clock clock;
  private final ExecutorService threads;
  private final Map<String, HttpClient> clients =
      new LinkedHashMap<>(MOST_CLIENTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HttpClient> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  static {
    String allowed = System.getProperty(PERMISSION);
    System.setProperty(PERMISSION, allowed == null ? "host" : allowed + ",host");
  }

  Line(Means means, boolean allowPrivate, Clock clock, ExecutorService threads) {
    this.means = means;
    this.allowPrivate = allowPrivate;
    this.clock = clock;
    this.threads = threads;
  }

  /** What is taken of an answer's body, by its head. */
  interface Appetite {
    /** In bytes; 0 for nothing. */
    int limit(int status, Map<String, List<String>> headers);
  }

  /**
   * Asks for what stands at an address.
   *
   * @param headers besides Host
   * @param appetite decides when the head of the answer is there
   * @param left the time there is
   * @param keeper gets every exchange of which at least the answer's head came
   */
  Exchange get(
      WebAddress address,
      Map<String, List<String>> headers,
      Appetite appetite,
      Duration left,
      Consumer<Exchange> keeper)
      throws Unreached {
    if (left.isNegative() || left.isZero()) {
      throw tooSlow();
    }
    List<InetAddress> places = places(address);
    Unreached last = null;
    for (InetAddress place : places.subList(0, Math.min(MOST_TRIES, places.size()))) {
      Attempt attempt = new Attempt(address, place, headers, appetite);
      try {
        return attempt.run(left, keeper);
      } catch (NoConnection e) {
        last = Unreached.noAnswer(String.valueOf(e.getMessage()));
      }
    }
    throw last == null ? Unreached.noAnswer("no such host") : last;
  }

  private static Unreached tooSlow() {
    return Unreached.noAnswer("no whole answer in time; try later, or save it from the browser");
  }

  /** The addresses of a host, all of them checked. */
  private List<InetAddress> places(WebAddress address) throws Unreached {
    boolean isLocal = address.host().equals("localhost") || address.host().endsWith(".localhost");
    if (isLocal && !allowPrivate) {
      throw refused(address, "this machine");
    }
    List<InetAddress> places = resolved(address.host());
    for (InetAddress place : places) {
      String what = AddressSpace.notPublic(place).orElse("");
      if (!what.isEmpty() && !allowPrivate) {
        throw refused(address, what + " (" + place.getHostAddress() + ")");
      }
    }
    return places;
  }

  private static Unreached refused(WebAddress address, String what) {
    return Unreached.notAllowed(
        address.host()
            + " is an address of "
            + what
            + ", which is not fetched; give --allow-private if that is meant");
  }

  private List<InetAddress> resolved(String host) throws Unreached {
    Future<List<InetAddress>> answer = threads.submit(() -> means.names().of(host));
    try {
      return answer.get(means.limits().connect().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException) {
        throw Unreached.noAnswer(
            "no host " + host + " is known; check the address and the connection to the network");
      }
      throw new IllegalStateException("resolving " + host + " failed", e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw Unreached.noAnswer("no name server told in time where " + host + " is; try later");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static Unreached interrupted() {
    Thread.currentThread().interrupt();
    return Unreached.noAnswer("was given up when the run ended");
  }

  /** A client for one host at one address; the eldest of too many is left to the collector. */
  private HttpClient client(WebAddress address, InetAddress place) {
    String key = address.isSecure() ? address.authority() + " " + place.getHostAddress() : "";
    synchronized (clients) {
      return clients.computeIfAbsent(key, unused -> client(address));
    }
  }

  private HttpClient client(WebAddress address) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(means.limits().connect())
            .executor(threads);
    return address.isSecure()
        ? builder.sslContext(PinnedTls.of(means.tls(), address.host())).build()
        : builder.build();
  }

  /** No connection to one of a host's addresses: the next one may do. */
  private static final class NoConnection extends Exception {
    private static final long serialVersionUID = 1L;

    NoConnection(String message) {
      super(message);
    }
  }

  /** One request to one address of a host. */
  private final class Attempt {

    private final WebAddress address;
    private final InetAddress place;
    private final Map<String, List<String>> asked = new LinkedHashMap<>();
    private final Appetite appetite;
    private Instant at = Instant.EPOCH;
    private volatile HttpResponse.@Nullable ResponseInfo head;
    private volatile @Nullable LimitedBody body;

    Attempt(
        WebAddress address,
        InetAddress place,
        Map<String, List<String>> headers,
        Appetite appetite) {
      this.address = address;
      this.place = place;
      this.appetite = appetite;
      asked.put("Host", List.of(address.authority()));
      asked.putAll(headers);
    }

    Exchange run(Duration left, Consumer<Exchange> keeper) throws Unreached, NoConnection {
      HttpRequest request = request();
      HttpClient client = client(address, place);
      at = clock.instant();
      CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, this::taker);
      Unreached problem;
      try {
        HttpResponse<byte[]> whole = answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
        return kept(keeper, whole.body(), isCut() ? "length" : null);
      } catch (TimeoutException e) {
        answer.cancel(true);
        problem = tooSlow();
      } catch (InterruptedException e) {
        answer.cancel(true);
        problem = interrupted();
      } catch (ExecutionException e) {
        problem = problem(e.getCause());
      }
      keepPart(keeper, problem);
      throw problem;
    }

    private HttpRequest request() throws Unreached {
      String literal =
          place.getAddress().length == 4
              ? place.getHostAddress()
              : "[" + withoutZone(place.getHostAddress()) + "]";
      URI uri =
          URI.create(address.scheme() + "://" + literal + ":" + address.port() + address.target());
      HttpRequest.Builder builder = HttpRequest.newBuilder(uri).GET();
      try {
        asked.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
      } catch (IllegalArgumentException e) {
        throw Unreached.notAllowed(
            "cannot be fetched safely by this program; start Java with -D" + PERMISSION + "=host");
      }
      return builder.build();
    }

    private static String withoutZone(String literal) {
      int percent = literal.indexOf('%');
      return percent < 0 ? literal : literal.substring(0, percent);
    }

    private HttpResponse.BodySubscriber<byte[]> taker(HttpResponse.ResponseInfo info) {
      LimitedBody taker =
          new LimitedBody(
              appetite.limit(info.statusCode(), Exchange.caseless(info.headers().map())));
      head = info;
      body = taker;
      return taker;
    }

    private boolean isCut() {
      LimitedBody taker = body;
      return taker != null && taker.isCut();
    }

    private Exchange kept(Consumer<Exchange> keeper, byte[] bytes, @Nullable String cut) {
      HttpResponse.ResponseInfo info = head;
      if (info == null) {
        throw new IllegalStateException("an answer without a head");
      }
      Exchange exchange =
          new Exchange(
              address, place, at, asked, info.statusCode(), info.headers().map(), bytes, cut);
      keeper.accept(exchange);
      return exchange;
    }

    /** What came before it broke off is evidence too. */
    private void keepPart(Consumer<Exchange> keeper, Unreached problem) {
      LimitedBody taker = body;
      if (taker != null) {
        boolean late = problem.reason() == RejectionReason.NO_ANSWER;
        kept(keeper, taker.taken(), late ? "time" : "disconnect");
      }
    }

    private Unreached problem(@Nullable Throwable cause) throws NoConnection {
      String host = address.host();
      if (cause instanceof SSLException tls) {
        return Unreached.noAnswer(TlsWords.of(tls, host));
      }
      if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
        throw new NoConnection(
            host + " takes no connection at " + place.getHostAddress() + "; try later");
      }
      if (cause instanceof HttpTimeoutException) {
        return tooSlow();
      }
      LimitedBody taker = body;
      if (cause instanceof IOException && taker != null) {
        return new Unreached(
            RejectionReason.TRUNCATED,
            "the answer broke off after " + taker.taken().length + " bytes; try again");
      }
      if (cause instanceof IOException) {
        return Unreached.noAnswer(host + " hung up without an answer (" + cause.getMessage() + ")");
      }
      throw new IllegalStateException("asking " + host + " failed", cause);
    }
  }
}
