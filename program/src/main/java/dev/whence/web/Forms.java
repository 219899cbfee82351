package dev.whence.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * Takes what the browser's forms send, and only that: bounded, of the type forms send, and with the
 * key that stands in our pages alone. Immutable and thread-safe.
 */
final class Forms {

  private static final int LONGEST_NAME = 80;
  private static final String REMEMBERED = "whence-who";
  private static final int YEAR = 365 * 24 * 60 * 60;

  private final FormKey key;
  private final Function<Posted, Received> taker;

  Forms(FormKey key, Function<Posted, Received> taker) {
    this.key = key;
    this.taker = taker;
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
    Consumer<Throwable> broken =
        failure ->
            then.accept(Result.of(new Refusal(408, "This form came too slowly, or broke off.")));
    if (longest == 0) {
      then.accept(Result.of(new Refusal(415, "Only the forms of these pages are taken.")));
    } else if (request.getLength() > longest) {
      // it is passed over, so that the browser hears why it is refused
      Refusal tooLong = new Refusal(413, FormBody.tooLong(type));
      Content.Source.consumeAll(
          request,
          Callback.from(InvocationType.BLOCKING, () -> then.accept(Result.of(tooLong)), broken));
    } else {
      Content.Source.asByteArrayAsync(
          request,
          longest,
          Promise.Invocable.from(
              InvocationType.BLOCKING,
              body -> then.accept(formed(request, FormBody.of(type, body))),
              broken));
    }
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
