package dev.whence.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides by content, never by name, what bytes are. */
final class ContentKind {

  private static final int SAMPLE = 65_536;

  /** So many characters tell of most texts what they are. */
  static final int FIRST = 4_096;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?is)^\\s*(?:<!--.{0,2000}?-->\\s*|<\\?xml[^>]{0,200}>\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|title|meta|script|div|article|main|section|p|h1|table|span|a|link|center|font)\\b");
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(p|div|span|a|h[1-6]|ul|li|table|td|img|br|head|body|html|script|article|section|meta|link)(?=[\\s/>])[^<>]{0,2000}>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON =
      Pattern.compile("^\\s*(?:\\{\\s*\"[^\"]{1,80}\"\\s*:|\\[\\s*\\{\\s*\"[^\"]{1,80}\"\\s*:)");

  /** A bit for each control character that no text holds: all but blanks, line ends and escape. */
  private static final int NO_TEXT = ~(1 << '\n' | 1 << '\r' | 1 << '\t' | 1 << '\f' | 1 << 0x1B);

  private static final int FEW = 5;
  private static final int PIECE = 8_192;
  private static final int TAGS_OF_A_PAGE = 12;

  private ContentKind() {}

  /** What the first bytes say when they are of a known format that is no text; else empty. */
  static String binaryFormat(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return "PDF";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "ZIP (perhaps an Office document)";
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("\u00FF\u00D8\u00FF")) {
      return "picture";
    }
    if (head.startsWith("RIFF") || head.startsWith("OggS") || head.startsWith("ID3")) {
      return "sound or film";
    }
    if (head.startsWith("\u007FELF") || head.startsWith("\u00CA\u00FE\u00BA\u00BE")) {
      return "program";
    }
    if (head.startsWith("SQLite format 3") || head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "database or old Office document";
    }
    if (head.startsWith("(\u00B5/\u00FD")) {
      return "file packed with zstd: unpack it first";
    }
    return head.startsWith("BZh")
            || head.startsWith("\u00FD7zXZ")
            || head.startsWith("7z\u00BC\u00AF")
        ? "archive"
        : "";
  }

  /** Whether the text is JSON, data for programs. */
  static boolean isJson(String text) {
    return JSON.matcher(text.substring(0, Math.min(400, text.length()))).find();
  }

  /** Share of characters that no text holds: control characters and what could not be decoded. */
  static double brokenShare(String text) {
    int length = Math.min(text.length(), SAMPLE * 4);
    char[] piece = new char[Math.min(length, PIECE)];
    int broken = 0;
    for (int from = 0; from < length; from += PIECE) {
      int size = Math.min(PIECE, length - from);
      text.getChars(from, from + size, piece, 0);
      broken += broken(piece, size);
    }
    return broken < FEW ? 0 : (double) broken / length;
  }

  private static int broken(char[] piece, int size) {
    int broken = 0;
    for (int i = 0; i < size; i++) {
      broken += isNoText(piece[i]) ? 1 : 0;
    }
    return broken;
  }

  /** Whether no text holds the character: some control characters and what stands for a loss. */
  static boolean isNoText(char c) {
    return c < ' ' ? (NO_TEXT >>> c & 1) == 1 : c == 0xFFFD;
  }

  /** Whether a text is a web page. */
  static boolean isHtml(AlignedText text) {
    Matcher first = OPENING.matcher(text.head(FIRST));
    return (first.find() && !first.hitEnd()) || isHtml(text.head(SAMPLE));
  }

  /** Whether a text is a web page. */
  static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(SAMPLE, text.length()));
    if (OPENING.matcher(head).find()) {
      return true;
    }
    return head.toLowerCase(Locale.ROOT).contains("<html")
        ? tags(head) > 2
        : tags(head) >= TAGS_OF_A_PAGE && head.indexOf('<') < head.length() / 2;
  }

  private static long tags(String head) {
    return TAG.matcher(head).results().limit(TAGS_OF_A_PAGE + 1).count();
  }
}
