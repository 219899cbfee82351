package dev.whence.ingest;

import dev.whence.model.Article;
import dev.whence.model.Certainty;
import dev.whence.model.Envelope;
import dev.whence.model.Finding;
import dev.whence.model.Metadata;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive (WARC 0.17 to 1.1, ISO 28500; also its forerunner ARC), plain or with
 * every record in a gzip of its own. One record is in memory at a time. After a damaged record
 * reading goes on at the next one that begins like one.
 */
final class WebArchive implements Container {

  private static final int BUFFER = 65_536;
  private static final int LONGEST_HTTP_HEAD = 256 * 1024;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final byte[] PLAIN_MARK = "WARC/".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] PACKED_MARK = {0x1F, (byte) 0x8B, 8};

  private final ReadableByteChannel channel;
  private final InputStream stream;
  private final Captures captures;
  private final String name;
  private final byte[] mark;
  private final @Nullable Allowance allowance;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private @Nullable WarcReader reader;
  private boolean isEnded;

  private WebArchive(
      InputStream stream, @Nullable Allowance allowance, Captures captures, String name) {
    this.allowance = allowance;
    this.name = name;
    this.stream = stream;
    this.channel = Channels.newChannel(stream);
    this.captures = captures;
    this.mark = allowance == null ? PLAIN_MARK : PACKED_MARK;
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      return head.startsWith("WARC/0.")
          || head.startsWith("WARC/1.")
          || head.startsWith("filedesc://");
    }

    @Override
    public boolean unpacksItself() {
      return true;
    }

    @Override
    public Container open(Packed packed) {
      Allowance allowance = packed.head().isPacked() ? packed.allowance() : null;
      return of(packed.stream(), allowance, new Captures(null), "");
    }
  }

  /**
   * Opens one.
   *
   * @param allowance what its packed records may come to; null when it is not packed
   * @param captures what was met so far in archives that belong together
   * @param name its name among them
   */
  static WebArchive of(
      InputStream stream, @Nullable Allowance allowance, Captures captures, String name) {
    return new WebArchive(stream, allowance, captures, name);
  }

  String name() {
    return name;
  }

  @Override
  public @Nullable Member next() throws IOException, Unreadable {
    Member page = nextPage();
    return page == null ? captures.last() : page;
  }

  /** The next page; null at the end. */
  @Nullable Member nextPage() throws IOException, Unreadable {
    while (!isEnded) {
      WarcRecord record = nextRecord();
      Member member = record == null ? null : member(record);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  private @Nullable WarcRecord nextRecord() throws IOException, Unreadable {
    try {
      WarcReader current = reader;
      if (current == null) {
        current = new WarcReader(channel, buffer);
        reader = current;
      }
      Optional<WarcRecord> record = current.next();
      isEnded = record.isEmpty();
      if (allowance != null && record.isPresent()) {
        allowance.spend(Math.max(0, record.get().body().size()));
      }
      return record.orElse(null);
    } catch (Allowance.Spent e) {
      throw e;
    } catch (EOFException e) {
      throw truncated();
    } catch (IOException | RuntimeException e) {
      captures.besides.add("damaged record");
      resume();
      return null;
    }
  }

  private Unreadable truncated() {
    isEnded = true;
    return new Unreadable(
        RejectionReason.TRUNCATED,
        "breaks off in the middle of a record, after "
            + captures.articles()
            + (captures.articles() == 1 ? " page" : " pages")
            + captures.besidesInWords()
            + "; get it again, whole");
  }

  /** Looks for the next place that begins like a record. */
  private void resume() throws IOException {
    reader = null;
    if (buffer.hasRemaining()) {
      buffer.get();
    }
    while (!isAtMark()) {
      if (buffer.remaining() < mark.length) {
        buffer.compact();
        int read = channel.read(buffer);
        buffer.flip();
        if (read < 0) {
          isEnded = true;
          return;
        }
      } else {
        buffer.get();
      }
    }
    // A reader leaves its buffer where it stopped; a new one begins there.
    buffer = ByteBuffer.allocate(BUFFER).put(buffer).flip();
  }

  private boolean isAtMark() {
    if (buffer.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (buffer.get(buffer.position() + i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Member member(WarcRecord record) throws IOException, Unreadable {
    if (record instanceof WarcRevisit revisit) {
      captures.isPageOf(address(revisit), field(revisit, "WARC-Refers-To-Target-URI"));
      captures.besides.add("capture of a page already archived elsewhere");
      return null;
    }
    boolean holdsPage =
        record instanceof WarcResponse
            || record instanceof WarcResource
            || record instanceof WarcConversion;
    if (!holdsPage || !(record instanceof WarcTargetRecord target)) {
      return null;
    }
    String address = address(target);
    if (!address.regionMatches(true, 0, "http", 0, 4)) {
      captures.besides.add(address.startsWith("dns:") ? "name look-up" : "record of another kind");
      return null;
    }
    try {
      return page(target, address);
    } catch (Allowance.Spent e) {
      throw e;
    } catch (EOFException e) {
      throw truncated();
    } catch (IOException | RuntimeException e) {
      captures.besides.add("damaged record");
      resume();
      return null;
    }
  }

  private static String address(WarcTargetRecord record) {
    return field(record, "WARC-Target-URI");
  }

  private static String field(WarcTargetRecord record, String name) {
    String raw = record.headers().first(name).orElse("").strip();
    return raw.startsWith("<") && raw.endsWith(">") ? raw.substring(1, raw.length() - 1) : raw;
  }

  private @Nullable Member page(WarcTargetRecord record, String address) throws IOException {
    InputStream block = record.body().stream();
    Instant captured = date(record);
    if (!(record instanceof WarcResponse)) {
      String type = record.headers().first("Content-Type").orElse("");
      return captures.isWanted(address, type)
          ? given(address, captured, type, "", block.readNBytes(ContentReader.LIMIT + 1))
          : null;
    }
    byte[] head = httpHead(block);
    HttpResponse http = parse(head);
    String type = http.headers().first("Content-Type").orElse("").strip();
    int status = http.status();
    if (status / 100 == 3) {
      captures.isPageOf(address, http.headers().first("Location").orElse(""));
    }
    if (!captures.isAnswer(status) || !captures.isWanted(address, type)) {
      return null;
    }
    String packing = http.headers().first("Content-Encoding").orElse("").strip();
    byte[] body = body(http, block.readNBytes(ContentReader.LIMIT + LONGEST_HTTP_HEAD));
    return given(address, captured, type, packing, body);
  }

  /** The bytes of an answer up to its blank line. */
  private static byte[] httpHead(InputStream block) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int newlines = 0;
    for (int c = block.read(); c >= 0; c = block.read()) {
      head.write(c);
      newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
      if (newlines == 2) {
        return head.toByteArray();
      }
      if (head.size() > LONGEST_HTTP_HEAD) {
        break;
      }
    }
    throw new IOException("an answer without an end of its head");
  }

  private static HttpResponse parse(byte[] bytes) throws IOException {
    return HttpResponse.parseWithoutBody(
        Channels.newChannel(new ByteArrayInputStream(bytes)),
        Channels.newChannel(OutputStream.nullOutputStream()));
  }

  /** The body out of its chunks; as it stands when there are none, though the head says so. */
  private static byte[] body(HttpResponse http, byte[] raw) {
    boolean chunked =
        http.headers()
            .first("Transfer-Encoding")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("chunked");
    byte[] joined = chunked ? ChunkedBody.joined(raw) : null;
    return joined == null ? raw : joined;
  }

  private static @Nullable Instant date(WarcRecord record) {
    try {
      return record.date();
    } catch (DateTimeException | NoSuchElementException e) {
      // No date, or none that can be read: the page is as good without it.
      return null;
    }
  }

  private @Nullable Member given(
      String address, @Nullable Instant captured, String type, String packing, byte[] body) {
    String stamp = captured == null ? "" : STAMP.format(captured) + "/";
    String name = stamp + address;
    if (body.length > ContentReader.LIMIT) {
      return new Member.Broken(
          name,
          RejectionReason.TOO_LARGE,
          "holds more than " + ContentReader.LIMIT + " bytes, the limit");
    }
    try {
      byte[] bytes = ContentDecoding.decoded(body, packing);
      return captures.isNew(address, type, bytes, Article.sha256Of(bytes))
          ? captures.member(name, bytes, type, envelope(address, captured, type))
          : null;
    } catch (Unreadable e) {
      return new Member.Broken(name, e.reason(), String.valueOf(e.getMessage()));
    }
  }

  private static Envelope envelope(String address, @Nullable Instant captured, String type) {
    Finding url =
        new Finding(
            address, Certainty.LIKELY, "WARC-Target-URI: " + address, "ingest.address.web-archive");
    Metadata said = new Metadata(null, null, List.of(), null, null, null, url, null, null);
    String when = captured == null ? "" : ", captured " + captured;
    return new Envelope(
        address,
        captured,
        type.isEmpty() ? null : type,
        said,
        List.of("from a web archive" + when));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
