package dev.whence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes into text and keeps, for each character, the bytes that made it. What is malformed
 * becomes U+FFFD.
 */
final class TextDecoder {

  AlignedText decode(byte[] bytes, Charset charset, int skip) {
    if (charset.equals(UTF_8)) {
      return utf8(bytes, skip);
    }
    if (CharsetFinder.isSingleByte(charset)) {
      String text = new String(bytes, skip, bytes.length - skip, charset);
      if (text.length() == bytes.length - skip) {
        AlignedText.Runs runs = new AlignedText.Runs();
        if (!text.isEmpty()) {
          runs.add(0, skip, bytes.length, text.length(), true);
        }
        return new AlignedText(text.toCharArray(), text.length(), runs);
      }
    }
    return stepwise(bytes, charset, skip);
  }

  private static AlignedText utf8(byte[] bytes, int skip) {
    AlignedText.Runs runs = new AlignedText.Runs();
    char[] chars = new char[bytes.length - skip];
    int length = 0;
    for (int at = skip; at < bytes.length; ) {
      int size = Utf8Check.sequenceLength(bytes, at);
      if (size == 0) {
        return brokenUtf8(bytes, skip);
      }
      int units =
          size == 1 ? ascii(bytes, at, chars, length) : longer(bytes, at, size, chars, length);
      int end = at + (size == 4 ? units * 2 : units * size);
      runs.add(length, at, end, units, true);
      length += units;
      at = end;
    }
    return new AlignedText(chars, length, runs);
  }

  /** Takes ASCII bytes over, eight at a time, up to the first that is none; gives their number. */
  private static int ascii(byte[] bytes, int from, char[] chars, int length) {
    int at = from;
    int to = length;
    while (at < bytes.length && bytes[at] >= 0) {
      if (Utf8Check.areEightAscii(bytes, at)) {
        chars[to] = (char) bytes[at];
        chars[to + 1] = (char) bytes[at + 1];
        chars[to + 2] = (char) bytes[at + 2];
        chars[to + 3] = (char) bytes[at + 3];
        chars[to + 4] = (char) bytes[at + 4];
        chars[to + 5] = (char) bytes[at + 5];
        chars[to + 6] = (char) bytes[at + 6];
        chars[to + 7] = (char) bytes[at + 7];
        at += Long.BYTES;
        to += Long.BYTES;
      } else {
        chars[to++] = (char) bytes[at++];
      }
    }
    return to - length;
  }

  /** Takes over sequences of one length that follow one another; gives the number of units. */
  private static int longer(byte[] bytes, int from, int size, char[] chars, int length) {
    int to = length;
    int at = from;
    do {
      int point = bytes[at] & (0x7F >> size);
      for (int i = 1; i < size; i++) {
        point = point << 6 | (bytes[at + i] & 0x3F);
      }
      if (size == 4) {
        chars[to++] = Character.highSurrogate(point);
        chars[to++] = Character.lowSurrogate(point);
      } else {
        chars[to++] = (char) point;
      }
      at += size;
    } while (at < bytes.length && Utf8Check.sequenceLength(bytes, at) == size);
    return to - length;
  }

  /** One past the sequences of one length that follow one another. */
  private static int runEnd(byte[] bytes, int at, int size) {
    if (size == 1) {
      return Utf8Check.asciiEnd(bytes, at);
    }
    int end = at + size;
    while (end < bytes.length && Utf8Check.sequenceLength(bytes, end) == size) {
      end += size;
    }
    return end;
  }

  /** What fits no sequence is told byte by byte, which the Java machine's decoder does not do. */
  private static AlignedText brokenUtf8(byte[] bytes, int skip) {
    AlignedText.Builder builder = new AlignedText.Builder(bytes.length - skip);
    int at = skip;
    while (at < bytes.length) {
      int length = Utf8Check.sequenceLength(bytes, at);
      if (length == 0) {
        builder.appendMade("\uFFFD", at, at + 1);
        at++;
        continue;
      }
      int end = runEnd(bytes, at, length);
      builder.appendEven(new String(bytes, at, end - at, UTF_8), at, end);
      at = end;
    }
    return builder.build();
  }

  /** One character at a time, for charsets whose characters take one to four bytes. */
  private static AlignedText stepwise(byte[] bytes, Charset charset, int skip) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(4);
    AlignedText.Builder builder = new AlignedText.Builder(bytes.length);
    int room = 1;
    while (in.hasRemaining()) {
      int from = in.position();
      out.clear().limit(room);
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      if (out.hasRemaining()) {
        append(builder, out, from, in.position());
        room = 1;
      } else if (result.isOverflow() && room < 4) {
        room++;
      } else {
        break;
      }
    }
    return builder.build();
  }

  private static void append(AlignedText.Builder builder, CharBuffer out, int from, int to) {
    if (out.remaining() == 1) {
      builder.appendEven(out, from, to);
    } else {
      builder.appendMade(out, from, to);
    }
  }
}
