package dev.whence.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes what the browser's forms send, and only that: bounded, of the type forms send, and with the
 * key that stands in our pages alone. Immutable and thread-safe.
 */
final class Forms {

  /** On one computer the largest form is here at once. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int LONGEST_NAME = 80;
  private static final String REMEMBERED = "whence-who";
  private static final int YEAR = 365 * 24 * 60 * 60;

  private final FormKey key;
  private final Function<Posted, Received> taker;
  private final Duration patience;

  Forms(FormKey key, Function<Posted, Received> taker) {
    this(key, taker, PATIENCE);
  }

  /**
   * As the other.
   *
   * @param patience after which a form must be here as a whole
   */
  Forms(FormKey key, Function<Posted, Received> taker, Duration patience) {
    this.key = key;
    this.taker = taker;
    this.patience = patience;
  }

  /** A desk that takes no forms. */
  static Forms none() {
    return new Forms(FormKey.fresh(), posted -> Received.unknown());
  }

  /**
   * Hands on what came, or why it is not looked at; later, so that no thread waits for one who
   * sends slowly.
   */
  void read(Request request, Consumer<Result> then) {
    String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    int longest = FormBody.longest(type);
    if (longest == 0) {
      then.accept(Result.of(new Refusal(415, "Only the forms of these pages are taken.")));
      return;
    }
    Scheduler.Task late = atLast(request);
    BiConsumer<byte[], Throwable> come =
        (body, failure) -> {
          late.cancel();
          then.accept(
              failure == null
                  ? formed(request, FormBody.of(type, body))
                  : Result.of(refusal(failure, type)));
        };
    if (request.getLength() > longest) {
      passOver(request, come);
    } else {
      Content.Source.asByteArrayAsync(
          request, longest, Promise.Invocable.from(InvocationType.BLOCKING, come));
    }
  }

  /**
   * Bounds the whole time: the server's own patience begins anew with every byte, and its lowest
   * rate would be told by the bytes of all who ever sent.
   */
  private Scheduler.Task atLast(Request request) {
    return request
        .getComponents()
        .getScheduler()
        .schedule(
            () -> request.fail(new TimeoutException("a form came too slowly")),
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** What is too long is read to its end, so that the browser hears why it is refused. */
  private static void passOver(Request request, BiConsumer<byte[], Throwable> then) {
    Throwable tooLong = new IllegalStateException("longer than a form of ours");
    Content.Source.consumeAll(
        request,
        Callback.from(
            InvocationType.BLOCKING,
            () -> then.accept(new byte[0], tooLong),
            failure -> then.accept(new byte[0], failure)));
  }

  private static Refusal refusal(Throwable failure, String type) {
    if (failure instanceof IllegalStateException) {
      return new Refusal(413, FormBody.tooLong(type));
    }
    return failure instanceof TimeoutException
        ? new Refusal(408, "This form came too slowly.")
        : new Refusal(400, "This form is broken.");
  }

  private Result formed(Request request, Optional<FormBody> read) {
    if (read.isEmpty()) {
      return Result.of(new Refusal(400, "This form is broken."));
    }
    if (!key.is(read.get().fields().getOrDefault(FormKey.FIELD, ""))) {
      return Result.of(
          new Refusal(
              403,
              "This form is not of this desk; go back, load the page anew, and send it"
                  + " again."));
    }
    return new Result(
        Optional.of(
            new Posted(
                request.getHttpURI().getDecodedPath(),
                read.get().fields(),
                read.get().files(),
                who(request))),
        Optional.empty());
  }

  Received take(Posted posted) {
    return taker.apply(posted);
  }

  /**
   * The name that the browser remembers; empty where it does not, or where it was tampered with.
   */
  static String who(Request request) {
    return Request.getCookies(request).stream()
        .filter(one -> one.getName().equals(REMEMBERED))
        .map(one -> name(one.getValue()))
        .findFirst()
        .orElse("");
  }

  private static String name(String coded) {
    try {
      String name = new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
      return name.length() > LONGEST_NAME ? "" : name;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The cookie that has the browser remember a name. */
  static HttpCookie remembering(String who) {
    String coded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(who.getBytes(StandardCharsets.UTF_8));
    return HttpCookie.build(REMEMBERED, coded)
        .path("/")
        .maxAge(YEAR)
        .httpOnly(true)
        .sameSite(HttpCookie.SameSite.STRICT)
        .build();
  }

  /** A form that may be taken, or why not. */
  record Result(Optional<Posted> posted, Optional<Refusal> refusal) {
    static Result of(Refusal refusal) {
      return new Result(Optional.empty(), Optional.of(refusal));
    }
  }
}
