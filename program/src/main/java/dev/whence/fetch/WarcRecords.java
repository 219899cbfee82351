package dev.whence.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Puts exchanges into WARC/1.1 records, each a gzip member (ISO 28500:2017). The HTTP client hands
 * out headers and bodies, not the bytes of the wire: headers come in its order, without the words
 * behind the status number, and a body without its chunks; a header that would not fit such a body
 * any more is kept with "X-Archive-Orig-" before its name.
 */
final class WarcRecords {

  private static final Set<String> OF_THE_WIRE = Set.of("transfer-encoding");
  private static final String MOVED = "X-Archive-Orig-";

  private final URI info = id();
  private final String software;

  WarcRecords(String software) {
    this.software = software;
  }

  /**
   * Records, packed.
   *
   * @param bytes what is to be appended
   * @param main where in them the answer's record begins
   * @param id that record's id
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Packed(byte[] bytes, int main, URI id) {}

  /** The record that says who made those after it. */
  byte[] info(String file, Instant at) throws IOException {
    return packed(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(info)
            .date(at)
            .filename(file)
            .fields(
                Map.of(
                    "software", List.of(software),
                    "format", List.of("WARC File Format 1.1"),
                    "robots", List.of("obey")))
            .build());
  }

  /** A request and its answer. */
  Packed exchange(Exchange exchange) throws IOException {
    URI id = id();
    byte[] request = request(exchange, id);
    byte[] block = answer(exchange, exchange.body());
    WarcResponse.Builder response =
        new WarcResponse.Builder(exchange.address().toString())
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .warcinfoId(info)
            .date(exchange.at())
            .ipAddress(exchange.ip())
            .body(MediaType.HTTP_RESPONSE, block)
            .setHeader("WARC-Block-Digest", sha256(block))
            .setHeader("WARC-Payload-Digest", sha256(exchange.body()));
    if (exchange.cut() != null) {
      response.truncated(WarcTruncationReason.valueOf(exchange.cut().toUpperCase(Locale.ROOT)));
    }
    return joined(request, packed(response.build()), id);
  }

  /** A request whose answer was that nothing changed. */
  Packed unchanged(Exchange exchange, Kept before) throws IOException {
    URI id = id();
    byte[] block = answer(exchange, new byte[0]);
    WarcRevisit revisit =
        new WarcRevisit.Builder(exchange.address().toString(), WarcRevisit.SERVER_NOT_MODIFIED_1_1)
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .warcinfoId(info)
            .date(exchange.at())
            .ipAddress(exchange.ip())
            .refersTo(before.record(), before.address(), before.at())
            .body(MediaType.HTTP_RESPONSE, block)
            .setHeader("WARC-Block-Digest", sha256(block))
            .build();
    return joined(request(exchange, id), packed(revisit), id);
  }

  private byte[] request(Exchange exchange, URI answer) throws IOException {
    byte[] block =
        head("GET " + exchange.address().target() + " HTTP/1.1", exchange.asked())
            .getBytes(StandardCharsets.ISO_8859_1);
    return packed(
        new WarcRequest.Builder(exchange.address().toString())
            .version(MessageVersion.WARC_1_1)
            .recordId(id())
            .warcinfoId(info)
            .date(exchange.at())
            .concurrentTo(answer)
            .ipAddress(exchange.ip())
            .body(MediaType.HTTP_REQUEST, block)
            .setHeader("WARC-Block-Digest", sha256(block))
            .build());
  }

  private static byte[] answer(Exchange exchange, byte[] body) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + exchange.status() + " \r\n");
    exchange
        .told()
        .forEach(
            (name, values) -> values.forEach(value -> head.append(line(name, value, body.length))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static String line(String name, String value, int length) {
    String key = name.toLowerCase(Locale.ROOT);
    boolean wrongLength =
        key.equals("content-length") && !value.strip().equals(String.valueOf(length));
    String moved = wrongLength || OF_THE_WIRE.contains(key) ? MOVED : "";
    return moved + name + ": " + value + "\r\n";
  }

  private static String head(String first, Map<String, List<String>> headers) {
    StringBuilder head = new StringBuilder(first).append("\r\n");
    headers.forEach(
        (name, values) -> values.forEach(value -> head.append(name + ": " + value + "\r\n")));
    return head.append("\r\n").toString();
  }

  private static Packed joined(byte[] request, byte[] answer, URI id) {
    byte[] both = java.util.Arrays.copyOf(request, request.length + answer.length);
    System.arraycopy(answer, 0, both, request.length, answer.length);
    return new Packed(both, request.length, id);
  }

  private static byte[] packed(WarcRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer =
        new WarcWriter(java.nio.channels.Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return out.toByteArray();
  }

  /** In hexadecimal, as the case and sha256sum write it. */
  private static String sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + java.util.HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }

  private static URI id() {
    return URI.create("urn:uuid:" + UUID.randomUUID());
  }
}
