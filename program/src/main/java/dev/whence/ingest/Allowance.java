package dev.whence.ingest;

import java.io.IOException;
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
  private boolean isSizeKnown;

  private Allowance(long left, boolean isSizeKnown) {
    this.left = left;
    this.isSizeKnown = isSizeKnown;
  }

  /** That of so many bytes. */
  static Allowance of(long packed) {
    return new Allowance(Math.max(ALWAYS, GROWTH * packed), packed > 0);
  }

  /** That of a file; of a stream as long as nobody knows its length. */
  static Allowance of(@Nullable Path file) {
    try {
      return of(file == null || !Files.isRegularFile(file) ? 0 : Files.size(file));
    } catch (IOException e) {
      // The file cannot be opened either, which is said when that is tried.
      return of(0);
    }
  }

  /**
   * Learns the size of an input that came as a stream; of what lies in it the size says nothing.
   */
  void learn(long packed) {
    left += isSizeKnown ? 0 : GROWTH * packed;
    isSizeKnown = true;
  }

  /** Takes what will be unpacked of an input whose size is known; any other is only read once. */
  void spendKnown(long bytes) throws Spent {
    if (isSizeKnown) {
      spend(bytes);
    }
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
