package dev.whence.ingest;

import dev.whence.model.Alignment;
import dev.whence.model.ByteRange;
import dev.whence.model.Span;
import java.io.CharArrayReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text whose every character knows the bytes that made it. Immutable; built by {@link Builder},
 * one repair after the other, each copying stretches of the text before it.
 *
 * <p>It is kept as an array, since most of what goes through a whole page reads it character by
 * character: Java's first compiler takes four times as long to ask a string for each.
 */
final class AlignedText {

  private final char[] chars;
  private final int length;
  private final int[] starts;
  private final int[] froms;
  private final int[] tos;
  private final boolean[] even;
  private final int size;

  /** Made when first asked for; two threads may make it twice, and alike. */
  private @Nullable String text;

  /**
   * A text that was made as a whole, and the runs that cover it.
   *
   * @param chars the text from the first on, from now on this object's own
   * @param length how many of them are text
   */
  AlignedText(char[] chars, int length, Runs runs) {
    this.chars = chars;
    this.length = length;
    this.size = runs.size;
    this.starts = Arrays.copyOf(runs.starts, size);
    this.froms = Arrays.copyOf(runs.froms, size);
    this.tos = Arrays.copyOf(runs.tos, size);
    this.even = Arrays.copyOf(runs.even, size);
  }

  String text() {
    String made = text;
    if (made == null) {
      made = new String(chars, 0, length);
      text = made;
    }
    return made;
  }

  /** The first characters, at most so many. */
  String head(int most) {
    return new String(chars, 0, Math.min(most, length));
  }

  /** The characters, {@link #length} of them and perhaps unused room after; not to be changed. */
  char[] chars() {
    return chars;
  }

  Reader reader() {
    return new CharArrayReader(chars, 0, length);
  }

  int length() {
    return length;
  }

  Alignment alignment() {
    List<Alignment.Run> runs = new ArrayList<>(size);
    for (int run = 0; run < size; run++) {
      Span span = new Span(starts[run], end(run));
      runs.add(new Alignment.Run(span, new ByteRange(froms[run], tos[run]), even[run]));
    }
    return new Alignment(runs);
  }

  private int end(int run) {
    return run + 1 < size ? starts[run + 1] : length;
  }

  private int step(int run) {
    return (tos[run] - froms[run]) / (end(run) - starts[run]);
  }

  private int runAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** First byte of what made the character at the offset; the end of all bytes past the text. */
  private int byteStart(int offset) {
    if (size == 0) {
      return 0;
    }
    if (offset >= length) {
      return tos[size - 1];
    }
    int run = runAt(offset);
    return even[run] ? froms[run] + (offset - starts[run]) * step(run) : froms[run];
  }

  /** One past the last byte of what made the character before the offset. */
  private int byteEnd(int offset) {
    if (offset <= 0 || size == 0) {
      return 0;
    }
    int run = runAt(offset - 1);
    return even[run] ? froms[run] + (offset - starts[run]) * step(run) : tos[run];
  }

  /** Puts an aligned text together from pieces of the one before it. */
  static final class Builder {

    private char[] chars;
    private int length;
    private final Runs runs = new Runs();

    Builder(int expectedLength) {
      this.chars = new char[Math.max(16, expectedLength)];
    }

    int length() {
      return length;
    }

    char last() {
      return chars[length - 1];
    }

    /** Cuts everything from the offset on. */
    void truncate(int to) {
      runs.truncate(length, to);
      length = to;
    }

    /** Appends characters each made of the same number of bytes. */
    Builder appendEven(CharSequence piece, int from, int to) {
      if (piece.length() > 0) {
        runs.add(length, from, to, piece.length(), true);
        append(piece.toString());
      }
      return this;
    }

    /** Appends characters made together by the bytes, such as an entity's. */
    Builder appendMade(CharSequence piece, int from, int to) {
      if (piece.length() > 0) {
        // One character is even whatever made it, and joins its neighbours: so a blank for a blank.
        runs.add(length, from, to, piece.length(), piece.length() == 1);
        append(piece.toString());
      }
      return this;
    }

    /** Appends a stretch of another aligned text as it is. */
    Builder append(AlignedText source, int start, int end) {
      int at = start;
      int run = start < end ? source.runAt(start) : 0;
      while (at < end) {
        int stop = Math.min(end, source.end(run));
        int from = source.byteStart(at);
        int to = source.even[run] ? from + (stop - at) * source.step(run) : source.tos[run];
        runs.add(length, from, to, stop - at, source.even[run]);
        append(source.chars, at, stop - at);
        at = stop;
        run++;
      }
      return this;
    }

    /** Appends characters made by a stretch of another aligned text as a whole. */
    Builder appendMade(CharSequence piece, AlignedText source, int start, int end) {
      int from = source.byteStart(start);
      return appendMade(piece, from, Math.max(from, source.byteEnd(end)));
    }

    private void append(String piece) {
      makeRoom(piece.length());
      piece.getChars(0, piece.length(), chars, length);
      length += piece.length();
    }

    private void append(char[] source, int from, int count) {
      makeRoom(count);
      System.arraycopy(source, from, chars, length, count);
      length += count;
    }

    private void makeRoom(int more) {
      if (chars.length - length < more) {
        chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
      }
    }

    /** The text; the builder may be used on. */
    AlignedText build() {
      return new AlignedText(Arrays.copyOf(chars, length), length, runs);
    }
  }

  /** Stretches of a text and the bytes that made them, put together in text order. */
  static final class Runs {

    private int[] starts = new int[16];
    private int[] froms = new int[16];
    private int[] tos = new int[16];
    private boolean[] even = new boolean[16];
    private int size;

    /**
     * Adds a stretch right after those before it; an even one that goes on as they did joins them.
     *
     * @param at where it begins in the text
     * @param length of the stretch in UTF-16 units, not 0
     * @param isEven whether each unit was made of the same number of bytes
     */
    void add(int at, int from, int to, int length, boolean isEven) {
      if (isEven && size > 0 && even[size - 1] && tos[size - 1] == from) {
        int previous = at - starts[size - 1];
        int previousStep = (tos[size - 1] - froms[size - 1]) / previous;
        if (previousStep == (to - from) / length) {
          tos[size - 1] = to;
          return;
        }
      }
      grow();
      starts[size] = at;
      froms[size] = from;
      tos[size] = to;
      even[size] = isEven;
      size++;
    }

    private void grow() {
      if (size == starts.length) {
        int larger = size * 2;
        starts = Arrays.copyOf(starts, larger);
        froms = Arrays.copyOf(froms, larger);
        tos = Arrays.copyOf(tos, larger);
        even = Arrays.copyOf(even, larger);
      }
    }

    /** Cuts a text of a length to a smaller one. */
    private void truncate(int whole, int length) {
      int cut = whole;
      while (size > 0 && starts[size - 1] >= length) {
        cut = starts[--size];
      }
      if (size > 0 && length < cut && even[size - 1]) {
        int last = size - 1;
        int step = (tos[last] - froms[last]) / (cut - starts[last]);
        tos[last] = froms[last] + step * (length - starts[last]);
      }
    }
  }
}
