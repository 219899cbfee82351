package dev.whence.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes may come out of one input that the user named, whatever is packed in it how often:
 * a hundred times its size, and always a quarter of a gigabyte. Archives inside it share it, so
 * that a bomb does not grow with its layers.
 */
final class Allowance {

  static final int GROWTH = 100;
  static final long ALWAYS = 256L * 1024 * 1024;

  private long left;

  private Allowance(long left) {
    this.left = left;
  }

  /** That of so many bytes. */
  static Allowance of(long packed) {
    return new Allowance(Math.max(ALWAYS, GROWTH * packed));
  }

  /** That of a file; of a stream as long as nothing was read of it. */
  static Allowance of(@Nullable Path file) {
    try {
      return of(file == null || !Files.isRegularFile(file) ? 0 : Files.size(file));
    } catch (IOException e) {
      // The file cannot be opened either, which is said when that is tried.
      return of(0);
    }
  }

  /** A stream of which nobody knows the length: it earns its allowance as it is read. */
  InputStream earnedBy(InputStream packed) {
    return new FilterInputStream(packed) {

      @Override
      public int read() throws IOException {
        int read = super.read();
        left += read < 0 ? 0 : GROWTH;
        return read;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left += (long) GROWTH * Math.max(0, read);
        return read;
      }
    };
  }

  /** Takes what was unpacked. */
  void spend(long bytes) throws Spent {
    left -= bytes;
    if (left < 0) {
      throw new Spent(
          "unpacks to more than "
              + GROWTH
              + " times its size, as only archives made to do harm do; unpack it yourself");
    }
  }

  /** Nothing more is unpacked. */
  static final class Spent extends IOException {
    private static final long serialVersionUID = 1L;

    Spent(String message) {
      super(message);
    }
  }
}
