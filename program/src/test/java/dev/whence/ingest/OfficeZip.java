package dev.whence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office documents of the tests, put together by hand. */
final class OfficeZip {

  private OfficeZip() {}

  static byte[] docx(String body, String styles, Map<String, String> more) {
    Map<String, String> parts = new TreeMap<>(more);
    parts.put("word/document.xml", xml("document", "<w:body>" + body + "</w:body>"));
    parts.put("word/styles.xml", xml("styles", styles));
    return of(parts);
  }

  static String xml(String root, String inside) {
    return "<w:"
        + root
        + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
        + " xmlns:r='r' xmlns:mc='mc'>"
        + inside
        + "</w:"
        + root
        + ">";
  }

  static byte[] of(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
