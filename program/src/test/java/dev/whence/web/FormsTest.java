package dev.whence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the forms of the desk over real connections. */
class FormsTest {

  private final List<Posted> taken = new ArrayList<>();
  private final List<RuntimeException> faults = new ArrayList<>();
  private final FormKey key = FormKey.fresh();
  private Desk desk;
  private URI address;
  private String cookie;

  @BeforeEach
  void open_and_enter() throws Exception {
    desk =
        Desk.open(
            0,
            "default-src 'none'",
            asked -> Optional.of("who: " + asked.who()),
            () -> "nothing is here",
            key,
            this::take,
            faults::add);
    enter();
  }

  private void enter() throws Exception {
    address = URI.create(desk.address());
    HttpResponse<String> first =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    String given = first.headers().firstValue("Set-Cookie").orElseThrow();
    cookie = given.substring(0, given.indexOf(';'));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Received take(Posted posted) {
    taken.add(posted);
    return switch (posted.path()) {
      case "/form" -> Received.goOn("/next#e1", posted.field("who"));
      case "/refused" -> Received.refused("<p>not so</p>");
      case "/fault" -> throw new IllegalStateException("inner words");
      default -> Received.unknown();
    };
  }

  @Test
  void form_of_ours_is_taken_and_leads_on() throws Exception {
    String answer = post("/form", origin(), form("after=a+b%20%C3%A9%0D%0Ac&why="));
    assertThat(answer).contains(" 303 ").containsIgnoringCase("location: /next#e1");
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).field("after")).isEqualTo("a b é\nc");
    assertThat(taken.get(0).field("none")).isEmpty();
  }

  @Test
  void browser_that_keeps_the_address_back_but_is_of_the_same_origin_is_taken() throws Exception {
    String heads = "Origin: null\r\nSec-Fetch-Site: same-origin\r\n";
    assertThat(post("/form", heads, form(""))).contains(" 303 ");
  }

  @Test
  void name_is_asked_once_and_remembered_by_the_browser() throws Exception {
    String answer = post("/form", origin(), form("who=" + encoded("Zoë Ünal")));
    String remembered =
        answer.lines().filter(it -> it.contains("whence-who=")).findFirst().orElseThrow();
    assertThat(remembered).contains("HttpOnly").contains("SameSite=Strict");
    String given = remembered.substring(remembered.indexOf("whence-who="), remembered.indexOf(';'));
    assertThat(raw("GET", "/", cookie + "; " + given, "", "")).contains("who: Zoë Ünal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"whence-who=%%%", "whence-who=", "whence-who=//8"})
  void broken_name_is_no_name(String given) throws Exception {
    String answer = raw("GET", "/", cookie + "; " + given, "", "");
    assertThat(answer).contains(" 200 ");
    assertThat(faults).isEmpty();
  }

  @Test
  void form_without_the_key_is_refused() throws Exception {
    assertThat(post("/form", origin(), "after=x")).contains(" 403 ");
    assertThat(post("/form", origin(), "key=&after=x")).contains(" 403 ");
    assertThat(post("/form", origin(), "key=" + key.value() + "x")).contains(" 403 ");
    assertThat(taken).isEmpty();
  }

  @Test
  void form_without_the_cookie_is_refused_even_with_the_key() throws Exception {
    assertThat(raw("POST", "/form", "", origin() + type(), form(""))).contains(" 403 ");
    assertThat(taken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Origin: null\r\n",
        "Origin: null\r\nSec-Fetch-Site: cross-site\r\n",
        "Origin: null\r\nSec-Fetch-Site: none\r\n",
        "Origin: http://evil.example\r\n",
        "Origin: http://127.0.0.1:1\r\n",
        "Origin: https://127.0.0.1:%d\r\n",
        "Origin: http://127.0.0.1:%d.evil.example\r\n",
        "Origin: http://127.0.0.1:%d\r\nSec-Fetch-Site: same-site\r\n"
      })
  void form_of_another_page_is_refused_even_with_key_and_cookie(String heads) throws Exception {
    String given = heads.replace("%d", String.valueOf(address.getPort()));
    assertThat(post("/form", given, form(""))).contains(" 403 ");
    assertThat(taken).isEmpty();
  }

  @Test
  void more_than_a_form_can_hold_is_refused() throws Exception {
    assertThat(post("/form", origin(), form("after=" + "a".repeat(135_000)))).contains(" 413 ");
    assertThat(taken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/mixed; boundary=x", "application/json", ""})
  void what_is_not_sent_by_a_form_is_refused(String type) throws Exception {
    String heads = origin() + "Content-Type: " + type + "\r\n";
    assertThat(raw("POST", "/form", cookie, heads, form(""))).contains(" 415 ");
    assertThat(taken).isEmpty();
  }

  @Test
  void file_comes_as_it_was_sent_under_its_bare_name() throws Exception {
    String file = "a\r\n-x-- is no border\r\n\r\nb\u00e9";
    String answer =
        multipart(
            field("key", key.value())
                + field("why", "one\r\ntwo \u00e9")
                + part("name=\"file\"; filename=\"C:\\dir\\..\\\u00fcn\u202E%22.txt\"", file)
                + part("name=\"none\"; filename=\"\"", ""));
    assertThat(answer).contains(" 303 ");
    assertThat(taken.get(0).field("why")).isEqualTo("one\ntwo \u00e9");
    Upload sent = taken.get(0).file("file").orElseThrow();
    assertThat(sent.name()).isEqualTo("\u00fcn'.txt");
    assertThat(new String(sent.bytes(), StandardCharsets.UTF_8)).isEqualTo(file);
    assertThat(taken.get(0).file("none")).isEmpty();
  }

  @Test
  void file_without_the_key_is_refused() throws Exception {
    assertThat(multipart(part("name=\"file\"; filename=\"a\"", "a"))).contains(" 403 ");
    assertThat(taken).isEmpty();
  }

  @Test
  void file_in_more_parts_than_a_form_has_is_refused() throws Exception {
    assertThat(multipart(field("key", key.value()).repeat(200))).contains(" 400 ");
    assertThat(taken).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void file_larger_than_the_bound_is_refused_and_the_sender_is_told_why() throws Exception {
    String large = part("name=\"file\"; filename=\"a\"", "a".repeat(21 * 1024 * 1024));
    assertThat(multipart(field("key", key.value()) + large))
        .contains(" 413 ")
        .contains("larger than 20 MB");
    assertThat(taken).isEmpty();
  }

  @Test
  void who_sends_a_form_byte_by_byte_holds_nobody_up_and_is_cut_off() throws Exception {
    openWith(Duration.ofSeconds(2));
    String large = part("name=\"file\"; filename=\"a\"", "a".repeat(5_000_000));
    assertThat(multipart(field("key", key.value()) + large)).contains(" 303 ");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.getOutputStream().write(headOfLongForm().getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      assertThat(raw("GET", "/", cookie, "", "")).contains(" 200 ");
      Socket last = slow.get(slow.size() - 1);
      assertThat(isAnsweredWhileTrickling(slow, last)).isTrue();
      assertThat(new String(last.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 408");
      assertThat(raw("GET", "/", cookie, "", "")).contains(" 200 ");
      assertThat(taken).hasSize(1);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private void openWith(Duration patience) throws Exception {
    desk.close();
    desk =
        Desk.open(
            0,
            "default-src 'none'",
            asked -> Optional.of("page"),
            () -> "nothing is here",
            new Forms(key, this::take, patience),
            faults::add);
    enter();
  }

  private String headOfLongForm() {
    return "POST /form HTTP/1.1\r\nHost: 127.0.0.1:"
        + address.getPort()
        + "\r\nCookie: "
        + cookie
        + "\r\n"
        + origin()
        + type()
        + "Content-Length: 100000\r\n\r\n";
  }

  /** A byte each time, so that the server's own patience would begin anew with each. */
  private static boolean isAnsweredWhileTrickling(List<Socket> slow, Socket last) throws Exception {
    for (int times = 0; times < 75; times++) {
      for (Socket socket : slow) {
        if (socket.getInputStream().available() == 0) {
          socket.getOutputStream().write('k');
        }
      }
      Thread.sleep(200);
      if (last.getInputStream().available() > 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void what_comes_in_pieces_without_a_length_is_bounded_too() throws Exception {
    String heads = origin() + type() + "Transfer-Encoding: chunked\r\n";
    String large = "20000\r\n" + "a".repeat(0x20000) + "\r\n1\r\na\r\n0\r\n\r\n";
    assertThat(pieces(heads, large)).contains(" 413 ");
    assertThat(pieces(heads, "zz\r\na\r\n0\r\n\r\n")).contains(" 400 ");
    assertThat(taken).isEmpty();
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--x", "--x\r\n\r\n", "--x\r\nContent-Disposition: form-data\r\n\r\na"})
  void broken_parts_are_refused_and_no_fault(String body) throws Exception {
    String heads = origin() + "Content-Type: multipart/form-data; boundary=x\r\n";
    assertThat(raw("POST", "/form", cookie, heads, body)).containsPattern(" 40[03] ");
    assertThat(taken).isEmpty();
    assertThat(faults).isEmpty();
  }

  private String multipart(String parts) throws IOException {
    String heads = origin() + "Content-Type: multipart/form-data; boundary=x\r\n";
    return raw("POST", "/form", cookie, heads, parts + "--x--\r\n");
  }

  private static String field(String name, String value) {
    return part("name=\"" + name + "\"", value);
  }

  private static String part(String head, String content) {
    return "--x\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void broken_escape_is_a_fault_of_the_sender() throws Exception {
    assertThat(post("/form", origin(), form("after=%zz"))).contains(" 400 ");
    assertThat(faults).isEmpty();
  }

  @Test
  void refused_form_is_told_why_and_an_unknown_one_is_not_there() throws Exception {
    assertThat(post("/refused", origin(), form(""))).contains(" 422 ").contains("not so");
    assertThat(post("/none", origin(), form(""))).contains(" 404 ");
  }

  @Test
  void fault_is_told_without_its_words_and_reported() throws Exception {
    assertThat(post("/fault", origin(), form(""))).contains(" 500 ").doesNotContain("inner words");
    assertThat(faults).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "http://evil.example", "evil", ""})
  void nobody_is_led_away(String next) {
    assertThatThrownBy(() -> Received.goOn(next, "")).isInstanceOf(IllegalArgumentException.class);
  }

  private String origin() {
    return "Origin: http://127.0.0.1:" + address.getPort() + "\r\n";
  }

  private static String type() {
    return "Content-Type: application/x-www-form-urlencoded\r\n";
  }

  private String form(String fields) {
    return "key=" + key.value() + "&" + fields;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String post(String path, String heads, String body) throws IOException {
    return raw("POST", path, cookie, heads + type(), body);
  }

  private String pieces(String heads, String body) throws IOException {
    return sent("POST", "/form", cookie, heads, body.getBytes(StandardCharsets.UTF_8));
  }

  private String raw(String method, String path, String cookies, String heads, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return sent(method, path, cookies, heads + "Content-Length: " + bytes.length + "\r\n", bytes);
  }

  private String sent(String method, String path, String cookies, String heads, byte[] bytes)
      throws IOException {
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + address.getPort()
            + "\r\nCookie: "
            + cookies
            + "\r\n"
            + heads
            + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(bytes);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
