package dev.whence.rumour;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A gist as bytes and back: first every word once, then everything else by the words' places.
 * Numbers and the UTF-16 units of words are unsigned and take seven bits a byte, low bits first;
 * shingles take eight bytes each, high byte first.
 */
final class GistCode {

  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private GistCode() {}

  static byte[] encode(Gist gist) {
    Writer writer = new Writer();
    writer.gist(gist);
    return writer.bytes(gist.shingles());
  }

  /**
   * Reads a gist.
   *
   * @param seen words met before; they come in most articles, and one String each saves most of the
   *     memory of a folder
   */
  static Gist decode(byte[] bytes, Map<String, String> seen) {
    return new Reader(ByteBuffer.wrap(bytes), seen).gist();
  }

  /** Collects the words while it writes what points at them. */
  private static final class Writer {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void gist(Gist gist) {
      number(body, gist.sketches().size());
      for (Sketch sketch : gist.sketches()) {
        number(body, sketch.index());
        number(body, sketch.depth());
        number(body, sketch.block());
        number(body, sketch.spoken() ? 1 : 0);
        words(sketch.keys());
      }
      words(gist.namedKeys());
      words(gist.outlets());
      number(body, gist.lemmas().size());
      gist.lemmas().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(this::lemma);
      wordOrNone(gist.publisher());
      wordOrNone(gist.ownOutlet());
      LocalDate day = gist.firstDay();
      wordOrNone(day == null ? null : day.toString());
    }

    private void lemma(Map.Entry<String, String> lemma) {
      word(lemma.getKey());
      word(lemma.getValue());
    }

    private void wordOrNone(@Nullable String word) {
      words(word == null ? List.of() : List.of(word));
    }

    private void words(Collection<String> words) {
      number(body, words.size());
      words.stream().sorted().forEach(this::word);
    }

    private void word(String word) {
      Integer place = places.get(word);
      if (place == null) {
        place = places.size();
        places.put(word, place);
      }
      number(body, place);
    }

    byte[] bytes(long[] shingles) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      number(out, places.size());
      for (String word : places.keySet()) {
        number(out, word.length());
        word.chars().forEach(unit -> number(out, unit));
      }
      out.writeBytes(body.toByteArray());
      number(out, shingles.length);
      ByteBuffer longs = ByteBuffer.allocate(Long.BYTES * shingles.length);
      longs.asLongBuffer().put(shingles);
      out.writeBytes(longs.array());
      return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number) {
      int rest = number;
      while (rest >= MORE) {
        out.write((rest & (MORE - 1)) | MORE);
        rest >>>= BITS;
      }
      out.write(rest);
    }
  }

  /** Reads in the order of writing. */
  private static final class Reader {

    private final ByteBuffer bytes;
    private final String[] words;

    Reader(ByteBuffer bytes, Map<String, String> seen) {
      this.bytes = bytes;
      this.words = new String[number()];
      for (int i = 0; i < words.length; i++) {
        String word = letters();
        String known = seen.putIfAbsent(word, word);
        words[i] = known == null ? word : known;
      }
    }

    private String letters() {
      char[] letters = new char[number()];
      for (int i = 0; i < letters.length; i++) {
        letters[i] = (char) number();
      }
      return new String(letters);
    }

    Gist gist() {
      List<Sketch> sketches = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        sketches.add(new Sketch(number(), number(), number(), number() == 1, words()));
      }
      Set<String> namedKeys = words();
      Set<String> outlets = words();
      Map<String, String> lemmas = new HashMap<>();
      for (int left = number(); left > 0; left--) {
        lemmas.put(word(), word());
      }
      String publisher = wordOrNone();
      String ownOutlet = wordOrNone();
      String day = wordOrNone();
      LocalDate firstDay = day == null ? null : LocalDate.parse(day);
      return new Gist(
          sketches, namedKeys, lemmas, outlets, publisher, ownOutlet, firstDay, shingles());
    }

    private long[] shingles() {
      long[] shingles = new long[number()];
      bytes.asLongBuffer().get(shingles);
      return shingles;
    }

    private Set<String> words() {
      String[] found = new String[number()];
      for (int i = 0; i < found.length; i++) {
        found[i] = word();
      }
      return Set.of(found);
    }

    private @Nullable String wordOrNone() {
      return words().stream().findFirst().orElse(null);
    }

    private String word() {
      return words[number()];
    }

    private int number() {
      int number = 0;
      for (int shift = 0; ; shift += BITS) {
        int part = bytes.get();
        number |= (part & (MORE - 1)) << shift;
        if ((part & MORE) == 0) {
          return number;
        }
      }
    }
  }
}
