package dev.whence.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the gzip members of a file one by one, checking each to its end (RFC 1952), so that it
 * is known exactly where the whole ones end. A WARC has one member a record.
 */
final class Members {

  private static final int BUFFER = 65_536;
  private static final int FIXED_HEAD = 10;
  private static final int TRAILER = 8;

  private final FileChannel file;
  private final int kept;
  private long at;

  /**
   * A walk from the beginning.
   *
   * @param kept how many bytes of each member are handed on; the rest is only checked
   */
  Members(FileChannel file, int kept) {
    this.file = file;
    this.kept = kept;
  }

  /**
   * A whole member.
   *
   * @param from where it begins in the file
   * @param head its first bytes, unpacked
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Member(long from, byte[] head) {}

  /** Where the members read so far end. */
  long end() {
    return at;
  }

  void from(long offset) {
    at = offset;
  }

  /** The next member; null at the end of the file and where no whole member follows. */
  @Nullable Member next() throws IOException {
    int head = headLength();
    if (head < 0) {
      return null;
    }
    Inflater inflater = new Inflater(true);
    try {
      return body(inflater, at + head);
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }

  private @Nullable Member body(Inflater inflater, long from)
      throws IOException, DataFormatException {
    CRC32 sum = new CRC32();
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    byte[] out = new byte[BUFFER];
    long next = from;
    while (!inflater.finished()) {
      int made = inflater.inflate(out);
      sum.update(out, 0, made);
      start.write(out, 0, Math.min(made, kept - start.size()));
      if (made == 0 && inflater.needsDictionary()) {
        return null;
      }
      if (made == 0 && inflater.needsInput()) {
        byte[] in = read(next, BUFFER);
        if (in.length == 0) {
          return null;
        }
        inflater.setInput(in);
        next += in.length;
      }
    }
    long trailerAt = from + inflater.getBytesRead();
    byte[] trailer = read(trailerAt, TRAILER);
    boolean fits =
        trailer.length == TRAILER
            && number(trailer, 0) == sum.getValue()
            && number(trailer, 4) == (inflater.getBytesWritten() & 0xFFFF_FFFFL);
    if (!fits) {
      return null;
    }
    Member member = new Member(at, start.toByteArray());
    at = trailerAt + TRAILER;
    return member;
  }

  /** Length of the member's head; -1 when none stands here. */
  private int headLength() throws IOException {
    byte[] b = read(at, BUFFER);
    if (b.length < FIXED_HEAD || (b[0] & 0xFF) != 0x1F || (b[1] & 0xFF) != 0x8B || b[2] != 8) {
      return -1;
    }
    int flags = b[3];
    int length = FIXED_HEAD;
    if ((flags & 4) != 0 && length + 2 <= b.length) {
      length += 2 + (b[length] & 0xFF) + ((b[length + 1] & 0xFF) << 8);
    }
    for (int text = flags & 0x18; text != 0; text &= text - 1) {
      while (length < b.length && b[length] != 0) {
        length++;
      }
      length++;
    }
    int sum = (flags & 2) != 0 ? 2 : 0;
    return length + sum;
  }

  private byte[] read(long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    int got = 0;
    while (buffer.hasRemaining() && got >= 0) {
      got = file.read(buffer, from + buffer.position());
    }
    return java.util.Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = 3; i >= 0; i--) {
      number = number << 8 | (bytes[from + i] & 0xFF);
    }
    return number;
  }
}
