package dev.whence.fetch;

import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes a Content-Encoding, within limits that hold whatever the bytes say of themselves. */
final class Coding {

  private static final int GROWTH_LIMIT = 1_000;
  private static final int ALWAYS_ALLOWED = 4 * 1024 * 1024;
  private static final int BUFFER = 65_536;

  private Coding() {}

  /**
   * The bytes that were meant.
   *
   * @param encoding the header, empty when there is none
   * @param largest in bytes
   */
  static byte[] decoded(byte[] body, String encoding, int largest) throws Unreached {
    switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity", "none" -> {
        return body;
      }
      case "gzip", "x-gzip", "deflate" -> {
        long growth = Math.max(ALWAYS_ALLOWED, (long) body.length * GROWTH_LIMIT);
        return unpacked(body, encoding, (int) Math.min(largest, growth));
      }
      default ->
          throw new Unreached(
              RejectionReason.UNREADABLE,
              "was sent packed as \"" + encoding + "\", which was not asked for; try again");
    }
  }

  private static byte[] unpacked(byte[] body, String encoding, int limit) throws Unreached {
    if (body.length == 0) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = stream(body)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (out.size() + read > limit) {
          throw new Unreached(
              RejectionReason.TOO_LARGE,
              "unpacks to more than " + limit + " bytes, the limit for " + body.length);
        }
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    } catch (EOFException e) {
      throw new Unreached(RejectionReason.TRUNCATED, "was sent packed and breaks off; try again");
    } catch (IOException e) {
      throw new Unreached(
          RejectionReason.UNREADABLE,
          "was sent packed as " + encoding + " and is damaged (" + e.getMessage() + ")");
    }
  }

  /** By the first bytes: servers call zlib, bare deflate and gzip each by the others' names. */
  private static InputStream stream(byte[] body) throws IOException {
    InputStream bytes = new ByteArrayInputStream(body);
    int first = (body[0] & 0xFF) << 8 | (body.length > 1 ? body[1] & 0xFF : 0);
    if (first == 0x1F8B) {
      return new GZIPInputStream(bytes, BUFFER);
    }
    boolean isZlib = (first & 0x0F00) == 0x0800 && first % 31 == 0;
    return new InflaterInputStream(bytes, new Inflater(!isZlib), BUFFER);
  }
}
