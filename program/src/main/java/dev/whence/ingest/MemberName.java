package dev.whence.ingest;

import dev.whence.model.Envelope;
import java.util.ArrayList;
import java.util.List;

/**
 * A member's name, made harmless: no control or direction characters, no way out of the archive. It
 * names an article and is never used as a path, but others may copy it into one.
 *
 * @param shown the name to use
 * @param given the name in the archive
 */
record MemberName(String shown, String given) {

  private static final int LONGEST = 400;

  static MemberName of(String given) {
    List<String> parts = new ArrayList<>();
    String clean = printable(given.replace('\\', '/')).replaceFirst("^[A-Za-z]:/", "/");
    for (String part : clean.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    String shown = joined.length() > LONGEST ? joined.substring(joined.length() - LONGEST) : joined;
    return new MemberName(shown.isEmpty() ? "nameless" : shown, given);
  }

  /** Without characters that steer a terminal or turn the direction of a line. */
  static String printable(String name) {
    return name.replaceAll("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }

  /** An envelope that tells the name in the archive where it had to be changed. */
  Envelope remarkedIn(Envelope envelope) {
    return shown.equals(given.replace('\\', '/'))
        ? envelope
        : envelope.remarking("its name in the archive is \"" + shortGiven() + "\"");
  }

  private String shortGiven() {
    return given.length() > LONGEST ? given.substring(0, LONGEST) + "…" : given;
  }
}
