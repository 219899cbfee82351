package dev.whence.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine, which notes what it is asked for. */
final class Site implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  interface Handler {
    void answer(HttpExchange exchange) throws Exception;
  }

  Site() throws IOException {
    this(HttpServer.create());
  }

  Site(HttpServer unbound) throws IOException {
    server = unbound;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    at("/", exchange -> send(exchange, 404, "nothing here"));
  }

  /** What stands at a path and below; the longest path counts. */
  Site at(String path, Handler handler) {
    if (path.equals("/") && !asked.isEmpty()) {
      server.removeContext("/");
    }
    server.createContext(
        path,
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getFirst("Host").replaceAll(":\\d+", "")
                  + " "
                  + exchange.getRequestURI());
          try (exchange) {
            handler.answer(exchange);
          } catch (IOException e) {
            // Whoever asked hung up, which some tests want.
            return;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    return this;
  }

  Site page(String path, String text) {
    return at(path, exchange -> send(exchange, 200, text));
  }

  Site robots(String rules) {
    return page("/robots.txt", rules);
  }

  Site redirect(String path, String to) {
    return at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  static void send(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** An address of this server under any host name. */
  String url(String host, String target) {
    return "http://" + host + ":" + server.getAddress().getPort() + target;
  }

  String url(String target) {
    return url("post.example", target);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Host and target of each request, in the order they came. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
