package dev.whence.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes and writes JSON. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** An object with a type, as JSON-LD writes it. */
  static ObjectNode typed(String type) {
    return object().put("@type", type);
  }

  /** A reference to what is described elsewhere, as JSON-LD writes it. */
  static ObjectNode reference(String iri) {
    return object().put("@id", iri);
  }

  /** One line, with its end; nothing in it that any reader takes for the end of a line. */
  static String line(JsonNode node) {
    try {
      return withoutLineBreaks(MAPPER.writeValueAsString(node)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }

  /** Indented, for people to look at. */
  static String page(JsonNode node) {
    String text = withoutLineBreaks(node.toPrettyString());
    return text.replace("\r\n", "\n") + "\n";
  }

  /** These stand only inside strings, where JSON knows an escape for them. */
  private static String withoutLineBreaks(String json) {
    return json.replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
