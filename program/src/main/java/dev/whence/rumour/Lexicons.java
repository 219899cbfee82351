package dev.whence.rumour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads this room's word lists: tab-separated lines, "#" for remarks. */
final class Lexicons {

  private Lexicons() {}

  /** The lines of a list, each as its fields. */
  static List<List<String>> rows(String file) {
    InputStream in = Objects.requireNonNull(Lexicons.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the word list " + file, e);
    }
  }
}
