package dev.whence.web;

import java.util.Map;

/**
 * What a form of ours sent, once it was found to be one.
 *
 * @param path decoded, beginning with a slash
 * @param fields by name; of a name that came twice the last one
 * @param who the name the user of this browser gave; empty where she gave none yet
 */
public record Posted(String path, Map<String, String> fields, String who) {

  public Posted {
    fields = Map.copyOf(fields);
  }

  /** A field, stripped; empty where it is missing. */
  public String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
