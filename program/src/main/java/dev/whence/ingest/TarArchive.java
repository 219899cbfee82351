package dev.whence.ingest;

import dev.whence.model.Envelope;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tar (POSIX ustar and pax, GNU), in the order in which they were put there: it has
 * no table of contents, and is read once from the front.
 */
final class TarArchive implements Container {

  private static final int BLOCK = 512;
  private static final int LONGEST_HEADER = 1024 * 1024;
  private static final Pattern PAX_PATH = Pattern.compile("(?s)(?:^|\n)\\d+ path=([^\n]*)\n");
  private static final Pattern PAX_SIZE = Pattern.compile("(?:^|\n)\\d+ size=(\\d{1,15})\n");

  private final InputStream stream;
  private final Tally besides = new Tally();
  private long left;
  private long padding;
  private String longName = "";
  private long longSize = -1;

  private TarArchive(InputStream stream) {
    this.stream = stream;
  }

  static final class Format implements Container.Format {

    @Override
    public boolean recognises(Head head) {
      byte[] bytes = head.bytes();
      return bytes.length >= BLOCK
          && new String(bytes, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")
          && checks(bytes);
    }

    @Override
    public Container open(Packed packed) {
      return new TarArchive(packed.stream());
    }
  }

  /** Whether a header's sum is the one it gives. */
  private static boolean checks(byte[] header) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    return sum == number(header, 148, 8);
  }

  @Override
  public @Nullable Member next() throws IOException {
    while (true) {
      stream.skipNBytes(left + padding);
      left = 0;
      padding = 0;
      byte[] header = stream.readNBytes(BLOCK);
      if (header.length == 0 || isZero(header)) {
        return besides.take();
      }
      if (header.length < BLOCK) {
        throw new EOFException();
      }
      if (!checks(header)) {
        throw new java.util.zip.ZipException("a head of a tar member does not add up");
      }
      Member member = member(header);
      if (member != null) {
        return member;
      }
    }
  }

  private @Nullable Member member(byte[] header) throws IOException {
    long size = longSize >= 0 ? longSize : number(header, 124, 12);
    if (size < 0) {
      throw new java.util.zip.ZipException("a tar member without a size");
    }
    left = size;
    padding = (BLOCK - size % BLOCK) % BLOCK;
    char type = (char) header[156];
    if (type == 'L' || type == 'x') {
      readLong(type, size);
      return null;
    }
    String raw = longName.isEmpty() ? name(header) : longName;
    longName = "";
    longSize = -1;
    boolean isFile = (type == '0' || type == 0) && !raw.endsWith("/");
    return isFile && !isHidden(raw) ? file(MemberName.of(raw)) : null;
  }

  private @Nullable Member file(MemberName name) throws IOException {
    InputStream body = new Body();
    byte[] first = body.readNBytes(Head.LENGTH);
    String kind = Besides.kind(first, name.shown());
    if (!kind.isEmpty()) {
      besides.add(kind);
      return null;
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), body);
    return new Member.Bytes(name.shown(), whole, name.remarkedIn(Envelope.none()));
  }

  private static boolean isHidden(String name) {
    return ("/" + name).matches("(?s).*/\\.[^/.][^/]*(?:/.*)?");
  }

  private void readLong(char type, long size) throws IOException {
    byte[] bytes = new Body().readNBytes((int) Math.min(size, LONGEST_HEADER));
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (type == 'L') {
      int end = text.indexOf('\0');
      longName = end < 0 ? text : text.substring(0, end);
      return;
    }
    Matcher path = PAX_PATH.matcher(text);
    longName = path.find() ? path.group(1) : longName;
    Matcher length = PAX_SIZE.matcher(text);
    longSize = length.find() ? Long.parseLong(length.group(1)) : longSize;
  }

  private static String name(byte[] header) {
    String prefix = header[262] == 0 ? string(header, 345, 155) : "";
    String name = string(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String string(byte[] bytes, int at, int length) {
    int end = at;
    while (end < at + length && bytes[end] != 0) {
      end++;
    }
    byte[] raw = Arrays.copyOfRange(bytes, at, end);
    boolean isUtf8 = Utf8Check.of(raw).malformed() == 0;
    return new String(raw, isUtf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  /** Octal digits, or with the first bit set a binary number; -1 when it is neither. */
  private static long number(byte[] bytes, int at, int length) {
    if ((bytes[at] & 0x80) != 0) {
      long value = bytes[at] & 0x7F;
      for (int i = at + 1; i < at + length; i++) {
        value = value << 8 | (bytes[i] & 0xFF);
      }
      return value;
    }
    String digits =
        new String(bytes, at, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    return digits.matches("[0-7]{1,20}") ? Long.parseLong(digits, 8) : digits.isEmpty() ? 0 : -1;
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** The rest of the member at hand. */
  private final class Body extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0 || length == 0) {
        return length == 0 ? 0 : -1;
      }
      int read = stream.read(bytes, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
      return read;
    }
  }
}
