package dev.whence.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One article still to be read: its name and the way to its bytes. Nothing is read before {@link
 * DocumentReader#read}.
 */
public final class Input {

  private final String id;
  private final Opener opener;

  private Input(String id, Opener opener) {
    this.id = id;
    this.opener = opener;
  }

  /** A file, under the name the user gave it. */
  public static Input ofFile(String id, Path file) {
    return new Input(id, () -> Files.newInputStream(file));
  }

  /** Bytes already at hand; the array is not copied and must not change. */
  public static Input ofBytes(String id, byte[] bytes) {
    return new Input(id, () -> new ByteArrayInputStream(bytes));
  }

  /** A stream that can be read once, such as standard input. */
  static Input ofStream(String id, InputStream stream) {
    return new Input(id, () -> stream);
  }

  /** The path as given; for a file of a folder the folder as given, a slash, and the rest. */
  public String id() {
    return id;
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  @Override
  public String toString() {
    return id;
  }

  private interface Opener {
    InputStream open() throws IOException;
  }
}
