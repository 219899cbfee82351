package dev.whence.ingest;

import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a DOCX that hold words, unpacked within limits; everything else is passed over. */
final class DocxPackage {

  private static final String MAIN = "word/document.xml";
  private static final int PART_LIMIT = 32 * 1024 * 1024;
  private static final long TOTAL_LIMIT = 300L * 1024 * 1024;
  private static final int MOST_ENTRIES = 10_000;
  private static final int GROWTH_LIMIT = 200;
  private static final int ALWAYS_ALLOWED = 4 * 1024 * 1024;

  private final Map<String, byte[]> parts = new HashMap<>();
  private boolean headsOrFeet;
  private long total;

  private DocxPackage() {}

  static DocxPackage read(byte[] bytes) throws Unreadable {
    DocxPackage zip = new DocxPackage();
    String damage = zip.unpack(bytes);
    if (!zip.parts.containsKey(MAIN)) {
      throw new Unreadable(
          RejectionReason.UNREADABLE,
          "is a DOCX without word/document.xml"
              + (damage.isEmpty() ? "" : " (" + damage + ")")
              + "; fetch it again or save it anew");
    }
    return zip;
  }

  /** Gives what ended the unpacking early; empty when nothing did. */
  private String unpack(byte[] bytes) throws Unreadable {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw tooLarge("holds more than " + MOST_ENTRIES + " parts, the limit");
        }
        String name = entry.getName();
        headsOrFeet |= name.matches("word/(?:header|footer)\\d*\\.xml");
        unpack(zip, name, bytes.length);
      }
      return "";
    } catch (IOException | IllegalArgumentException e) {
      return "damaged ZIP: " + e.getMessage();
    }
  }

  private void unpack(InputStream zip, String name, int packed) throws IOException, Unreadable {
    boolean wanted = isWanted(name);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    int size = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      size += read;
      total += read;
      if (total > TOTAL_LIMIT) {
        throw tooLarge("unpacks to more than " + TOTAL_LIMIT + " bytes, the limit");
      }
      if (wanted
          && (size > PART_LIMIT || size > Math.max(ALWAYS_ALLOWED, (long) packed * GROWTH_LIMIT))) {
        throw tooLarge(
            "holds a part ("
                + name
                + ") that unpacks to more than "
                + (size - read)
                + " bytes, the limit");
      }
      if (wanted) {
        kept.write(buffer, 0, read);
      }
    }
    if (wanted) {
      parts.putIfAbsent(name, kept.toByteArray());
    }
  }

  private static boolean isWanted(String name) {
    return name.equals(MAIN)
        || name.equals("word/styles.xml")
        || name.equals("word/footnotes.xml")
        || name.equals("word/endnotes.xml")
        || name.equals("word/_rels/document.xml.rels")
        || name.equals("docProps/core.xml");
  }

  private static Unreadable tooLarge(String reason) {
    return new Unreadable(RejectionReason.TOO_LARGE, "is a DOCX that " + reason);
  }

  byte[] document() {
    return parts.getOrDefault(MAIN, new byte[0]);
  }

  /** A part beside the document; null when there is none. */
  byte @Nullable [] part(String name) {
    return parts.get("word/" + name);
  }

  byte @Nullable [] core() {
    return parts.get("docProps/core.xml");
  }

  boolean hasHeadsOrFeet() {
    return headsOrFeet;
  }

  /** The outside addresses of the document's links, by the names it gives them. */
  Map<String, String> links() throws XMLStreamException {
    Map<String, String> links = new HashMap<>();
    byte[] rels = parts.get("word/_rels/document.xml.rels");
    if (rels == null) {
      return links;
    }
    XMLStreamReader xml = StrictXml.reader(rels);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && "Relationship".equals(xml.getLocalName())) {
        String id = xml.getAttributeValue(null, "Id");
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        boolean link = type != null && type.toLowerCase(Locale.ROOT).endsWith("/hyperlink");
        if (link && id != null && target != null) {
          links.put(id, target);
        }
      }
    }
    return links;
  }
}
