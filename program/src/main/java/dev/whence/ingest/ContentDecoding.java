package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Bytes out of what HTTP calls their content encoding. Archives often keep the header though they
 * unpacked the bytes, so the bytes are believed before it.
 */
final class ContentDecoding {

  private ContentDecoding() {}

  /**
   * Unpacks.
   *
   * @param encoding as in the Content-Encoding header; empty for none
   */
  static byte[] decoded(byte[] body, String encoding) throws Unreadable {
    byte[] bytes = body;
    List<String> layers = List.of(encoding.toLowerCase(Locale.ROOT).split("[,\\s]+", -1));
    for (int i = layers.size() - 1; i >= 0; i--) {
      bytes = unpacked(bytes, layers.get(i));
    }
    return bytes;
  }

  private static byte[] unpacked(byte[] bytes, String layer) throws Unreadable {
    return switch (layer) {
      case "gzip", "x-gzip" -> isGzip(bytes) ? read(gzip(bytes)) : bytes;
      case "deflate" -> isText(bytes) ? bytes : read(inflater(bytes));
      case "br" -> isText(bytes) ? bytes : read(brotli(bytes));
      case "zstd", "compress" -> unpackedAlready(bytes, layer);
      default -> bytes;
    };
  }

  private static byte[] unpackedAlready(byte[] bytes, String layer) throws Unreadable {
    if (isText(bytes)) {
      return bytes;
    }
    throw new Unreadable(
        RejectionReason.UNREADABLE,
        "is packed with \"" + layer + "\", which is not unpacked here; save the page anew");
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  /** Whether there is nothing to unpack: no control characters, as packed bytes hold many. */
  private static boolean isText(byte[] bytes) {
    int controls = 0;
    int length = Math.min(bytes.length, 512);
    for (int i = 0; i < length; i++) {
      boolean blank = bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t' || bytes[i] == '\f';
      controls += bytes[i] >= 0 && bytes[i] < ' ' && !blank ? 1 : 0;
    }
    return controls == 0 && (length >= 100 || Utf8Check.of(bytes).isUtf8());
  }

  private static InputStream gzip(byte[] bytes) throws Unreadable {
    try {
      return new GZIPInputStream(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static InputStream brotli(byte[] bytes) throws Unreadable {
    try {
      return new BrotliInputStream(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Of a stream with the head of zlib, or without one, as some servers send it. */
  private static InputStream inflater(byte[] bytes) {
    boolean wrapped =
        bytes.length > 1
            && (bytes[0] & 0x0F) == 8
            && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(!wrapped));
  }

  private static byte[] read(InputStream stream) throws Unreadable {
    try (stream) {
      byte[] bytes = stream.readNBytes(ContentReader.LIMIT + 1);
      if (bytes.length > ContentReader.LIMIT) {
        throw new Unreadable(
            RejectionReason.TOO_LARGE,
            "unpacks to more than " + ContentReader.LIMIT + " bytes, the limit");
      }
      return bytes;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static Unreadable damaged(IOException problem) {
    return new Unreadable(
        RejectionReason.UNREADABLE,
        "was packed for its way and cannot be unpacked (" + problem.getMessage() + ")");
  }
}
