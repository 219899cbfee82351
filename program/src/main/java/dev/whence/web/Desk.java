package dev.whence.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Pages for one browser on this computer, until it is closed. Thread-safe. */
public final class Desk implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int WAITING = 16;

  private final HttpServer server;
  private final ExecutorService workers;
  private final Gate gate;
  private final String policy;
  private final Function<Asked, Optional<String>> pages;
  private final Forms forms;
  private final Consumer<RuntimeException> faults;

  private Desk(
      HttpServer server,
      String policy,
      Function<Asked, Optional<String>> pages,
      Forms forms,
      Consumer<RuntimeException> faults) {
    this.server = server;
    this.workers = Executors.newFixedThreadPool(THREADS);
    this.gate = Gate.at(server.getAddress().getPort());
    this.policy = policy;
    this.pages = pages;
    this.forms = forms;
    this.faults = faults;
  }

  /** As the other, of a desk that only shows pages and takes no forms. */
  public static Desk open(
      int port,
      String policy,
      Function<Asked, Optional<String>> pages,
      Consumer<RuntimeException> faults)
      throws IOException {
    return open(port, policy, pages, Forms.none(), faults);
  }

  /**
   * Listens on this computer's own address, which no other computer can reach.
   *
   * @param port 0 for any that is free
   * @param policy the Content-Security-Policy of every page
   * @param pages the page that is asked for, as HTML; empty where there is none
   * @param key stands in every form of the pages
   * @param taker does what a form says
   * @param faults hears of what a page threw
   * @throws IOException when the port is taken or may not be used
   */
  public static Desk open(
      int port,
      String policy,
      Function<Asked, Optional<String>> pages,
      FormKey key,
      Function<Posted, Received> taker,
      Consumer<RuntimeException> faults)
      throws IOException {
    return open(port, policy, pages, new Forms(key, taker), faults);
  }

  private static Desk open(
      int port,
      String policy,
      Function<Asked, Optional<String>> pages,
      Forms forms,
      Consumer<RuntimeException> faults)
      throws IOException {
    InetAddress self = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(self, port), WAITING);
    Desk desk = new Desk(server, policy, pages, forms, faults);
    server.createContext("/", desk::answer);
    server.setExecutor(desk.workers);
    server.start();
    return desk;
  }

  /** The address to open, with the key. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + gate.key();
  }

  /** Listens no longer; a page that is being made is not awaited. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      harden(exchange.getResponseHeaders());
      Optional<Refusal> refusal = gate.refusal(exchange);
      if (refusal.isPresent()) {
        refuse(exchange, refusal.get());
      } else if (gate.isKey(exchange)) {
        exchange.getResponseHeaders().set("Set-Cookie", gate.cookie());
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
      } else if (Gate.isForm(exchange)) {
        form(exchange);
      } else {
        page(exchange);
      }
    }
  }

  private void form(HttpExchange exchange) throws IOException {
    try {
      Forms.Result read = forms.read(exchange);
      if (read.refusal().isPresent()) {
        refuse(exchange, read.refusal().get());
        return;
      }
      Received received = forms.take(read.posted().orElseThrow());
      if (received.next().isPresent()) {
        goOn(exchange, received.next().get(), received.who());
      } else if (received.page().isPresent()) {
        send(exchange, 422, "text/html; charset=utf-8", received.page().get());
      } else {
        refuse(exchange, new Refusal(404, "There is no such form; begin again at /"));
      }
    } catch (RuntimeException e) {
      fault(exchange, e);
    }
  }

  private static void goOn(HttpExchange exchange, String next, String who) throws IOException {
    if (!who.isEmpty()) {
      exchange.getResponseHeaders().add("Set-Cookie", Forms.remembering(who));
    }
    exchange.getResponseHeaders().set("Location", next);
    exchange.sendResponseHeaders(303, -1);
  }

  private void fault(HttpExchange exchange, RuntimeException fault) throws IOException {
    faults.accept(fault);
    refuse(exchange, new Refusal(500, "A fault of Whence; the terminal says more."));
  }

  private void page(HttpExchange exchange) throws IOException {
    try {
      Optional<String> page = pages.apply(asked(exchange));
      if (page.isPresent()) {
        send(exchange, 200, "text/html; charset=utf-8", page.get());
      } else {
        refuse(exchange, new Refusal(404, "There is no such page; begin again at /"));
      }
    } catch (RuntimeException e) {
      fault(exchange, e);
    }
  }

  private static Asked asked(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> fields = new HashMap<>();
    for (String part : (query == null ? "" : query).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
      }
    }
    return new Asked(
        exchange.getRequestURI().getPath(), fields, Forms.who(exchange.getRequestHeaders()));
  }

  /** The server refuses a broken escape before it comes here. */
  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private void harden(Headers headers) {
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    send(exchange, refusal.status(), "text/plain; charset=utf-8", refusal.reason() + "\n");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
