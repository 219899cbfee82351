package dev.whence.ingest;

import static dev.whence.ingest.Streamed.gzip;
import static dev.whence.ingest.Streamed.utf8;
import static dev.whence.ingest.WebArchiveTest.join;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A WACZ laid out as browsertrix and ArchiveWeb.page lay theirs out: several WARCs whose records
 * are each a gzip of their own, a packed index, two lists of pages, logs, digests, and beside the
 * pages' answers what these programs note of a page: its text, its pictures, its requests.
 */
class WaczTest {

  private static final String FERRY = "https://post.example/ferry";
  private static final String BRIDGE = "https://post.example/bridge";
  private static final String LAKE = "https://lake.example/news?id=7";
  private static final String PAGE =
      "<html><body><p>The ferry did not sail on Monday.</p></body></html>";

  @Test
  void pages_of_all_its_archives_are_given_and_nothing_else() {
    Streamed streamed = Streamed.of("crawl.wacz", wacz());
    assertThat(streamed.ids())
        .containsExactly(
            "crawl.wacz!/20240501120000/" + FERRY,
            "crawl.wacz!/20240501120000/" + BRIDGE,
            "crawl.wacz!/20240501120000/" + LAKE);
    assertThat(streamed.texts())
        .containsExactly(PAGE, PAGE.replace("ferry", "bridge"), PAGE.replace("ferry", "lake boat"));
    assertThat(streamed.rejected()).isEmpty();
    assertThat(streamed.passedOver())
        .containsExactly(
            "4 records of another kind, 1 picture, 1 part of a page, 1 redirect, 1 capture of a page"
                + " already archived elsewhere, 1 script");
  }

  @Test
  void page_reached_by_a_redirect_from_a_listed_address_is_given() {
    assertThat(Streamed.of("crawl.wacz", wacz()).ids()).anyMatch(id -> id.endsWith(LAKE));
  }

  @Test
  void archive_that_breaks_off_leaves_the_pages_of_the_others() {
    byte[] cut = Arrays.copyOf(firstArchive(), firstArchive().length - 40);
    Streamed streamed = Streamed.of("crawl.wacz", wacz(cut));
    assertThat(streamed.ids()).anyMatch(id -> id.endsWith(FERRY)).anyMatch(id -> id.endsWith(LAKE));
  }

  @Test
  void listed_page_that_is_kept_under_an_unlisted_address_is_given_from_there() {
    byte[] kept =
        packed(
            answer("https://post.example/f?ref=1", "200 OK", "text/html", utf8(PAGE), false),
            revisit(FERRY, "https://post.example/f?ref=1"));
    Streamed streamed = Streamed.of("crawl.wacz", wacz(kept));
    assertThat(streamed.ids())
        .containsExactlyInAnyOrder(
            "crawl.wacz!/20240501120000/https://post.example/f?ref=1",
            "crawl.wacz!/20240501120000/" + LAKE);
  }

  @Test
  void page_archived_before_the_redirect_that_leads_to_it_is_given_once() {
    byte[] moved = utf8("HTTP/1.1 301 Moved\r\nLocation: /boat\r\n\r\n");
    byte[] kept =
        packed(
            answer("https://post.example/boat", "200 OK", "text/html", utf8(PAGE), false),
            record("response", FERRY, "application/http; msgtype=response", moved),
            answer("https://post.example/boat", "200 OK", "text/html", utf8(PAGE), false));
    Streamed streamed = Streamed.of("crawl.wacz", wacz(kept));
    assertThat(streamed.ids())
        .containsExactly(
            "crawl.wacz!/20240501120000/https://post.example/boat",
            "crawl.wacz!/20240501120000/" + LAKE);
    byte[] before =
        packed(
            answer("https://post.example/boat", "200 OK", "text/html", utf8(PAGE), false),
            record("response", FERRY, "application/http; msgtype=response", moved));
    assertThat(Streamed.of("crawl.wacz", wacz(before)).ids())
        .containsExactlyInAnyOrder(
            "crawl.wacz!/20240501120000/https://post.example/boat",
            "crawl.wacz!/20240501120000/" + LAKE);
  }

  private static byte[] wacz() {
    return wacz(firstArchive());
  }

  private static byte[] wacz(byte[] firstArchive) {
    String header =
        "{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All Pages\"}\n";
    String seeds =
        header + page(FERRY, "Ferry", true) + page("http://lake.example/go", "Lake", true);
    String found = header.replace("pages\"", "extra\"") + page(BRIDGE + "#top", "Bridge", false);
    return ZipArchiveTest.stored(
        "archive/rec-20240501120000-0.warc.gz", firstArchive,
        "archive/rec-20240501120000-1.warc.gz", secondArchive(),
        "datapackage-digest.json", utf8("{\"path\": \"datapackage.json\", \"hash\": \"sha256:0\"}"),
        "datapackage.json", utf8("{\"profile\": \"data-package\", \"wacz_version\": \"1.1.1\"}"),
        "indexes/index.cdx.gz", gzip(utf8("example,post)/ferry 20240501120000 {}\n")),
        "indexes/index.idx", utf8("!meta 0 {\"format\": \"cdxj-gzip-1.0\"}\n"),
        "logs/crawl-20240501120000.log", utf8("{\"logLevel\": \"info\"}\n"),
        "pages/extraPages.jsonl", utf8(found),
        "pages/pages.jsonl", utf8(seeds));
  }

  private static String page(String url, String title, boolean isSeed) {
    return "{\"id\": \"a1\", \"url\": \"%s\", \"title\": \"%s\", \"seed\": %s, \"ts\": \"2024-05-01T12:00:00.123Z\"}\n"
        .formatted(url, title, isSeed);
  }

  private static byte[] firstArchive() {
    return packed(
        record("warcinfo", "", "application/warc-fields", utf8("software: a crawler\r\n")),
        record(
            "request", FERRY, "application/http; msgtype=request", utf8("GET / HTTP/1.1\r\n\r\n")),
        answer(FERRY, "200 OK", "text/html; charset=utf-8", chunked(gzip(utf8(PAGE))), true),
        record(
            "resource", "urn:pageinfo:" + FERRY, "application/json", utf8("{\"pageid\": \"a1\"}")),
        record("resource", "urn:text:" + FERRY, "text/plain", utf8("The ferry did not sail.")),
        record("resource", "urn:thumbnail:" + FERRY, "image/jpeg", new byte[] {-1, -40, -1, 0}),
        record("metadata", FERRY, "application/warc-fields", utf8("via: x\r\n")),
        answer("https://post.example/a.png", "200 OK", "image/png", new byte[9], false),
        answer("https://ads.example/f", "200 OK", "text/html", utf8("<p>Buy a boat.</p>"), false),
        answer(BRIDGE, "200 OK", "text/html", utf8(PAGE.replace("ferry", "bridge")), false));
  }

  private static byte[] secondArchive() {
    byte[] moved = utf8("HTTP/1.1 301 Moved\r\nLocation: " + LAKE + "\r\n\r\n");
    return packed(
        record("warcinfo", "", "application/warc-fields", utf8("software: a crawler\r\n")),
        record("response", "http://lake.example/go", "application/http; msgtype=response", moved),
        record(
            "revisit",
            FERRY,
            "application/http; msgtype=response",
            utf8("HTTP/1.1 200 OK\r\n\r\n")),
        record("resource", "urn:view:" + LAKE, "image/png", new byte[] {1, 2, 3}),
        answer("https://lake.example/a.js", "200 OK", "text/javascript", utf8("var a;"), false),
        answer(LAKE, "200 OK", "text/html", utf8(PAGE.replace("ferry", "lake boat")), false));
  }

  private static byte[] revisit(String address, String keptUnder) {
    return record(
        "revisit",
        address + "\r\nWARC-Refers-To-Target-URI: " + keptUnder,
        "application/http; msgtype=response",
        utf8("HTTP/1.1 200 OK\r\n\r\n"));
  }

  /** Every record in a gzip of its own. */
  private static byte[] packed(byte[]... records) {
    return join(Arrays.stream(records).map(Streamed::gzip).toArray(byte[][]::new));
  }

  private static byte[] answer(
      String address, String status, String type, byte[] body, boolean isPacked) {
    String fields =
        isPacked ? "\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked" : "\r\nETag: \"1\"";
    byte[] head = utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + type + fields + "\r\n\r\n");
    return record("response", address, "application/http; msgtype=response", join(head, body));
  }

  private static byte[] chunked(byte[] body) {
    int half = body.length / 2;
    return join(
        utf8(Integer.toHexString(half) + "\r\n"),
        Arrays.copyOf(body, half),
        utf8("\r\n" + Integer.toHexString(body.length - half) + "\r\n"),
        Arrays.copyOfRange(body, half, body.length),
        utf8("\r\n0\r\n\r\n"));
  }

  private static byte[] record(String type, String address, String mediaType, byte[] block) {
    List<String> fields =
        List.of(
            "WARC/1.1",
            "WARC-Type: " + type,
            "WARC-Record-ID: <urn:uuid:9fdb7d6c-1b1d-4e0a-9a2a-3f0f0f0f0f0f>",
            "WARC-Date: 2024-05-01T12:00:00.123Z",
            "WARC-Page-ID: 5b1f0c2e-0000-4000-8000-000000000001",
            "WARC-Payload-Digest: sha256:0000",
            address.isEmpty() ? "WARC-Filename: rec.warc.gz" : "WARC-Target-URI: " + address,
            "Content-Type: " + mediaType,
            "Content-Length: " + block.length);
    return join(utf8(String.join("\r\n", fields) + "\r\n\r\n"), block, utf8("\r\n\r\n"));
  }
}
