package dev.whence.web;

import java.util.Arrays;

/** A file that a form sent. Immutable; the bytes are copied in and out. */
public final class Upload {

  private final String name;
  private final byte[] bytes;

  /**
   * A file.
   *
   * @param name as the browser gave it, without any folder before it; never blank
   */
  public Upload(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** A copy of what it holds. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Upload upload
        && name.equals(upload.name)
        && Arrays.equals(bytes, upload.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}
