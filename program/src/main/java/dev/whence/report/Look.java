package dev.whence.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * The style and the scripts of all pages, and what a page may load and run: nothing but these, by
 * their hashes. Immutable and thread-safe.
 *
 * @param script for every page
 * @param errand for a page that tells how far something has come
 */
record Look(String style, String script, String errand) {

  static Look standard() {
    return new Look(resource("report.css"), resource("report.js"), resource("errand.js"));
  }

  /** What a report may do, which sends nothing. */
  String policyOfReport() {
    return policy("'none'", script);
  }

  /** The same of a page of the desk, which may send forms and ask how far something has come. */
  String policyOfDesk() {
    return policy("'self'; connect-src 'self'", script, errand);
  }

  private String policy(String forms, String... scripts) {
    String allowed =
        Stream.of(scripts).map(one -> "'sha256-" + sha256(one) + "'").collect(joining(" "));
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; script-src "
        + allowed
        + "; base-uri 'none'; form-action "
        + forms;
  }

  private static String resource(String name) {
    try (InputStream in = Look.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + Look.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
