package dev.whence.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names for things that have no address of their own: the same for the same parts on every machine,
 * and different for different ones (UUID version 3 of RFC 9562, as {@code urn:uuid:}).
 */
final class Iri {

  private Iri() {}

  static String of(String kind, String... parts) {
    return "urn:uuid:" + uuid(kind, parts);
  }

  static String uuid(String kind, String... parts) {
    StringBuilder name = new StringBuilder("dev.whence ").append(kind);
    for (String part : parts) {
      // The length before each part keeps ("a", "bc") and ("ab", "c") apart.
      name.append('\n').append(part.length()).append(':').append(part);
    }
    byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_16BE);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
