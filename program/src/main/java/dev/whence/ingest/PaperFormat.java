package dev.whence.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats of word processors and printers, told by content. */
enum PaperFormat {
  PDF(""),
  DOCX(""),
  OLE("is an old Office document (DOC, XLS or PPT); save it as DOCX or PDF"),
  ODT("is an OpenDocument text (ODT); save it as DOCX or PDF"),
  RTF("is a rich text document (RTF); save it as DOCX, PDF or plain text"),
  XLSX("is a workbook (XLSX or ODS), not an article; save the text in it as DOCX, PDF or text"),
  PPTX("is a presentation (PPTX or ODP); save it as PDF"),
  EPUB("is a book (EPUB); save the article in it as HTML or text"),
  OTHER("");

  private static final int PDF_HEAD = 1_024;
  private static final int MOST_NAMES = 10_000;
  private static final int ZIP_END = 66_000;

  private final String advice;

  PaperFormat(String advice) {
    this.advice = advice;
  }

  /** Why such a file is not read and what to do; empty for a format that is read, or another. */
  String advice() {
    return advice;
  }

  static PaperFormat of(byte[] bytes) {
    String head = ascii(bytes, 0, PDF_HEAD);
    int mark = head.indexOf("%PDF-");
    if (mark == 0 || (mark > 0 && !head.contains("<") && head.indexOf("\n%PDF-") == mark - 1)) {
      return PDF;
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLE;
    }
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    return head.startsWith("PK\u0003\u0004") ? zip(bytes) : OTHER;
  }

  private static PaperFormat zip(byte[] bytes) {
    String first = ascii(bytes, 30, 120);
    if (first.startsWith("mimetype")) {
      String type = first.toLowerCase(Locale.ROOT);
      return type.contains("epub")
          ? EPUB
          : type.contains("opendocument.text")
              ? ODT
              : type.contains("opendocument.spreadsheet")
                  ? XLSX
                  : type.contains("opendocument.presentation") ? PPTX : OTHER;
    }
    List<String> names = names(bytes);
    if (names.contains("word/document.xml")) {
      return DOCX;
    }
    if (names.contains("xl/workbook.xml")) {
      return XLSX;
    }
    return names.contains("ppt/presentation.xml") ? PPTX : OTHER;
  }

  /** The names in the ZIP's own list at its end, or where that is lost those before its parts. */
  private static List<String> names(byte[] bytes) {
    for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - ZIP_END); at--) {
      if (isMark(bytes, at, 5, 6)) {
        long start = number(bytes, at + 16, 4);
        return start < bytes.length ? names(bytes, (int) start, 1, 2, 46) : List.of();
      }
    }
    List<String> names = new ArrayList<>();
    for (int at = 0; at + 30 < bytes.length && names.size() < MOST_NAMES; at++) {
      if (isMark(bytes, at, 3, 4)) {
        names.add(ascii(bytes, at + 30, (int) number(bytes, at + 26, 2)));
      }
    }
    return names;
  }

  private static List<String> names(byte[] bytes, int start, int third, int fourth, int fixed) {
    List<String> names = new ArrayList<>();
    int at = start;
    while (at >= 0
        && at + fixed <= bytes.length
        && isMark(bytes, at, third, fourth)
        && names.size() < MOST_NAMES) {
      int length = (int) number(bytes, at + 28, 2);
      names.add(ascii(bytes, at + fixed, length));
      at += fixed + length + (int) number(bytes, at + 30, 2) + (int) number(bytes, at + 32, 2);
    }
    return names;
  }

  private static boolean isMark(byte[] bytes, int at, int third, int fourth) {
    return at + 3 < bytes.length
        && bytes[at] == 'P'
        && bytes[at + 1] == 'K'
        && bytes[at + 2] == third
        && bytes[at + 3] == fourth;
  }

  private static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | (at + i < bytes.length ? bytes[at + i] & 0xFF : 0);
    }
    return number;
  }

  private static String ascii(byte[] bytes, int from, int length) {
    int start = Math.min(from, bytes.length);
    return new String(
        bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
  }
}
