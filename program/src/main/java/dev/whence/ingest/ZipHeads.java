package dev.whence.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells by the first members of a ZIP whether it is one document: OOXML, OpenDocument, EPUB. */
final class ZipHeads {

  private static final int LOCAL = 0x04034B50;
  private static final int MOST = 40;
  private static final Set<String> OFFICE =
      Set.of("[Content_Types].xml", "_rels/.rels", "mimetype");
  private static final Set<String> PARTS =
      Set.of("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml");

  private ZipHeads() {}

  static boolean isOneDocument(Head head) {
    ByteBuffer bytes = ByteBuffer.wrap(head.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (int i = 0; i < MOST && at >= 0 && at + 30 <= bytes.limit(); i++) {
      int names = bytes.getShort(at + 26) & 0xFFFF;
      if (bytes.getInt(at) != LOCAL || at + 30 + names > bytes.limit()) {
        return false;
      }
      String name = new String(head.bytes(), at + 30, names, StandardCharsets.ISO_8859_1);
      if ((i == 0 && OFFICE.contains(name)) || PARTS.contains(name)) {
        return true;
      }
      at = next(bytes, at, names);
    }
    return false;
  }

  /**
   * Where the next member begins: after this one, or where the mark stands if its size is not
   * given.
   */
  private static int next(ByteBuffer bytes, int at, int names) {
    boolean sizeFollows = (bytes.getShort(at + 6) & 8) != 0;
    long packed = bytes.getInt(at + 18) & 0xFFFFFFFFL;
    long begin = (long) at + 30 + names + (bytes.getShort(at + 28) & 0xFFFF);
    if (!sizeFollows || packed > 0) {
      return begin + packed > bytes.limit() ? -1 : (int) (begin + packed);
    }
    for (int i = (int) Math.min(begin, bytes.limit()); i + 4 <= bytes.limit(); i++) {
      if (bytes.getInt(i) == LOCAL) {
        return i;
      }
    }
    return -1;
  }
}
