package dev.whence;

import java.io.InputStream;
import java.util.List;

/**
 * What the user gave to read.
 *
 * @param paths files, folders, globs, or "-" for standard input, in the order to keep
 * @param standardInput what "-" stands for; read only when it is given
 */
public record Sources(List<String> paths, InputStream standardInput) {

  public Sources {
    paths = List.copyOf(paths);
  }
}
