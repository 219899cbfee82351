package dev.whence.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what the browser's forms send, and only that: bounded, of the type forms send, and with the
 * key that stands in our pages alone. Immutable and thread-safe.
 */
final class Forms {

  /** No form of ours fills this: 8,000 characters, each of them nine bytes when it is sent. */
  private static final int LONGEST_BODY = 128 * 1024;

  private static final String TYPE = "application/x-www-form-urlencoded";
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
    if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(TYPE)) {
      return Result.of(new Refusal(415, "Only the forms of these pages are taken."));
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return Result.of(new Refusal(413, "This is more than a form can hold; send less."));
    }
    Optional<Map<String, String>> fields = fields(new String(body, StandardCharsets.UTF_8));
    if (fields.isEmpty()) {
      return Result.of(new Refusal(400, "This form is broken."));
    }
    if (!key.is(fields.get().getOrDefault(FormKey.FIELD, ""))) {
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
                fields.get(),
                who(exchange.getRequestHeaders()))),
        Optional.empty());
  }

  Received take(Posted posted) {
    return taker.apply(posted);
  }

  private static Optional<Map<String, String>> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String part : body.split("&", -1)) {
        int at = part.indexOf('=');
        if (at > 0) {
          fields.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
        }
      }
      return Optional.of(fields);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8).replace("\r\n", "\n");
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
