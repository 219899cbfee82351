package dev.whence.web;

import java.util.Map;

/**
 * What a browser asks for, once it was let in.
 *
 * @param path decoded, beginning with a slash
 * @param fields the query's values by their names, decoded; of several with one name the last
 * @param who the name the user of this browser gave; empty where she gave none yet
 */
public record Asked(String path, Map<String, String> fields, String who) {

  public Asked {
    fields = Map.copyOf(fields);
  }

  /** The value of a field; empty where there is none. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
