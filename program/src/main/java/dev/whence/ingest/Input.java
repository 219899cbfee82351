package dev.whence.ingest;

import dev.whence.model.Envelope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something still to be read: its name and the way to its bytes. It may be one article or hold
 * many, which {@link ArticleStream} tells. Nothing is read before that.
 */
public final class Input {

  private final String id;
  private final Envelope envelope;
  private final @Nullable Path file;
  private final Kind kind;
  private final Opener opener;

  private Input(String id, Envelope envelope, @Nullable Path file, Kind kind, Opener opener) {
    this.id = id;
    this.envelope = envelope;
    this.file = file;
    this.kind = kind;
    this.opener = opener;
  }

  /** A file, under the name the user gave it. */
  public static Input ofFile(String id, Path file) {
    return new Input(id, Envelope.none(), file, Kind.REPEATABLE, () -> Files.newInputStream(file));
  }

  /** Bytes already at hand; the array is not copied and must not change. */
  public static Input ofBytes(String id, byte[] bytes) {
    return ofBytes(id, bytes, Envelope.none());
  }

  /**
   * Bytes already at hand; the array is not copied and must not change.
   *
   * @param envelope what came around them
   */
  public static Input ofBytes(String id, byte[] bytes, Envelope envelope) {
    return new Input(id, envelope, null, Kind.REPEATABLE, () -> new ByteArrayInputStream(bytes));
  }

  /** A stream that can be read once, such as standard input. */
  static Input ofStream(String id, InputStream stream) {
    return new Input(id, Envelope.none(), null, Kind.ONCE, () -> stream);
  }

  /** A web address, whose bytes are still elsewhere. */
  static Input ofAddress(String address) {
    return new Input(
        address,
        Envelope.none(),
        null,
        Kind.ADDRESS,
        () -> {
          throw new IOException("still to be fetched");
        });
  }

  /** The path as given; for a file of a folder the folder as given, a slash, and the rest. */
  public String id() {
    return id;
  }

  /** What came around the bytes. */
  Envelope envelope() {
    return envelope;
  }

  /** The file that holds the bytes; null when they are in none. */
  @Nullable Path file() {
    return file;
  }

  /** Whether the id is a web address whose bytes are still to be fetched. */
  boolean isAddress() {
    return kind == Kind.ADDRESS;
  }

  /** Whether it can be opened a second time. */
  boolean isRepeatable() {
    return kind == Kind.REPEATABLE;
  }

  /** The same with a stream that holds all its bytes, of which some were looked at. */
  Input withStream(InputStream whole) {
    return new Input(id, envelope, file, Kind.ONCE, () -> whole);
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  @Override
  public String toString() {
    return id;
  }

  /** How its bytes are come by. */
  private enum Kind {
    REPEATABLE,
    ONCE,
    ADDRESS
  }

  private interface Opener {
    InputStream open() throws IOException;
  }
}
