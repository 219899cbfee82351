package dev.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherTest {

  private final Setting setting = new Setting();
  private Site site = emptySite();

  private static Site emptySite() {
    try {
      return new Site();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void open() {
    site.page("/a", "<p>The mill will close.</p>");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static Fetched.Page page(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Page.class);
    return (Fetched.Page) fetched;
  }

  private static String text(Fetched fetched) {
    return new String(page(fetched).bytes(), StandardCharsets.UTF_8);
  }

  private static Fetched.Failed failed(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    return (Fetched.Failed) fetched;
  }

  private static void assertFailed(Fetched fetched, RejectionReason reason, String... words) {
    assertThat(failed(fetched).reason()).as(fetched.toString()).isEqualTo(reason);
    for (String word : words) {
      assertThat(failed(fetched).message()).contains(word);
    }
  }

  @Test
  void page_comes_with_where_when_and_what_it_says_it_is() throws Exception {
    site.at(
        "/b",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=koi8-r");
          Site.send(exchange, 200, "<p>News</p>");
        });
    Fetched.Page page = page(setting.fetch(site.url("/b")));
    assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("<p>News</p>");
    assertThat(page.envelope().address()).isEqualTo(site.url("/b"));
    assertThat(page.envelope().captured()).isEqualTo(Setting.NOW);
    assertThat(page.envelope().mediaType()).isEqualTo("text/html; charset=koi8-r");
    assertThat(page.envelope().remarks())
        .containsExactly(
            "fetched from "
                + site.url("/b")
                + " on 2026-11-27 at 18:00:00 UTC, kept in no archive; --warc FILE keeps it");
  }

  @Test
  void request_says_who_asks_and_carries_nothing_else() throws Exception {
    StringBuilder headers = new StringBuilder();
    site.at(
        "/b",
        exchange -> {
          exchange.getResponseHeaders().set("Set-Cookie", "id=1");
          headers.append(exchange.getRequestHeaders().entrySet());
          Site.send(exchange, 200, "x");
        });
    try (Fetcher fetcher = setting.fetcher()) {
      fetcher.fetch(site.url("/b"));
      fetcher.fetch(site.url("/b?2"));
    }
    assertThat(headers)
        .contains("Whence/1.0 (", "[post.example:" + site.port() + "]")
        .doesNotContainIgnoringCase("cookie")
        .doesNotContainIgnoringCase("referer");
  }

  @Test
  void redirects_are_followed_and_told() throws Exception {
    site.redirect("/1", "/2?q").redirect("/2", site.url("other.example", "/a"));
    Fetched.Page page = page(setting.fetch(site.url("/1")));
    assertThat(page.envelope().address()).isEqualTo(site.url("other.example", "/a"));
    assertThat(page.envelope().remarks())
        .first()
        .isEqualTo(
            "the address led to "
                + site.url("/2?q")
                + ", then to "
                + site.url("other.example", "/a"));
  }

  @Test
  void circle_and_endless_chain_of_redirects_end() throws Exception {
    AtomicInteger step = new AtomicInteger();
    site.redirect("/1", "/2").redirect("/2", "/1");
    site.at(
        "/on",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/on/" + step.incrementAndGet());
          exchange.sendResponseHeaders(301, -1);
        });
    assertFailed(setting.fetch(site.url("/1")), RejectionReason.NO_ANSWER, "circle");
    assertFailed(setting.fetch(site.url("/on")), RejectionReason.NO_ANSWER, "more than 10 times");
    assertThat(step).hasValue(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/hosts", "ftp://post.example/a", "http://ada:pw@post.example/"})
  void redirect_out_of_the_web_is_refused(String location) throws Exception {
    site.redirect("/1", location);
    assertFailed(setting.fetch(site.url("/1")), RejectionReason.NOT_ALLOWED, "leads to ", "which ");
  }

  @Test
  void failure_behind_a_redirect_says_where_it_led() throws Exception {
    site.redirect("/1", "/gone");
    assertFailed(
        setting.fetch(site.url("/1")),
        RejectionReason.NO_ANSWER,
        "the address led to " + site.url("/gone") + "; there: no such page");
  }

  @ParameterizedTest
  @CsvSource({
    "401, NOT_ALLOWED, login or payment",
    "402, NOT_ALLOWED, login or payment",
    "403, NOT_ALLOWED, login or payment",
    "451, NOT_ALLOWED, legal reasons",
    "404, NO_ANSWER, no such page",
    "410, NO_ANSWER, no such page",
    "400, NO_ANSWER, refused (400)",
    "429, NO_ANSWER, too busy",
    "503, NO_ANSWER, too busy",
    "500, NO_ANSWER, has a fault (500)",
    "204, EMPTY, no page",
    "302, NO_ANSWER, refused (302)"
  })
  void status_is_said_plainly(int status, RejectionReason reason, String words) throws Exception {
    site.at("/b", exchange -> Site.send(exchange, status, new byte[0]));
    assertFailed(setting.fetch(site.url("/b")), reason, words);
  }

  @Test
  void busy_site_is_asked_once_more_after_the_time_it_names() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    site.at("/b", exchange -> busy(exchange, "7", asked.incrementAndGet() > 1));
    assertThat(text(setting.fetch(site.url("/b")))).isEqualTo("at last");
    assertThat(setting.slept).contains(Duration.ofSeconds(7));
    site.at("/c", exchange -> busy(exchange, "7", false));
    assertFailed(setting.fetch(site.url("/c")), RejectionReason.NO_ANSWER, "too busy");
    assertThat(site.asked()).filteredOn(one -> one.endsWith("/c")).hasSize(2);
    site.at("/d", exchange -> busy(exchange, "Fri, 27 Nov 2026 19:00:00 GMT", false));
    assertFailed(setting.fetch(site.url("/d")), RejectionReason.NO_ANSWER, "come back in 3600 s");
    assertThat(site.asked()).filteredOn(one -> one.endsWith("/d")).hasSize(1);
  }

  private static void busy(HttpExchange exchange, String until, boolean free) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", until);
    Site.send(exchange, free ? 200 : 503, "at last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "Video/mp4", "audio/ogg", "text/css"})
  void what_is_no_article_is_not_taken(String type) throws Exception {
    site.at(
        "/b",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          endless(exchange);
        });
    assertFailed(setting.fetch(site.url("/b")), RejectionReason.NOT_TEXT, type);
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = new byte[65_536];
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 100_000; i++) {
        out.write(some);
      }
    }
  }

  @Test
  void endless_page_is_cut_at_the_limit() throws Exception {
    site.at("/b", FetcherTest::endless);
    assertFailed(setting.fetch(site.url("/b")), RejectionReason.TOO_LARGE, "2000000 bytes");
  }

  @Test
  void answer_shorter_than_announced_is_told_as_broken() throws Exception {
    site.at(
        "/b",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("ten bytes!".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        });
    assertFailed(
        setting.fetch(site.url("/b")), RejectionReason.TRUNCATED, "broke off after 10 bytes");
  }

  @Test
  void answer_that_announces_too_much_is_not_taken() throws Exception {
    site.at("/b", exchange -> exchange.sendResponseHeaders(200, 99_999_999_999L));
    assertFailed(setting.fetch(site.url("/b")), RejectionReason.TOO_LARGE);
  }

  @Test
  void silent_and_dripping_sites_are_left_in_time() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    site.at("/silent", exchange -> end.await());
    site.at(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (!end.await(20, TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
          }
        });
    setting.within(Duration.ofSeconds(1));
    assertFailed(setting.fetch(site.url("/silent")), RejectionReason.NO_ANSWER, "in time");
    assertFailed(setting.fetch(site.url("/drip")), RejectionReason.NO_ANSWER, "in time");
    end.countDown();
  }

  @Test
  void packed_page_is_unpacked_whatever_the_packing_is_called() throws Exception {
    for (String name : List.of("gzip", "deflate", "x-gzip")) {
      for (byte[] body : List.of(gzip("<p>Packed</p>"), deflate("<p>Packed</p>"))) {
        assertThat(text(setting.fetch(packed(name, body)))).isEqualTo("<p>Packed</p>");
      }
    }
    byte[] broken = java.util.Arrays.copyOf(gzip("x".repeat(9_999)), 20);
    assertFailed(setting.fetch(packed("gzip", broken)), RejectionReason.TRUNCATED);
    assertFailed(setting.fetch(packed("br", broken)), RejectionReason.UNREADABLE, "\"br\"");
    byte[] bomb = gzip("\0".repeat(20_000_000));
    assertFailed(setting.fetch(packed("gzip", bomb)), RejectionReason.TOO_LARGE, "unpacks");
  }

  private String packed(String name, byte[] body) {
    String path = "/packed" + site.asked().size();
    site.at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", name);
          Site.send(exchange, 200, body);
        });
    return site.url(path);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new GZIPOutputStream(out)) {
      packer.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] deflate(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new DeflaterOutputStream(out)) {
      packer.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void private_address_is_refused_however_it_is_come_to() throws Exception {
    setting.allowPrivate = false;
    for (String address :
        List.of(
            site.url("127.0.0.1", "/a"),
            site.url("localhost", "/a"),
            site.url("post.example", "/a"),
            "http://[::1]:" + site.port() + "/a")) {
      assertFailed(setting.fetch(address), RejectionReason.NOT_ALLOWED, "--allow-private");
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void one_private_address_among_a_hosts_public_ones_refuses_all() throws Exception {
    setting.allowPrivate = false;
    setting.names =
        host ->
            List.of(InetAddress.getByName("198.41.0.4"), InetAddress.getByName("169.254.169.254"));
    assertFailed(
        setting.fetch("http://post.example/"), RejectionReason.NOT_ALLOWED, "169.254.169.254");
  }

  @Test
  void connection_goes_where_the_name_led_when_it_was_checked() throws Exception {
    // The name is known to nobody but this resolver; a second look at it would find nothing.
    AtomicInteger asked = new AtomicInteger();
    setting.names =
        host ->
            List.of(InetAddress.getByName(asked.getAndIncrement() < 2 ? "127.0.0.1" : "0.0.0.1"));
    assertThat(text(setting.fetch(site.url("rebinding.invalid", "/a")))).contains("mill");
    assertThat(asked).hasValue(2);
  }

  @Test
  void host_that_takes_no_connection_or_is_unknown_is_said() throws Exception {
    int port = site.port();
    site.close();
    assertFailed(
        setting.fetch("http://post.example:" + port + "/"),
        RejectionReason.NO_ANSWER,
        "takes no connection");
    setting.names =
        host -> {
          throw new java.net.UnknownHostException(host);
        };
    assertFailed(
        setting.fetch("http://post.example/"), RejectionReason.NO_ANSWER, "no host post.example");
  }

  @Test
  void robots_txt_is_read_once_and_obeyed_with_its_rule() throws Exception {
    site.robots("User-agent: *\nDisallow: /\nAllow: /a\n\nUser-agent: whence\nDisallow: /closed\n");
    site.page("/closed", "secret").page("/open", "open");
    try (Fetcher fetcher = setting.fetcher()) {
      assertThat(text(fetcher.fetch(site.url("/open")))).isEqualTo("open");
      assertFailed(
          fetcher.fetch(site.url("/closed/x?y")),
          RejectionReason.NOT_ALLOWED,
          "robots.txt of post.example:" + site.port() + " forbids /closed/x?y to programs",
          "rule \"Disallow: /closed\"",
          "save it");
      assertFailed(fetcher.fetch(site.url("/open/../closed")), RejectionReason.NOT_ALLOWED);
      assertThat(text(fetcher.fetch(site.url("/a")))).contains("mill");
    }
    assertThat(site.asked())
        .containsExactly("post.example /robots.txt", "post.example /open", "post.example /a");
  }

  @Test
  void robots_txt_at_the_end_of_redirects_speaks_for_the_site() throws Exception {
    site.redirect("/robots.txt", site.url("rules.example", "/rules"));
    site.page("/rules", "User-agent: *\nDisallow: /a");
    assertFailed(setting.fetch(site.url("/a")), RejectionReason.NOT_ALLOWED, "Disallow: /a");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void site_that_cannot_say_its_rules_allows_nothing(int status) throws Exception {
    site.at("/robots.txt", exchange -> Site.send(exchange, status, "down"));
    assertFailed(
        setting.fetch(site.url("/a")),
        RejectionReason.NOT_ALLOWED,
        "could not be read (answered with " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void site_without_rules_allows_all(int status) throws Exception {
    site.at("/robots.txt", exchange -> Site.send(exchange, status, "none"));
    assertThat(text(setting.fetch(site.url("/a")))).contains("mill");
  }

  @Test
  void requests_to_one_host_keep_a_gap_and_its_crawl_delay() throws Exception {
    try (Fetcher fetcher = setting.fetcher()) {
      fetcher.fetch(site.url("/a"));
      fetcher.fetch(site.url("/a?2"));
      fetcher.fetch(site.url("other.example", "/a"));
    }
    assertThat(setting.slept)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    setting.slept.clear();
    site.robots("User-agent: *\nCrawl-delay: 5");
    setting.fetch(site.url("/a"));
    assertThat(setting.slept).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void crawl_delay_beyond_reason_is_cut_and_told() throws Exception {
    site.robots("User-agent: *\nCrawl-delay: 600");
    Fetched.Page page = page(setting.fetch(site.url("/a")));
    assertThat(setting.slept).containsExactly(Duration.ofSeconds(30));
    assertThat(page.envelope().remarks())
        .first()
        .asString()
        .contains("asks for 600 s", "30 s were kept");
  }

  @Test
  void expected_addresses_of_two_hosts_are_fetched_side_by_side() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    site.at(
        "/meet",
        exchange -> {
          both.countDown();
          boolean met = both.await(30, TimeUnit.SECONDS);
          Site.send(exchange, 200, met ? "met" : "alone");
        });
    List<String> addresses =
        List.of(site.url("one.example", "/meet"), site.url("two.example", "/meet"));
    try (Fetcher fetcher = setting.fetcher()) {
      fetcher.expect(addresses);
      for (String address : addresses) {
        assertThat(text(fetcher.fetch(address))).isEqualTo("met");
      }
    }
  }

  @Test
  void expected_addresses_of_one_host_are_fetched_one_by_one_in_order() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    site.at(
        "/one",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.sleep(10);
          now.decrementAndGet();
          Site.send(exchange, 200, exchange.getRequestURI().toString());
        });
    List<String> addresses =
        java.util.stream.IntStream.range(0, 20).mapToObj(i -> site.url("/one?" + i)).toList();
    try (Fetcher fetcher = setting.fetcher()) {
      fetcher.expect(addresses);
      for (int i = 0; i < 20; i++) {
        assertThat(text(fetcher.fetch(addresses.get(i)))).isEqualTo("/one?" + i);
        fetcher.expect(addresses.subList(i + 1, 20));
      }
    }
    assertThat(most).hasValue(1);
    assertThat(site.asked()).hasSize(21);
  }

  @Test
  void page_too_large_to_wait_in_memory_is_fetched_when_it_is_asked_for() throws Exception {
    String large = "<p>x</p>".repeat(30_000);
    site.page("/large", large);
    try (Fetcher fetcher = setting.fetcher()) {
      fetcher.expect(List.of(site.url("/large")));
      assertThat(text(fetcher.fetch(site.url("/large")))).isEqualTo(large);
    }
  }

  @Test
  void one_who_waits_is_told_for_what() throws Exception {
    site.at(
        "/slow",
        exchange -> {
          Thread.sleep(1_500);
          Site.send(exchange, 200, "slow");
        });
    setting.fetch(site.url("/slow"));
    assertThat(setting.waited)
        .first()
        .isEqualTo("waiting for post.example:" + site.port() + " to answer");
  }
}
