package dev.whence.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Pages for one browser on this computer, until it is closed. Thread-safe. */
public final class Desk implements AutoCloseable {

  private static final String SELF = "127.0.0.1";

  /** One takes connections, one hears of what comes in, and the others make pages. */
  private static final int MOST_THREADS = 6;

  private static final int FEWEST_THREADS = 2;
  private static final int MOST_CONNECTIONS = 64;
  private static final int WAITING = 16;
  private static final int IDLE_MILLISECONDS = 30_000;
  private static final int IDLE_WHEN_MANY_MILLISECONDS = 1_000;

  private final Server server;
  private final ServerConnector connector;
  private final Gate gate;

  private Desk(Server server, ServerConnector connector, Gate gate) {
    this.server = server;
    this.connector = connector;
    this.gate = gate;
  }

  /** As the other, of a desk that only shows pages and takes no forms. */
  public static Desk open(
      int port,
      String policy,
      Function<Asked, Optional<String>> pages,
      Supplier<String> nowhere,
      Consumer<RuntimeException> faults)
      throws IOException {
    return open(port, policy, pages, nowhere, Forms.none(), faults);
  }

  /**
   * Listens on this computer's own address, which no other computer can reach.
   *
   * @param port 0 for any that is free
   * @param policy the Content-Security-Policy of every page
   * @param pages the page that is asked for, as HTML; empty where there is none
   * @param nowhere the page that says so, as HTML
   * @param key stands in every form of the pages
   * @param taker does what a form says
   * @param faults hears of what a page threw
   * @throws IOException when the port is taken or may not be used
   */
  public static Desk open(
      int port,
      String policy,
      Function<Asked, Optional<String>> pages,
      Supplier<String> nowhere,
      FormKey key,
      Function<Posted, Received> taker,
      Consumer<RuntimeException> faults)
      throws IOException {
    return open(port, policy, pages, nowhere, new Forms(key, taker), faults);
  }

  /** As the others, of a desk that takes these forms. */
  static Desk open(
      int port,
      String policy,
      Function<Asked, Optional<String>> pages,
      Supplier<String> nowhere,
      Forms forms,
      Consumer<RuntimeException> faults)
      throws IOException {
    Server server = new Server(threads());
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol()));
    connector.setHost(SELF);
    connector.setPort(port);
    connector.setAcceptQueueSize(WAITING);
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    connector.open();
    server.addConnector(connector);
    server.addBean(limit(server));
    server.setStopTimeout(0);
    Gate gate = Gate.at(connector.getLocalPort());
    server.setErrorHandler(new PlainErrors(policy));
    server.setHandler(new Answers(gate, policy, pages, nowhere, forms, faults));
    try {
      server.start();
    } catch (Exception e) {
      connector.close();
      throw new IOException(e.getMessage(), e);
    }
    return new Desk(server, connector, gate);
  }

  /** When there are as many as may be, those on which nothing comes soon make room. */
  private static NetworkConnectionLimit limit(Server server) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, server);
    limit.setEndPointIdleTimeout(IDLE_WHEN_MANY_MILLISECONDS);
    return limit;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    threads.setName("desk");
    threads.setDaemon(true);
    return threads;
  }

  private static HttpConfiguration protocol() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUriCompliance(UriCompliance.RFC3986);
    return http;
  }

  /** The address to open, with the key. */
  public String address() {
    return "http://" + SELF + ":" + connector.getLocalPort() + gate.key();
  }

  /** Listens no longer; a page that is being made is not awaited. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the desk cannot be closed: " + e.getMessage(), e);
    }
  }
}
