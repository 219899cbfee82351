package dev.whence.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
        return new AlignedText.Builder(text.length()).appendEven(text, skip, bytes.length).build();
      }
    }
    return stepwise(bytes, charset, skip);
  }

  private static AlignedText utf8(byte[] bytes, int skip) {
    AlignedText.Runs runs = new AlignedText.Runs();
    int length = 0;
    for (int at = skip; at < bytes.length; ) {
      int size = Utf8Check.sequenceLength(bytes, at);
      if (size == 0) {
        return brokenUtf8(bytes, skip);
      }
      int end = runEnd(bytes, at, size);
      int units = size == 4 ? (end - at) / 2 : (end - at) / size;
      runs.add(length, at, end, units, true);
      length += units;
      at = end;
    }
    // ASCII is Latin-1 too, and that is copied without a look at each byte.
    Charset charset = length == bytes.length - skip ? ISO_8859_1 : UTF_8;
    return new AlignedText(new String(bytes, skip, bytes.length - skip, charset), runs);
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
