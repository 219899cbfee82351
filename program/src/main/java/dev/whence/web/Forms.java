package dev.whence.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what the browser's forms send, and only that: bounded, of the type forms send, and with the
 * key that stands in our pages alone. Immutable and thread-safe.
 */
final class Forms {

  /** So much more of what is too long is read, so that the browser hears why it is refused. */
  private static final long DRAINED = 512L * 1024 * 1024;

  private static final int LONGEST_NAME = 80;
  private static final String REMEMBERED = "whence-who=";
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

  /** What came, or why it is not looked at. */
  Result read(HttpExchange exchange) throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    int longest = FormBody.longest(type);
    if (longest == 0) {
      return Result.of(new Refusal(415, "Only the forms of these pages are taken."));
    }
    byte[] body = exchange.getRequestBody().readNBytes(longest + 1);
    if (body.length > longest) {
      drain(exchange.getRequestBody());
      return Result.of(new Refusal(413, FormBody.tooLong(type)));
    }
    Optional<FormBody> read = FormBody.of(type, body);
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
                exchange.getRequestURI().getPath(),
                read.get().fields(),
                read.get().files(),
                who(exchange.getRequestHeaders()))),
        Optional.empty());
  }

  Received take(Posted posted) {
    return taker.apply(posted);
  }

  private static void drain(InputStream rest) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = DRAINED;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = rest.read(buffer);
    }
  }

  /**
   * The name that the browser remembers; empty where it does not, or where it was tampered with.
   */
  static String who(Headers headers) {
    return headers.getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> List.of(line.split(";", -1)).stream())
        .map(String::strip)
        .filter(one -> one.startsWith(REMEMBERED))
        .map(one -> name(one.substring(REMEMBERED.length())))
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
  static String remembering(String who) {
    String coded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(who.getBytes(StandardCharsets.UTF_8));
    return REMEMBERED + coded + "; Path=/; Max-Age=" + YEAR + "; HttpOnly; SameSite=Strict";
  }

  /** A form that may be taken, or why not. */
  record Result(Optional<Posted> posted, Optional<Refusal> refusal) {
    static Result of(Refusal refusal) {
      return new Result(Optional.empty(), Optional.of(refusal));
    }
  }
}
