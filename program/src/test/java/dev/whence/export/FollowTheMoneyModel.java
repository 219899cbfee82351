package dev.whence.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with entities, by the model that FollowTheMoney publishes: of the schemata
 * that are exported its properties, their types and lengths, what each needs and what may link to
 * what.
 */
final class FollowTheMoneyModel {

  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d(:\\d\\d(:\\d\\d)?)?)?)?)?");

  private final JsonNode model;

  private FollowTheMoneyModel(JsonNode model) {
    this.model = model;
  }

  static FollowTheMoneyModel published() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            FollowTheMoneyModel.class.getResourceAsStream("/followthemoney/model.json"))) {
      return new FollowTheMoneyModel(new ObjectMapper().readTree(file));
    }
  }

  /** What is wrong; empty where all is right. */
  List<String> faults(List<JsonNode> entities) {
    Map<String, JsonNode> schemata = new HashMap<>();
    entities.forEach(one -> schemata.put(one.path("id").asText(), schema(one)));
    List<String> faults = new ArrayList<>();
    for (JsonNode entity : entities) {
      String id = entity.path("id").asText() + ": ";
      JsonNode schema = schema(entity);
      String name = entity.path("schema").asText();
      if (schema.isMissingNode() || schema.path("abstract").asBoolean()) {
        faults.add(id + "no schema " + name);
        continue;
      }
      JsonNode given = entity.path("properties");
      for (JsonNode needed : schema.path("required")) {
        if (given.path(needed.asText()).isEmpty()) {
          faults.add(id + name + " needs " + needed.asText());
        }
      }
      given.properties().forEach(one -> check(id, name, one, schemata, faults));
    }
    return faults;
  }

  private JsonNode schema(JsonNode entity) {
    return model.path("schemata").path(entity.path("schema").asText());
  }

  private void check(
      String id,
      String schema,
      Map.Entry<String, JsonNode> given,
      Map<String, JsonNode> schemata,
      List<String> faults) {
    JsonNode property = model.path("schemata").path(schema).path("properties").path(given.getKey());
    if (property.isMissingNode()) {
      faults.add(id + "no " + given.getKey() + " in " + schema);
      return;
    }
    if (!given.getValue().isArray()) {
      faults.add(id + given.getKey() + " is no list");
    }
    String type = property.path("type").asText("string");
    JsonNode ofType = model.path("types").path(type);
    int longest = property.path("maxLength").asInt(ofType.path("maxLength").asInt());
    for (JsonNode value : given.getValue()) {
      String text = value.asText();
      if (!value.isTextual() || text.isBlank() || text.length() > longest) {
        faults.add(id + given.getKey() + " has " + text.length() + " of " + longest + " signs");
      }
      String range = property.path("range").asText("Thing");
      if (type.equals("entity") && !isA(schemata.get(text), range)) {
        faults.add(id + given.getKey() + " " + text + " is no " + range);
      } else if (!isValid(type, text, ofType)) {
        faults.add(id + type + " " + text);
      }
    }
  }

  private static boolean isA(@Nullable JsonNode schema, String range) {
    return schema != null && holds(schema.path("schemata"), range);
  }

  private static boolean holds(JsonNode list, String text) {
    for (JsonNode one : list) {
      if (one.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValid(String type, String text, JsonNode ofType) {
    return switch (type) {
      case "date" -> DATE.matcher(text).matches();
      case "language" -> holds(ofType.path("values"), text);
      case "url" -> List.of("http", "https").contains(String.valueOf(schemeOf(text)));
      default -> true;
    };
  }

  private static @Nullable String schemeOf(String text) {
    return URI.create(text).getScheme();
  }
}
