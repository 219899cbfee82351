package dev.whence.web;

import org.eclipse.jetty.http.HttpFields;

/** The heads of every answer that tell a browser what not to do with it. */
final class Hardening {

  private Hardening() {}

  static void add(HttpFields.Mutable heads, String policy) {
    heads.put("Content-Security-Policy", policy);
    heads.put("X-Content-Type-Options", "nosniff");
    heads.put("X-Frame-Options", "DENY");
    heads.put("Referrer-Policy", "no-referrer");
    heads.put("Cross-Origin-Resource-Policy", "same-origin");
    heads.put("Cache-Control", "no-store");
  }
}
