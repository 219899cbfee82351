package dev.whence.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads this room's word lists: UTF-8 files beside the classes, one entry a line, fields parted by
 * tabs; a line that starts with "#" is a comment.
 */
final class WordList {

  private WordList() {}

  /** The entries' only or first fields, in file order. */
  static Set<String> words(String file) {
    Set<String> words = new LinkedHashSet<>();
    for (List<String> row : rows(file)) {
      words.add(row.get(0));
    }
    return Collections.unmodifiableSet(words);
  }

  /** All entries with their fields, in file order; no entry is empty. */
  static List<List<String>> rows(String file) {
    try (InputStream stream = WordList.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("word list " + file + " is missing from the class path");
      }
      return rows(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + file, e);
    }
  }

  private static List<List<String>> rows(BufferedReader reader) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(List.of(line.split("\t", -1)));
      }
    }
    return rows;
  }
}
