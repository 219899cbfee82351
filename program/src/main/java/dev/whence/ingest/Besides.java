package dev.whence.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what lies beside articles: pictures, films, fonts by their bytes. Style sheets, scripts and
 * data bear no mark, so that there a name or a declared type is believed, unless the bytes are a
 * page.
 */
final class Besides {

  private static final Map<String, String> BY_MARK =
      Map.ofEntries(
          Map.entry("\u0089PNG", "picture"),
          Map.entry("GIF8", "picture"),
          Map.entry("\u00FF\u00D8\u00FF", "picture"),
          Map.entry("\u0000\u0000\u0001\u0000", "picture"),
          Map.entry("II*\u0000", "picture"),
          Map.entry("MM\u0000*", "picture"),
          Map.entry("OggS", "sound or film"),
          Map.entry("ID3", "sound or film"),
          Map.entry("\u001AE\u00DF\u00A3", "sound or film"),
          Map.entry("wOFF", "font"),
          Map.entry("wOF2", "font"),
          Map.entry("OTTO", "font"),
          Map.entry("\u0000\u0001\u0000\u0000", "font"),
          Map.entry("\u0000asm", "script"));
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("css", "style sheet"),
          Map.entry("js", "script"),
          Map.entry("mjs", "script"),
          Map.entry("map", "script"),
          Map.entry("json", "data file"),
          Map.entry("svg", "picture"),
          Map.entry("ics", "calendar entry"),
          Map.entry("vcf", "address card"),
          Map.entry("eot", "font"));
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,5})$");
  private static final Pattern SVG =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml.{0,300}?\\?>\\s*)?(?:<!--.{0,2000}?-->\\s*)*(?:<!doctype svg[^>]{0,300}>\\s*)?<svg\\b.*");

  private Besides() {}

  /** What bytes are, when they are no article: "picture"; empty when they may be one. */
  static String kind(byte[] first, String name) {
    String byMark = byMark(first);
    if (!byMark.isEmpty()) {
      return byMark;
    }
    Matcher extension = EXTENSION.matcher(name);
    String kind =
        extension.find()
            ? BY_EXTENSION.getOrDefault(extension.group(1).toLowerCase(Locale.ROOT), "")
            : "";
    return kind.isEmpty() || ContentKind.isHtml(Head.plain(first, false).text()) ? "" : kind;
  }

  private static String byMark(byte[] first) {
    String head = new String(first, 0, Math.min(2_500, first.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("RIFF") && head.length() > 12) {
      return head.startsWith("WEBP", 8) ? "picture" : "sound or film";
    }
    if (head.startsWith("ftyp", 4)) {
      return head.startsWith("avif", 8) || head.startsWith("heic", 8) ? "picture" : "sound or film";
    }
    for (Map.Entry<String, String> mark : BY_MARK.entrySet()) {
      if (head.startsWith(mark.getKey())) {
        return mark.getValue();
      }
    }
    return SVG.matcher(head).matches() ? "picture" : "";
  }

  /** What a declared media type says, when it is no article's; empty when it may be one. */
  static String kindOfType(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    if (type.startsWith("image/")) {
      return "picture";
    }
    if (type.startsWith("audio/") || type.startsWith("video/")) {
      return "sound or film";
    }
    if (type.startsWith("font/") || type.contains("font-") || type.contains("-font")) {
      return "font";
    }
    if (type.contains("javascript") || type.contains("ecmascript") || type.contains("wasm")) {
      return "script";
    }
    if (type.startsWith("text/css")) {
      return "style sheet";
    }
    if (type.startsWith("text/calendar")) {
      return "calendar entry";
    }
    return type.contains("json") ? "data file" : "";
  }
}
