package dev.whence.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of words that comes with the program: one a line, "#" begins a remark. */
final class WordResource {

  private WordResource() {}

  static Set<String> read(String file) {
    try (InputStream stream = WordResource.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the program's own file " + file + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + file + " cannot be read", e);
    }
  }
}
