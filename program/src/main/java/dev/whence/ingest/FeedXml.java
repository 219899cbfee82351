package dev.whence.ingest;

import com.rometools.rome.io.XmlReader;
import dev.whence.model.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * The XML of a feed. No document type is ever read, so that there are neither entities that grow
 * nor files and addresses that are opened. What is not well-formed is put in order first (jsoup).
 *
 * @param document the XML
 * @param remarks what had to be done to it; empty when nothing
 */
record FeedXml(Document document, List<String> remarks) {

  private static final int DEEPEST = 200;
  private static final Pattern PREFIX = Pattern.compile("[<\\s]/?([A-Za-z_][\\w.-]{0,40}):[\\w-]");
  private static final Pattern DECLARED = Pattern.compile("xmlns:([A-Za-z_][\\w.-]{0,40})\\s*=");

  static FeedXml of(byte[] bytes, @Nullable String mediaType) throws Unreadable {
    try {
      return new FeedXml(parse(text(bytes, mediaType)), List.of());
    } catch (JDOMException | IOException e) {
      return mended(bytes, mediaType, String.valueOf(e.getMessage()));
    }
  }

  private static String text(byte[] bytes, @Nullable String mediaType) throws IOException {
    try (Reader reader =
        mediaType == null
            ? new XmlReader(new ByteArrayInputStream(bytes), true)
            : new XmlReader(new ByteArrayInputStream(bytes), mediaType, true)) {
      StringBuilder text = new StringBuilder(bytes.length);
      char[] buffer = new char[Head.LENGTH];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }
  }

  private static Document parse(String text) throws JDOMException, IOException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
      start++;
    }
    try {
      Document document = builder.build(new InputSource(new StringReader(text.substring(start))));
      refuseDeep(document);
      return document;
    } catch (IllegalArgumentException e) {
      throw new JDOMException("a name that XML does not allow", e);
    }
  }

  /** What walks down a tree by calling itself must not be led too deep. */
  private static void refuseDeep(Document document) throws JDOMException {
    org.jdom2.Element at = document.getRootElement();
    List<java.util.Iterator<org.jdom2.Element>> open = new ArrayList<>();
    open.add(at.getChildren().iterator());
    while (!open.isEmpty()) {
      java.util.Iterator<org.jdom2.Element> children = open.get(open.size() - 1);
      if (!children.hasNext()) {
        open.remove(open.size() - 1);
      } else if (open.size() > DEEPEST) {
        throw new JDOMException("elements in elements more than " + DEEPEST + " deep");
      } else {
        open.add(children.next().getChildren().iterator());
      }
    }
  }

  private static FeedXml mended(byte[] bytes, @Nullable String mediaType, String problem)
      throws Unreadable {
    String what = problem.replaceAll("\\s+", " ");
    try {
      String text = inOrder(text(bytes, mediaType));
      String shown = what.length() > 160 ? what.substring(0, 160) + "…" : what;
      String remark =
          what.contains("DOCTYPE")
              ? "the feed's document type was left out"
              : "the feed is no well-formed XML and was put in order (" + shown + ")";
      return new FeedXml(parse(text), List.of(remark));
    } catch (JDOMException | IOException e) {
      throw new Unreadable(
          RejectionReason.UNREADABLE,
          "is a feed that is no well-formed XML and could not be put in order ("
              + e.getMessage()
              + ")");
    }
  }

  private static String inOrder(String text) {
    org.jsoup.nodes.Document document =
        Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    for (Node node : new ArrayList<>(document.childNodes())) {
      boolean isHead = node instanceof DocumentType || node instanceof XmlDeclaration;
      if (isHead || !(node instanceof org.jsoup.nodes.Element)) {
        node.remove();
      }
    }
    document
        .outputSettings()
        .syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    org.jsoup.nodes.Element root = document.firstElementChild();
    if (root == null) {
      return "";
    }
    while (root.nextElementSibling() != null) {
      root.appendChild(java.util.Objects.requireNonNull(root.nextElementSibling()));
    }
    declarePrefixes(root);
    return root.outerHtml().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  private static void declarePrefixes(org.jsoup.nodes.Element root) {
    String xml = root.outerHtml();
    Set<String> prefixes = new TreeSet<>();
    Matcher used = PREFIX.matcher(xml);
    while (used.find()) {
      prefixes.add(used.group(1));
    }
    Matcher declared = DECLARED.matcher(xml);
    while (declared.find()) {
      prefixes.remove(declared.group(1));
    }
    prefixes.remove("xml");
    prefixes.remove("xmlns");
    prefixes.forEach(prefix -> root.attr("xmlns:" + prefix, namespace(prefix)));
  }

  private static String namespace(String prefix) {
    return switch (prefix) {
      case "content" -> "http://purl.org/rss/1.0/modules/content/";
      case "dc" -> "http://purl.org/dc/elements/1.1/";
      case "rdf" -> "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
      case "atom" -> "http://www.w3.org/2005/Atom";
      default -> "urn:undeclared:" + prefix;
    };
  }
}
