package dev.whence.web;

import java.util.Map;
import java.util.Optional;

/**
 * What a form of ours sent, once it was found to be one.
 *
 * @param path decoded, beginning with a slash
 * @param fields by name; of a name that came twice the last one
 * @param files by the names of their fields; none for a field left empty
 * @param who the name the user of this browser gave; empty where she gave none yet
 */
public record Posted(
    String path, Map<String, String> fields, Map<String, Upload> files, String who) {

  public Posted {
    fields = Map.copyOf(fields);
    files = Map.copyOf(files);
  }

  /** A field, stripped; empty where it is missing. */
  public String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** The file of a field; empty where none was chosen. */
  public Optional<Upload> file(String field) {
    return Optional.ofNullable(files.get(field));
  }
}
