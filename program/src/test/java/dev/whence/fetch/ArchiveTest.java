package dev.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

@Timeout(60)
class ArchiveTest {

  private static final String PAGE = "<p>The mill will close.</p>";

  @TempDir private Path folder;
  private Path file = Path.of("");
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
    file = folder.resolve("case.warc.gz");
    site.at(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Thu, 26 Nov 2026 10:00:00 GMT");
          boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          // HttpServer sends in chunks what has no length.
          exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : 0);
          if (!same) {
            exchange.getResponseBody().write(PAGE.getBytes(StandardCharsets.UTF_8));
          }
        });
    site.redirect("/moved", "/a");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Setting setting() {
    return new Setting().keeping(file);
  }

  private static Fetched.Page page(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Page.class);
    return (Fetched.Page) fetched;
  }

  private static String text(Fetched fetched) {
    return new String(page(fetched).bytes(), StandardCharsets.UTF_8);
  }

  /** Type and address of each record, its digests checked. */
  private static List<String> records(Path warc) throws Exception {
    List<String> seen = new ArrayList<>();
    try (WarcReader reader = new WarcReader(warc)) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        Map<String, List<String>> headers = new TreeMap<>(record.headers().map());
        assertThat(record.version().toString()).isEqualTo("WARC/1.1");
        if (record instanceof WarcResponse response) {
          byte[] body = response.http().body().stream().readAllBytes();
          assertThat(headers.get("WARC-Payload-Digest")).containsExactly("sha256:" + sha256(body));
        } else {
          byte[] block = record.body().stream().readAllBytes();
          List<String> digest = headers.getOrDefault("WARC-Block-Digest", List.of());
          if (!digest.isEmpty()) {
            assertThat(digest).containsExactly("sha256:" + sha256(block));
          }
        }
        String address = headers.getOrDefault("WARC-Target-URI", List.of("-")).get(0);
        seen.add(record.type() + " " + address.replaceAll("http://[^/]*", ""));
      }
    }
    return seen;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void every_exchange_is_kept_and_reads_back() throws Exception {
    Fetched.Page page = page(setting().fetch(site.url("/moved")));
    assertThat(page.envelope().remarks())
        .last()
        .isEqualTo(
            "fetched from " + site.url("/a") + " on 2026-11-27 at 18:00:00 UTC, kept in " + file);
    assertThat(records(file))
        .containsExactly(
            "warcinfo -",
            "request /robots.txt",
            "response /robots.txt",
            "request /moved",
            "response /moved",
            "request /a",
            "response /a");
  }

  @Test
  void every_record_is_a_gzip_member_with_the_length_it_names() throws Exception {
    setting().fetch(site.url("/a"));
    Process unpacking =
        new ProcessBuilder("gzip", "-dc", file.toString()).redirectErrorStream(true).start();
    String all = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(unpacking.waitFor()).isZero();
    int at = 0;
    int count = 0;
    while (at < all.length()) {
      assertThat(all.substring(at)).startsWith("WARC/1.1\r\n");
      int body = all.indexOf("\r\n\r\n", at) + 4;
      String head = all.substring(at, body);
      int length = Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+)\r.*", "$1"));
      assertThat(all.substring(body + length)).startsWith("\r\n\r\n");
      at = body + length + 4;
      count++;
    }
    assertThat(count).isEqualTo(5);
    assertThat(all).contains("X-Archive-Orig-transfer-encoding: chunked", "User-Agent: Whence/1.0");
  }

  @Test
  void later_run_takes_the_page_from_the_archive_with_a_remark() throws Exception {
    setting().fetch(site.url("/moved"));
    int asked = site.asked().size();
    long size = Files.size(file);
    for (boolean offline : new boolean[] {false, true}) {
      Setting later = setting();
      later.offline = offline;
      Fetched.Page page = page(later.fetch(site.url("/moved")));
      assertThat(text(page)).isEqualTo(PAGE);
      assertThat(page.envelope().captured()).isEqualTo(Setting.NOW);
      assertThat(page.envelope().remarks())
          .containsExactly(
              "the address led to " + site.url("/a"),
              "not fetched again: taken from "
                  + file
                  + ", where it is kept as fetched on 2026-11-27 at 18:00:00 UTC");
    }
    assertThat(site.asked()).hasSize(asked);
    assertThat(file).hasSize(size);
  }

  @Test
  void offline_without_archive_or_page_says_so() throws Exception {
    Setting offline = setting();
    offline.offline = true;
    assertThat(offline.fetch(site.url("/a")).toString()).contains("NOT_FETCHED", "--offline");
    assertThat(file).doesNotExist();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void fetching_again_asks_whether_the_page_changed_and_keeps_the_answer() throws Exception {
    setting().fetch(site.url("/a"));
    Setting again = setting();
    again.again = true;
    Fetched.Page page = page(again.fetch(site.url("/a")));
    assertThat(text(page)).isEqualTo(PAGE);
    assertThat(page.envelope().remarks()).singleElement().asString().contains("unchanged since");
    assertThat(records(file)).hasSize(10).last().isEqualTo("revisit /a");
    assertThat(text(setting().fetch(site.url("/a")))).isEqualTo(PAGE);
  }

  @Test
  void failure_is_kept_but_not_taken_for_the_page() throws Exception {
    site.at(
        "/early",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/a");
          Site.send(exchange, 404, "not yet");
        });
    assertThat(setting().fetch(site.url("/early"))).isInstanceOf(Fetched.Failed.class);
    assertThat(setting().fetch(site.url("/early"))).isInstanceOf(Fetched.Failed.class);
    assertThat(setting().fetch(site.url("/late"))).isInstanceOf(Fetched.Failed.class);
    assertThat(records(file)).contains("response /late");
    site.page("/late", "here now");
    assertThat(text(setting().fetch(site.url("/late")))).isEqualTo("here now");
  }

  @Test
  void redirect_in_the_archive_to_a_private_address_is_refused() throws Exception {
    setting().fetch(site.url("/moved"));
    byte[] all = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(all, all.length - 40));
    Setting strict = setting();
    strict.allowPrivate = false;
    assertThat(strict.fetch(site.url("/moved")).toString()).contains("NOT_ALLOWED", "this machine");
  }

  @Test
  void run_that_was_killed_while_writing_costs_its_last_record_only() throws Exception {
    setting().fetch(site.url("/moved"));
    byte[] all = Files.readAllBytes(file);
    for (int lost : new int[] {1, 8, 9, 200}) {
      Path cut = Files.createDirectories(folder.resolve("cut" + lost)).resolve("case.warc.gz");
      Files.write(cut, java.util.Arrays.copyOf(all, all.length - lost));
      Setting next = new Setting().keeping(cut);
      assertThat(text(next.fetch(site.url("/moved")))).isEqualTo(PAGE);
      assertThat(next.told).singleElement().asString().contains("no whole record", cut + ".broken");
      assertThat(records(cut)).startsWith("warcinfo -").endsWith("request /a", "response /a");
      long whole = Files.size(Path.of(cut + ".broken"));
      assertThat(whole).isPositive().isLessThan(all.length / 2);
    }
  }

  @Test
  void archive_in_use_or_of_another_kind_is_refused_and_left_as_it_is() throws Exception {
    try (Fetcher first = setting().fetcher()) {
      first.fetch(site.url("/a"));
      assertThatThrownBy(() -> setting().fetcher())
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("another run");
    }
    Path letter = Files.writeString(folder.resolve("letter.warc.gz"), "Dear Ada");
    assertThatThrownBy(() -> new Setting().keeping(letter).fetcher())
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("no web archive");
    assertThat(letter).hasContent("Dear Ada");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void packed_page_is_kept_packed_and_comes_back_unpacked() throws Exception {
    site.at(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(text(setting().fetch(site.url("/packed")))).isEqualTo(PAGE);
    Setting later = setting();
    later.offline = true;
    assertThat(text(later.fetch(site.url("/packed")))).isEqualTo(PAGE);
    assertThat(records(file)).last().isEqualTo("response /packed");
  }
}
