package dev.whence.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What every form of ours holds and no other page can know: it is drawn anew for each desk, and
 * stands only in pages that no other site can read. Immutable and thread-safe.
 */
public final class FormKey {

  /** The field that holds it. */
  public static final String FIELD = "key";

  private static final int BYTES = 32;

  private final String value;

  private FormKey(String value) {
    this.value = value;
  }

  /** A key that nobody can guess. */
  public static FormKey fresh() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new FormKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** To be put into a form. */
  public String value() {
    return value;
  }

  /** Takes the same time for every wrong key, so that none can be guessed letter by letter. */
  boolean is(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }
}
