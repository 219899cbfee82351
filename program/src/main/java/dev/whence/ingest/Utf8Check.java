package dev.whence.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8.
 *
 * @param wellFormed sequences of two bytes or more that are valid
 * @param malformed bytes that fit in no sequence
 * @param unreadable control characters that no text holds, and U+FFFD as such
 */
record Utf8Check(int wellFormed, int malformed, int unreadable) {

  /** A page glued together from parts may hold a few bytes of another charset. */
  private static final int TOLERATED_SHARE = 50;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  /** Added to eight ASCII bytes it sets the highest bit of each that is no control character. */
  private static final long FROM_BLANK = 0x6060606060606060L;

  private static final long ALL_BUT_HIGHEST = 0x7F7F7F7F7F7F7F7FL;
  private static final long TABS = 0x0909090909090909L;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long RETURNS = 0x0D0D0D0D0D0D0D0DL;

  static Utf8Check of(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int unreadable = 0;
    int at = 0;
    while (at < bytes.length) {
      if (isEight(bytes, at)) {
        long eight = (long) EIGHT_BYTES.get(bytes, at);
        if ((eight & BEYOND_ASCII) == 0) {
          unreadable += unreadable(eight);
          at += Long.BYTES;
          continue;
        }
      }
      int length = sequenceLength(bytes, at);
      if (length == 1) {
        unreadable += ContentKind.isNoText((char) bytes[at]) ? 1 : 0;
      } else if (length > 1) {
        good++;
        unreadable += length == 3 && isReplacement(bytes, at) ? 1 : 0;
      } else {
        // A sequence cut off by the end of the input is no proof against UTF-8.
        bad += bytes.length - at < 4 ? 0 : 1;
      }
      at += Math.max(1, length);
    }
    return new Utf8Check(good, bad, unreadable);
  }

  /** Control characters that no text holds among eight ASCII bytes; most hold none at all. */
  private static int unreadable(long eight) {
    long controls = ~(eight + FROM_BLANK) & BEYOND_ASCII;
    if (controls == 0) {
      return 0;
    }
    controls &= otherThan(eight, TABS) & otherThan(eight, LINE_FEEDS) & otherThan(eight, RETURNS);
    int found = 0;
    for (; controls != 0; controls &= controls - 1) {
      int shift = Long.numberOfTrailingZeros(controls) & ~7;
      found += ContentKind.isNoText((char) (eight >>> shift & 0x7F)) ? 1 : 0;
    }
    return found;
  }

  /** The highest bit of each of eight ASCII bytes that is not the other's. */
  private static long otherThan(long eight, long other) {
    return (eight ^ other) + ALL_BUT_HIGHEST;
  }

  private static boolean isReplacement(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBF && bytes[at + 2] == (byte) 0xBD;
  }

  boolean isAscii() {
    return wellFormed == 0 && malformed == 0;
  }

  boolean isUtf8() {
    return malformed == 0 || wellFormed >= (long) malformed * TOLERATED_SHARE;
  }

  /** Whether the bytes are UTF-8 throughout and hold nothing that a text does not. */
  boolean isClean() {
    return malformed == 0 && unreadable == 0;
  }

  /**
   * Whether eight bytes begin here that may be read at once. Elsewhere than at every eighth place
   * Java's first compiler puts them together from halves, quarters or single bytes.
   */
  private static boolean isEight(byte[] bytes, int at) {
    return (at & 7) == 0 && at + Long.BYTES <= bytes.length;
  }

  /** Whether eight bytes that may be read at once begin here and all are ASCII. */
  static boolean areEightAscii(byte[] bytes, int at) {
    return isEight(bytes, at) && ((long) EIGHT_BYTES.get(bytes, at) & BEYOND_ASCII) == 0;
  }

  /** One past the ASCII bytes that follow one another from here on, looked at eight at a time. */
  static int asciiEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] >= 0) {
      at += areEightAscii(bytes, at) ? Long.BYTES : 1;
    }
    return at;
  }

  /** Length of the valid sequence that starts here; 0 when there is none. */
  static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isAllowed(lead, bytes[at + 1] & 0xFF) ? length : 0;
  }

  /** No overlong forms, no surrogates, nothing above U+10FFFF. */
  private static boolean isAllowed(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second <= 0x9F;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second <= 0x8F;
      default -> true;
    };
  }
}
