package dev.whence.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the character encoding of bytes: a byte order mark first, then what the bytes themselves
 * prove (valid UTF-8 is hardly ever anything else), then what the page declares if the bytes allow
 * it, then statistics (juniversalchardet), then the shape of the words. What is only guessed is
 * noted.
 *
 * <p>Labels mean what browsers take them to mean (WHATWG Encoding): ISO-8859-1 is windows-1252.
 */
final class CharsetFinder {

  private static final int PRESCAN = 16_384;
  private static final int SAMPLE = 400_000;
  private static final Charset COMMON = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** Has nearly all small letters where windows-1251 has them; short texts are taken for it. */
  private static final Charset MAC_CYRILLIC = Charset.forName("x-MacCyrillic");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:<meta[^>]{0,400}?charset|<\\?xml[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> BROWSER_LABELS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode", "UTF-8"),
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"));

  /**
   * A charset and how it was found.
   *
   * @param charset what to decode with
   * @param skip bytes of the byte order mark
   * @param isClean whether the bytes were seen to hold nothing that a text does not
   * @param notes doubts, in plain words; empty when there are none
   */
  record Found(Charset charset, int skip, boolean isClean, List<String> notes) {

    Found(Charset charset, int skip, List<String> notes) {
      this(charset, skip, false, notes);
    }
  }

  /**
   * Finds it.
   *
   * @param mediaType what the carrier of the bytes says of them, such as a web server; its charset
   *     goes before the page's own word (HTML standard, 13.2.3.2); null when it says nothing
   */
  Found find(byte[] bytes, @Nullable String mediaType) {
    Found marked = byMark(bytes);
    return marked != null ? marked : withoutMark(bytes, mediaType);
  }

  private static @Nullable Found byMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return new Found(StandardCharsets.UTF_8, 3, List.of());
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return new Found(Charset.forName("UTF-32LE"), 4, List.of());
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return new Found(Charset.forName("UTF-32BE"), 4, List.of());
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return new Found(StandardCharsets.UTF_16LE, 2, List.of());
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return new Found(StandardCharsets.UTF_16BE, 2, List.of());
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Found withoutMark(byte[] bytes, @Nullable String mediaType) {
    List<String> notes = new ArrayList<>();
    Charset wide = wideByZeros(bytes);
    if (wide != null) {
      notes.add("no charset is declared; " + wide.name() + " was guessed from the zero bytes");
      return new Found(wide, 0, notes);
    }
    Utf8Check utf8 = Utf8Check.of(bytes);
    String carried = mediaType == null ? null : labelIn(PARAMETER, mediaType);
    String label = carried != null ? carried : declaredIn(bytes);
    Charset declared = label == null ? null : charsetOf(label);
    if (label != null && declared == null) {
      notes.add("the page declares the charset \"" + label + "\", which is unknown here");
    }
    if (utf8.isAscii() && !holdsEscapes(bytes)) {
      return new Found(StandardCharsets.UTF_8, 0, utf8.isClean(), notes);
    }
    if (utf8.isUtf8() && !utf8.isAscii()) {
      if (declared != null && !declared.equals(StandardCharsets.UTF_8) && utf8.malformed() == 0) {
        notes.add("the page declares " + label + ", but its bytes are UTF-8; read as UTF-8");
      }
      return new Found(StandardCharsets.UTF_8, 0, utf8.isClean(), notes);
    }
    if (declared != null && allows(declared, bytes)) {
      return new Found(declared, 0, notes);
    }
    if (declared != null) {
      notes.add("the page declares " + label + ", but its bytes are no valid " + label);
    }
    Charset guessed = guess(bytes);
    notes.add("the charset was guessed to be " + guessed.name() + "; letters may be wrong");
    return new Found(guessed, 0, notes);
  }

  private static @Nullable String declaredIn(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(PRESCAN, bytes.length), StandardCharsets.ISO_8859_1);
    return labelIn(DECLARATION, head);
  }

  private static @Nullable String labelIn(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable Charset charsetOf(String label) {
    String key = label.toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(BROWSER_LABELS.getOrDefault(key, key));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static boolean allows(Charset charset, byte[] bytes) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return false;
    }
    boolean singleByte = isSingleByte(charset);
    return singleByte || strictlyDecodes(charset, bytes) || malformedShare(charset, bytes) < 0.001;
  }

  static boolean isSingleByte(Charset charset) {
    return charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() == 1.0f
        && charset.newDecoder().maxCharsPerByte() == 1.0f;
  }

  private static boolean strictlyDecodes(Charset charset, byte[] bytes) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, Math.min(SAMPLE, bytes.length)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static double malformedShare(Charset charset, byte[] bytes) {
    int length = Math.min(SAMPLE, bytes.length);
    String text = new String(bytes, 0, length, charset);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    return (double) broken / Math.max(1, length);
  }

  /** UTF-16 or UTF-32 without a mark shows as zero bytes in every second (fourth) place. */
  private static @Nullable Charset wideByZeros(byte[] bytes) {
    int length = Math.min(bytes.length, 4_096) & ~3;
    if (length < 8) {
      return null;
    }
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int most = length / 4 * 7 / 10;
    int least = length / 4 / 20;
    if (zeros[1] >= most && zeros[3] >= most && zeros[0] <= least) {
      return zeros[2] >= most ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
    }
    if (zeros[0] >= most && zeros[2] >= most && zeros[3] <= least) {
      return zeros[1] >= most ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** ISO-2022-JP is ASCII with escape sequences. */
  private static boolean holdsEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /** The charset that the bytes look like. */
  static Charset guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(SAMPLE, bytes.length));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset found = name == null ? null : charsetOf(name);
    if (MAC_CYRILLIC.equals(found)) {
      return WordShape.better(bytes, CYRILLIC, MAC_CYRILLIC);
    }
    boolean usable = found != null && (isSingleByte(found) || strictlyDecodes(found, bytes));
    return usable && found != null && !found.equals(COMMON) ? found : WordShape.best(bytes);
  }
}
