package dev.whence.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML read without trust: no document type, no entities of its own, nothing outside. Of a small
 * file it keeps the first words of each element and attribute by local name.
 */
final class StrictXml {

  private final Map<String, String> words;

  private StrictXml(Map<String, String> words) {
    this.words = words;
  }

  /** A reader of the bytes that refuses every document type. */
  static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  static StrictXml read(byte[] bytes) throws IOException {
    Map<String, String> words = new HashMap<>();
    try {
      XMLStreamReader xml = reader(bytes);
      String open = "";
      String outer = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          boolean list = "Seq".equals(name) || "Bag".equals(name) || "Alt".equals(name);
          outer = list || "li".equals(name) ? outer : name;
          open = outer;
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            words.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
          }
        } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
          words.putIfAbsent(open, xml.getText().strip());
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("is no sound XML: " + e.getMessage(), e);
    }
    return new StrictXml(words);
  }

  /** The first words of an element or attribute of the name; null when there is none. */
  @Nullable String first(String name) {
    String value = words.get(name);
    return value == null || value.isBlank() ? null : value;
  }
}
