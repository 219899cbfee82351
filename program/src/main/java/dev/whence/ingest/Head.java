package dev.whence.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The first bytes of an input, by which it is decided what it is; never by its name. */
final class Head {

  static final int LENGTH = 65_536;

  private final byte[] bytes;
  private final boolean isWhole;
  private final boolean isPacked;

  private Head(byte[] bytes, boolean isWhole, boolean isPacked) {
    this.bytes = bytes;
    this.isWhole = isWhole;
    this.isPacked = isPacked;
  }

  /** The head of these first bytes, looked at through one layer of gzip. */
  static Head of(byte[] first, boolean isWhole) {
    if (first.length < 3 || (first[0] & 0xFF) != 0x1F || (first[1] & 0xFF) != 0x8B) {
      return new Head(first, isWhole, false);
    }
    byte[] unpacked = new byte[LENGTH];
    int length = 0;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(first))) {
      int read = in.read(unpacked, 0, LENGTH);
      while (read > 0) {
        length += read;
        read = in.read(unpacked, length, LENGTH - length);
      }
    } catch (IOException e) {
      // The head of a longer gzip breaks off, of course; what came out before is looked at.
      return new Head(java.util.Arrays.copyOf(unpacked, length), false, true);
    }
    return new Head(java.util.Arrays.copyOf(unpacked, length), length < LENGTH, true);
  }

  /** A head that is looked at as it is. */
  static Head plain(byte[] first, boolean isWhole) {
    return new Head(first, isWhole, false);
  }

  /** At most {@link #LENGTH} bytes, out of any gzip around them; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether these are all bytes there are. */
  boolean isWhole() {
    return isWhole;
  }

  /** Whether gzip was around them. */
  boolean isPacked() {
    return isPacked;
  }

  boolean startsWith(String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** The head as text: by its byte order mark, else one character a byte. */
  String text() {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    Charset charset =
        switch (first) {
          case 0xFEFF -> StandardCharsets.UTF_16BE;
          case 0xFFFE -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.ISO_8859_1;
        };
    String text = new String(bytes, charset);
    if (text.startsWith("\u00EF\u00BB\u00BF")) {
      return text.substring(3);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
