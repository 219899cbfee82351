package dev.whence.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document being written, element by element. Texts must be clean. */
final class XmlPage {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /** Begins a document with its outermost element. */
  XmlPage(String root, String namespace) {
    try {
      writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Attributes of the element just begun: name, value, name, value, and so on. */
  XmlPage with(String... attributes) {
    try {
      for (int i = 0; i + 1 < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  XmlPage begin(String element, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(element);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return with(attributes);
  }

  XmlPage end() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  XmlPage element(String name, String content, String... attributes) {
    begin(name, attributes);
    try {
      writer.writeCharacters(content);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return end();
  }

  /** Ends all elements and gives the document. */
  String finished() {
    try {
      writer.writeEndDocument();
      writer.flush();
      return text + "\n";
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("XML that is only kept in memory can always be written", e);
  }
}
