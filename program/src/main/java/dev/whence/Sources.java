package dev.whence;

import java.io.InputStream;
import java.util.List;

/**
 * What the user gave to read.
 *
 * @param paths files, folders, globs, web addresses, or "-" for standard input, in the order to
 *     keep
 * @param standardInput what "-" stands for; read only when it is given
 * @param web what may be done with web addresses
 */
public record Sources(List<String> paths, InputStream standardInput, Web web) {

  public Sources {
    paths = List.copyOf(paths);
  }

  /** What lies on this machine; nothing is fetched. */
  public Sources(List<String> paths, InputStream standardInput) {
    this(paths, standardInput, Web.untouched());
  }
}
