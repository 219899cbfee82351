package dev.whence.rumour;

import dev.whence.Progress;
import dev.whence.Sources;
import dev.whence.Whence;
import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes what {@link OriginSelector}'s model is fitted on: for each article of the labelled rumours
 * every end of its chains with its features. Started by hand, see training/README.md.
 */
final class OriginRows {

  private OriginRows() {}

  /**
   * Traces labelled rumours.
   *
   * @param args the folder of the rumours, each with {@code claim.txt} and numbered articles; and
   *     the file to write, a line for each end: rumour, article, the end's name, features
   */
  public static void main(String[] args) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8);
        Stream<Path> rumours = Files.list(Path.of(args[0]))) {
      for (Path rumour : rumours.filter(Files::isDirectory).sorted().toList()) {
        write(rumour, out);
      }
    }
  }

  private static void write(Path rumour, BufferedWriter out) throws IOException {
    List<Reading> readings = new ArrayList<>();
    Whence.with(2, Progress.none())
        .read(
            new Sources(articles(rumour), InputStream.nullInputStream()),
            result ->
                result.to(
                    readings::add,
                    rejected -> {
                      throw new IllegalArgumentException(rejected.message());
                    }));
    String claim = Files.readString(rumour.resolve("claim.txt")).strip();
    Folder folder = Folder.of(readings, AbsenceKeeper::foundIn);
    Set<Integer> members = IntStream.range(0, readings.size()).boxed().collect(Collectors.toSet());
    OriginLinker.Linked linked = new Tracing(claim, folder, members, Rules.standard()).linked();
    for (int i = 0; i < linked.candidates().size(); i++) {
      String file = Path.of(folder.pages().get(i).id()).getFileName().toString();
      for (OriginLinker.Found found : linked.candidates().get(i)) {
        out.write(row(rumour, file.replace(".txt", ""), found, linked.signs().of(i, found)));
        out.newLine();
      }
    }
  }

  private static List<String> articles(Path rumour) throws IOException {
    try (Stream<Path> files = Files.list(rumour)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d+\\.txt"))
          .sorted(Comparator.comparing(Path::toString))
          .map(Path::toString)
          .toList();
    }
  }

  private static String row(
      Path rumour, String article, OriginLinker.Found found, Map<String, Double> signs) {
    StringBuilder row = new StringBuilder(rumour.getFileName().toString());
    row.append('\t').append(article).append('\t').append(found.end().name());
    signs.forEach(
        (name, value) -> row.append('\t').append(name).append('=').append(value.floatValue()));
    return row.toString();
  }
}
