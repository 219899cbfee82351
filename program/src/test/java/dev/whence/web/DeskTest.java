package dev.whence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the desk over real connections. */
class DeskTest {

  private final List<RuntimeException> faults = new ArrayList<>();
  private final HttpClient browser = HttpClient.newHttpClient();
  private Desk desk;
  private URI address;
  private String cookie;

  @BeforeEach
  void open_and_enter() throws Exception {
    desk =
        Desk.open(
            0,
            "default-src 'none'; frame-ancestors 'none'",
            this::page,
            () -> "nothing is here",
            faults::add);
    address = URI.create(desk.address());
    HttpResponse<String> first = browser.send(request(desk.address()), bodies());
    assertThat(first.statusCode()).isEqualTo(303);
    String given = first.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(given).contains("HttpOnly").contains("SameSite=Strict");
    cookie = given.substring(0, given.indexOf(';'));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Optional<String> page(Asked asked) {
    return switch (asked.path()) {
      case "/" -> Optional.of("secret " + asked.field("q"));
      case "/fault" -> throw new IllegalStateException("inner words");
      default -> Optional.empty();
    };
  }

  @Test
  void the_browser_with_the_cookie_is_shown_the_page() throws Exception {
    assertThat(get("/?q=a+b%20%C3%A9")).contains(" 200 ").contains("secret a b é");
  }

  @Test
  void every_answer_forbids_framing_sniffing_referring_and_keeping() throws Exception {
    for (String answer : List.of(get("/"), get("/none"), raw("GET", "/", host(), ""))) {
      assertThat(answer)
          .containsIgnoringCase("content-security-policy: default-src 'none'; frame-ancestors")
          .containsIgnoringCase("x-content-type-options: nosniff")
          .containsIgnoringCase("referrer-policy: no-referrer")
          .containsIgnoringCase("cache-control: no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?key=", "/?key=AAAA", "/none", "/none?key=AAAA"})
  void nothing_is_shown_without_the_key(String path) throws Exception {
    assertThat(raw("GET", path, host(), "")).contains(" 403 ").doesNotContain("secret");
  }

  @Test
  void the_key_opens_only_the_first_page_and_a_wrong_cookie_none() throws Exception {
    String key = address.getRawQuery();
    assertThat(raw("GET", "/fault?" + key, host(), "")).contains(" 403 ");
    assertThat(raw("GET", "/", host(), cookie + "x")).contains(" 403 ").doesNotContain("secret");
  }

  @Test
  void the_key_has_at_least_128_bits_and_is_new_each_time() throws Exception {
    String key = address.getRawQuery().substring("key=".length());
    assertThat(Base64.getUrlDecoder().decode(key)).hasSizeGreaterThanOrEqualTo(16);
    try (Desk other =
        Desk.open(0, "default-src 'none'", this::page, () -> "nothing is here", faults::add)) {
      assertThat(other.address()).doesNotContain(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:%d", "127.0.0.1", "localhost:1"})
  void a_name_that_was_led_here_is_refused_even_with_the_cookie(String host) throws Exception {
    String port = String.valueOf(address.getPort());
    assertThat(raw("GET", "/", host.replace("%d", port), cookie))
        .contains(" 403 ")
        .doesNotContain("secret");
  }

  @Test
  void a_request_for_no_name_is_refused() throws Exception {
    assertThat(raw("GET", "/", "", cookie)).contains(" 400 ").doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:%d", "127.0.0.1:%d", "[::1]:%d"})
  void the_names_of_this_computer_are_taken(String host) throws Exception {
    String port = String.valueOf(address.getPort());
    assertThat(raw("GET", "/", host.replace("%d", port), cookie)).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
  void nothing_but_reading_and_sending_forms_is_allowed(String method) throws Exception {
    assertThat(raw(method, "/", host(), cookie)).contains(" 405 ").doesNotContain("secret");
  }

  @Test
  void a_head_request_gets_the_head_alone() throws Exception {
    assertThat(raw("HEAD", "/", host(), cookie)).contains(" 200 ").doesNotContain("secret");
  }

  @Test
  void a_very_long_address_is_refused() throws Exception {
    assertThat(get("/?q=" + "a".repeat(3_000))).contains(" 414 ").doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=%", "/?q=%zz", "/%zz"})
  void a_broken_escape_is_a_fault_of_the_asker(String path) throws Exception {
    assertThat(get(path)).contains(" 400 ");
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: %h\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
        "POST / HTTP/1.1\r\nHost: %h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        "GET / HTTP/1.1\r\nHost: %h\r\nHost: evil.example\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: %h\r\n",
        "GET /a/..%2f..%2fsecret HTTP/1.1\r\nHost: %h\r\n",
        "GET / HTTP/9.9\r\nHost: %h\r\n",
        "GET /\u0001 HTTP/1.1\r\nHost: %h\r\n",
        "GET / HTTP/1.1\r\nHost: %h\r\nX : folded\r\n",
        "\u0000\u0016\u0003\r\n"
      })
  void a_request_that_two_readers_could_take_differently_is_refused(String head) throws Exception {
    String answer =
        sent(head.replace("%h", host()) + "Cookie: " + cookie + "\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .containsPattern("^HTTP/1.1 (?:4|50[15])")
        .containsIgnoringCase("content-security-policy: default-src 'none'")
        .doesNotContain("secret")
        .doesNotContain("evil")
        .doesNotContain("<");
    assertThat(faults).isEmpty();
  }

  @Test
  void very_long_heads_are_refused() throws Exception {
    String head = "GET / HTTP/1.1\r\nHost: " + host() + "\r\nX: " + "a".repeat(100_000);
    assertThat(sent(head + "\r\n\r\n")).contains(" 431 ").contains("too long");
  }

  @Test
  void an_answer_does_not_tell_what_serves_it() throws Exception {
    assertThat(get("/")).doesNotContainIgnoringCase("jetty").doesNotContainIgnoringCase("server:");
  }

  @Test
  void an_address_that_leads_nowhere_has_a_page_that_says_so() throws Exception {
    assertThat(get("/none")).contains(" 404 ").contains("text/html").contains("nothing is here");
  }

  @Test
  void many_idle_connections_do_not_keep_the_browser_out() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.UTF_8));
        idle.add(socket);
      }
      assertThat(get("/")).contains(" 200 ");
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void a_closed_desk_frees_its_port() throws Exception {
    desk.close();
    try (Desk next =
        Desk.open(
            address.getPort(),
            "default-src 'none'",
            this::page,
            () -> "nothing is here",
            faults::add)) {
      assertThat(next.address()).contains(":" + address.getPort() + "/");
    }
  }

  @Test
  void a_port_that_is_taken_is_said_so() {
    assertThatThrownBy(
            () ->
                Desk.open(
                    address.getPort(),
                    "default-src 'none'",
                    this::page,
                    () -> "nothing is here",
                    faults::add))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_fault_is_told_without_its_words_and_reported() throws Exception {
    assertThat(get("/fault")).contains(" 500 ").doesNotContain("inner words");
    assertThat(faults).hasSize(1);
  }

  private String host() {
    return "127.0.0.1:" + address.getPort();
  }

  private String get(String path) throws IOException {
    return raw("GET", path, host(), cookie);
  }

  /** By hand, since a client of the JDK sets no Host of its choice. */
  private String raw(String method, String path, String host, String cookieGiven)
      throws IOException {
    String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    return sent(
        head + "Cookie: " + cookieGiven + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  private String sent(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpRequest request(String target) {
    return HttpRequest.newBuilder(URI.create(target)).build();
  }

  private static HttpResponse.BodyHandler<String> bodies() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }
}
