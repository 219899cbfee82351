package dev.whence.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What came in: the name the user gave and the bytes as they came, before anything was read out of
 * them. Immutable; the bytes are copied in and out.
 */
public final class Article {

  private final String id;
  private final Envelope envelope;
  private final byte[] bytes;
  private final String sha256;

  /**
   * Keeps an article's bytes.
   *
   * @param id the path or address as given; for one of several in a file the file's name, "!/" and
   *     its name there; unique within a run
   * @param bytes the content as it came, out of any archive or transfer encoding around it
   * @param envelope what came around them
   */
  public Article(String id, byte[] bytes, Envelope envelope) {
    this.id = id;
    this.envelope = envelope;
    this.bytes = bytes.clone();
    this.sha256 = sha256Of(this.bytes);
  }

  /** An article whose bytes came by themselves. */
  public Article(String id, byte[] bytes) {
    this(id, bytes, Envelope.none());
  }

  /** The path or address as given, with the name inside it where it holds several articles. */
  public String id() {
    return id;
  }

  /** What came around the bytes. */
  public Envelope envelope() {
    return envelope;
  }

  /** A copy of the original bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The original bytes as a stream, without a copy. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** Number of original bytes. */
  public int length() {
    return bytes.length;
  }

  /** SHA-256 of the original bytes, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** SHA-256 of bytes, in lower-case hexadecimal. */
  public static String sha256Of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256Digest().digest(bytes));
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
