package dev.whence.ingest;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an HTTP answer that came in chunks (RFC 9112, 7.1). */
final class ChunkedBody {

  private static final int LONGEST_SIZE_LINE = 200;

  private ChunkedBody() {}

  /** The chunks joined, as many as there are; null when the bytes are in none. */
  static byte @Nullable [] joined(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    int at = 0;
    while (at < raw.length) {
      int end = endOfLine(raw, at);
      long size = end < 0 ? -1 : size(raw, at, end);
      if (size < 0) {
        return at == 0 ? null : out.toByteArray();
      }
      if (size == 0) {
        return out.toByteArray();
      }
      int begin = end + 1;
      int length = (int) Math.min(size, raw.length - begin);
      out.write(raw, begin, length);
      at = begin + length;
      while (at < raw.length && (raw[at] == '\r' || raw[at] == '\n')) {
        // One line end closes a chunk; bytes of the next one never begin with one.
        at++;
      }
    }
    return out.toByteArray();
  }

  private static int endOfLine(byte[] raw, int from) {
    int last = Math.min(raw.length, from + LONGEST_SIZE_LINE);
    for (int i = from; i < last; i++) {
      if (raw[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The hexadecimal number before any extension; -1 when there is none. */
  private static long size(byte[] raw, int from, int end) {
    long size = 0;
    int digits = 0;
    for (int i = from; i < end; i++) {
      int digit = Character.digit(raw[i], 16);
      if (digit < 0) {
        boolean ends = raw[i] == ';' || raw[i] == '\r' || raw[i] == ' ' || raw[i] == '\t';
        return ends && digits > 0 ? size : -1;
      }
      if (++digits > 8) {
        return -1;
      }
      size = size * 16 + digit;
    }
    return digits > 0 ? size : -1;
  }
}
