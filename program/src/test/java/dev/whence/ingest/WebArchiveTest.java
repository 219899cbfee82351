package dev.whence.ingest;

import static dev.whence.ingest.Streamed.gzip;
import static dev.whence.ingest.Streamed.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Document;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;

class WebArchiveTest {

  private static final String PAGE =
      "<html><body><h1>Ferry to Brakholm cancelled</h1><p>The ferry to Brakholm did not sail on"
          + " Monday, harbour master Ole Tamm said.</p></body></html>";
  private static final String STAMP = "20230306101500/";

  @Test
  void page_is_named_after_its_capture_and_bounded_by_it() {
    Streamed streamed = Streamed.of("a.warc", utf8(response("https://post.example/a", PAGE)));
    assertThat(streamed.ids()).containsExactly("a.warc!/" + STAMP + "https://post.example/a");
    assertThat(streamed.texts()).containsExactly(PAGE);
    Document document = streamed.documents().get(0);
    assertThat(document.metadata().canonicalUrl())
        .satisfies(url -> assertThat(url.value()).isEqualTo("https://post.example/a"));
    assertThat(document.metadata().published())
        .satisfies(date -> assertThat(date.edtf()).isEqualTo("../2023-03-06"));
    assertThat(document.notes())
        .anyMatch(
            note -> note.message().equals("from a web archive, captured 2023-03-06T10:15:00Z"));
  }

  @Test
  void every_record_may_be_packed_by_itself() {
    byte[] packed =
        join(
            gzip(utf8(record("warcinfo", "", "application/warc-fields", "software: x\r\n"))),
            gzip(utf8(response("https://post.example/a", PAGE))),
            gzip(utf8(response("https://post.example/b", PAGE))));
    assertThat(Streamed.of("a.warc.gz", packed).ids())
        .containsExactly(
            "a.warc.gz!/" + STAMP + "https://post.example/a",
            "a.warc.gz!/" + STAMP + "https://post.example/b");
  }

  @Test
  void archive_packed_twice_is_read_too() {
    byte[] packed = gzip(gzip(utf8(response("https://post.example/a", PAGE))));
    assertThat(Streamed.of("a", packed).ids()).hasSize(1);
  }

  @Test
  void old_version_and_address_in_brackets_are_read() {
    String old =
        response("https://post.example/a", PAGE)
            .replace("WARC/1.0", "WARC/0.17")
            .replace("https://post.example/a", "<https://post.example/a>");
    assertThat(Streamed.of("a.warc", utf8(old)).ids())
        .containsExactly("a.warc!/" + STAMP + "https://post.example/a");
  }

  @Test
  void resource_of_another_writer_is_an_article() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(
          new WarcResource.Builder(URI.create("https://post.example/a"))
              .date(Instant.parse("2023-03-06T10:15:00Z"))
              .body(MediaType.HTML, utf8(PAGE))
              .build());
    }
    Streamed streamed = Streamed.of("a.warc.gz", out.toByteArray());
    assertThat(streamed.texts()).containsExactly(PAGE);
  }

  @Test
  void transfer_in_chunks_and_packing_are_undone() {
    byte[] packed = gzip(utf8(PAGE));
    byte[] body =
        join(
            utf8("5\r\n"),
            Arrays.copyOf(packed, 5),
            utf8("\r\n" + Integer.toHexString(packed.length - 5) + ";x=1\r\n"),
            Arrays.copyOfRange(packed, 5, packed.length),
            utf8("\r\n0\r\n\r\n"));
    List<String> fields =
        List.of("Content-Type: text/html", "Transfer-Encoding: chunked", "Content-Encoding: gzip");
    String head = "HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    byte[] record = record("response", "https://post.example/a", "", join(utf8(head), body));
    assertThat(Streamed.of("a.warc", record).texts()).containsExactly(PAGE);
  }

  @Test
  void head_that_tells_of_packing_already_undone_is_not_believed() {
    for (String packing : List.of("gzip", "deflate", "br")) {
      String record =
          response(
              "https://post.example/a", 200, "text/html\r\nContent-Encoding: " + packing, PAGE);
      assertThat(Streamed.of("a.warc", utf8(record)).texts()).containsExactly(PAGE);
    }
  }

  /** A page packed by Google's own encoder, version 1.2.0. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "Gw0BACwObDrPQoslm1FZ+LAXO9NjLN+cxGEDjnTQQTJLlxOQs1PdluowP+SHJhjqwcMFUfkVefEY6fCA"
                  + "fVWUBpiE0bEndjvc7LpN8HgFWQtH+ITl5Gxg4QqCYcSse5Z8ONmKhG1X6UkL86uJe+Wgc3FG4oVZwUjO"
                  + "p0OjXorSXK8hY2IvVIsuSQPTNGwFfzbKlTVRDH5e4FvSzk2HqdOeaqqUhrQA");

  @Test
  void answer_packed_with_brotli_is_unpacked() {
    String page =
        "<!doctype html><html lang=\"en\"><head><title>Ferry crew kept ashore — Harbour"
            + " Post</title></head><body><article><h1>Ferry crew kept ashore</h1><p>The fer"
            + "ry did not sail on Monday, the harbour master said. “Nobody told us why,” sh"
            + "e added.</p></article></body></html>";
    assertThat(Streamed.of("a.warc", brotli(BROTLI)).texts()).containsExactly(page);
  }

  @Test
  void answer_whose_brotli_breaks_off_or_is_damaged_is_rejected() {
    byte[] damaged = BROTLI.clone();
    Arrays.fill(damaged, 20, 60, (byte) 0xFF);
    for (byte[] body : List.of(Arrays.copyOf(BROTLI, BROTLI.length / 2), damaged)) {
      assertThat(Streamed.of("a.warc", brotli(body)).rejected())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.reason()).isEqualTo(RejectionReason.UNREADABLE);
                assertThat(one.message()).contains("cannot be unpacked");
              });
    }
  }

  @Test
  void fifty_bytes_of_brotli_that_unpack_to_sixty_million_are_rejected_as_too_large() {
    byte[] bomb =
        Base64.getDecoder()
            .decode("z///fwAkwuKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/P//9fABIAcVgAuve/");
    assertThat(Streamed.of("a.warc", brotli(bomb)).rejected())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  private static byte[] brotli(byte[] body) {
    byte[] head =
        utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n");
    return record("response", "https://post.example/a", "", join(head, body));
  }

  @Test
  void packing_that_is_not_known_is_rejected_with_its_name() {
    byte[] body = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 1, 2, 3, 4, 5};
    byte[] head =
        utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\n\r\n");
    byte[] record = record("response", "https://post.example/a", "", join(head, body));
    assertThat(Streamed.of("a.warc", record).rejected())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(RejectionReason.UNREADABLE);
              assertThat(one.message()).contains("\"zstd\", which is not unpacked here");
            });
  }

  @Test
  void what_is_no_article_is_counted_once_at_the_end() {
    String archive =
        response("https://post.example/old", 301, "text/html", "moved")
            + response("https://post.example/gone", 404, "text/html", PAGE)
            + response("https://post.example/x.png", 200, "image/png", "x")
            + response("https://post.example/y.png", 200, "image/png", "y")
            + response("https://post.example/a.js", 200, "text/javascript", "var a;")
            + response("https://post.example/a", PAGE)
            + record(
                "revisit", "https://post.example/a", "application/http", "HTTP/1.1 200 OK\r\n\r\n");
    Streamed streamed = Streamed.of("a.warc", utf8(archive));
    assertThat(streamed.ids()).hasSize(1);
    assertThat(streamed.passedOver())
        .containsExactly(
            "1 redirect, 1 page not found, 2 pictures, 1 script, 1 capture of a page already"
                + " archived elsewhere");
  }

  @Test
  void same_page_captured_twice_is_given_once_and_a_changed_one_again() {
    String archive =
        response("https://post.example/a", PAGE)
            + response("https://post.example/a", PAGE)
            + response("https://post.example/a", PAGE.replace("Monday", "Tuesday"));
    Streamed streamed = Streamed.of("a.warc", utf8(archive));
    assertThat(streamed.ids())
        .containsExactly(
            "a.warc!/" + STAMP + "https://post.example/a",
            "a.warc!/" + STAMP + "https://post.example/a#2");
    assertThat(streamed.passedOver()).containsExactly("1 capture of a page already given");
  }

  @Test
  void feed_is_read_only_when_nothing_else_is_there() {
    String feed =
        "<rss version=\"2.0\"><channel><title>Post</title><item><title>Ferry</title>"
            + "<description>The ferry did not sail.</description></item></channel></rss>";
    String alone = response("https://post.example/rss", 200, "application/rss+xml", feed);
    assertThat(Streamed.of("a.warc", utf8(alone)).texts())
        .containsExactly("The ferry did not sail.");
    Streamed both = Streamed.of("a.warc", utf8(alone + response("https://post.example/a", PAGE)));
    assertThat(both.texts()).containsExactly(PAGE);
    assertThat(both.passedOver()).containsExactly("1 feed");
  }

  @Test
  void damaged_record_is_passed_over_and_counted() {
    String good = response("https://post.example/a", PAGE);
    String bad = good.replace("Content-Length: ", "Content-Length: x");
    String last = response("https://post.example/b", PAGE);
    for (String middle : List.of(bad, "rubbish\r\n\r\n", "WARC/1.0\r\nno field\r\n\r\n")) {
      Streamed streamed = Streamed.of("a.warc", utf8(good + middle + last));
      assertThat(streamed.ids()).hasSize(2);
      assertThat(streamed.passedOver()).singleElement().asString().contains("damaged record");
    }
  }

  @Test
  void damaged_record_between_packed_ones_is_passed_over() {
    byte[] middle = gzip(utf8(response("https://post.example/b", PAGE)));
    for (int i = 30; i < 60; i++) {
      middle[i] ^= 0x55;
    }
    byte[] archive =
        join(
            gzip(utf8(response("https://post.example/a", PAGE))),
            middle,
            gzip(utf8(response("https://post.example/c", PAGE))));
    Streamed streamed = Streamed.of("a.warc.gz", archive);
    assertThat(streamed.ids()).contains("a.warc.gz!/" + STAMP + "https://post.example/c");
  }

  @Test
  void archive_that_breaks_off_gives_what_came_before() {
    String good = response("https://post.example/a", PAGE);
    byte[] whole = utf8(good + response("https://post.example/b", PAGE));
    for (int cut : List.of(10, 60, whole.length / 3)) {
      Streamed streamed = Streamed.of("a.warc", Arrays.copyOf(whole, whole.length - cut));
      assertThat(streamed.ids()).first().asString().endsWith("https://post.example/a");
      assertThat(streamed.rejected())
          .singleElement()
          .satisfies(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TRUNCATED));
    }
  }

  @Test
  @Timeout(120)
  void large_archive_streams_in_flat_memory() {
    byte[] record =
        utf8(response("https://post.example/p.png", 200, "image/png", "x".repeat(1 << 20)));
    Input input = Input.ofStream("-", new Repeated(record, 600));
    long before = used();
    Streamed streamed = Streamed.of(input, Fetching.never(), false);
    assertThat(streamed.passedOver()).containsExactly("600 pictures");
    assertThat(used() - before).isLessThan(64L << 20);
  }

  @Test
  @Timeout(120)
  void packed_stream_of_unknown_length_may_not_grow_without_bound() {
    byte[] record =
        gzip(utf8(response("https://post.example/p.png", 200, "image/png", "x".repeat(1 << 20))));
    Input input = Input.ofStream("-", new Repeated(record, 100_000));
    assertThat(Streamed.of(input, Fetching.never(), false).rejected())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(RejectionReason.TOO_LARGE);
              assertThat(one.message()).contains("more than 100 times its size");
            });
  }

  @Test
  @Timeout(120)
  void packed_mailbox_of_unknown_length_may_not_grow_without_bound() {
    byte[] mail = utf8("From a@post.example Mon Mar  6 10:15:00 2023\nFrom: a@post.example\n\n");
    byte[] filler = gzip(new byte[1 << 20]);
    InputStream stream =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip(mail)), new Repeated(filler, 100_000));
    assertThat(Streamed.of(Input.ofStream("-", stream), Fetching.never(), false).rejected())
        .anySatisfy(one -> assertThat(one.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void date_after_the_capture_is_remarked_on() {
    String page =
        PAGE.replace("<body>", "<body><time datetime=\"2024-01-02\" pubdate>2 January</time>");
    Streamed streamed = Streamed.of("a.warc", utf8(response("https://post.example/a", page)));
    assertThat(streamed.documents().get(0).notes())
        .anyMatch(note -> note.message().contains("but was captured before that, on 2023-03-06"));
    assertThat(streamed.documents().get(0).metadata().published())
        .satisfies(date -> assertThat(date.latest()).isEqualTo(LocalDate.of(2024, 1, 2)));
  }

  @Test
  void text_about_archives_is_a_text() {
    byte[] text = utf8("WARC is a format of web archives.\n\nIt was made long ago.\n");
    assertThat(Streamed.of("a.txt", text).ids()).containsExactly("a.txt");
  }

  private static final class Repeated extends InputStream {
    private final byte[] bytes;
    private int times;
    private int at;

    Repeated(byte[] bytes, int times) {
      this.bytes = bytes;
      this.times = times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == bytes.length) {
        at = 0;
        times--;
      }
      if (times == 0) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, offset, count);
      at += count;
      return count;
    }
  }

  static String response(String address, String page) {
    return response(address, 200, "text/html; charset=utf-8", page);
  }

  static String response(String address, int status, String type, String body) {
    String http = "HTTP/1.1 " + status + " Word\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return record("response", address, "application/http; msgtype=response", http);
  }

  private static String record(String type, String address, String mediaType, String block) {
    return Streamed.text(record(type, address, mediaType, utf8(block)));
  }

  static byte[] record(String type, String address, String mediaType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + (address.isEmpty() ? "" : "\r\nWARC-Target-URI: " + address)
            + "\r\nWARC-Date: 2023-03-06T10:15:00Z\r\nWARC-Record-ID:"
            + " <urn:uuid:9fdb7d6c-1b1d-4e0a-9a2a-3f0f0f0f0f0f>\r\nContent-Type: "
            + (mediaType.isEmpty() ? "application/http; msgtype=response" : mediaType)
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : new ArrayList<>(List.of(parts))) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
