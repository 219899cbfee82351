package dev.whence.rumour;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.ingest.DocumentReader;
import dev.whence.language.Annotator;
import dev.whence.model.Article;
import dev.whence.model.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes what {@link StanceJudge}'s models are fitted on: for each labelled pair of a claim and an
 * article its features, read by the very code that reads them when tracing. Started by hand, see
 * training/README.md.
 */
final class StanceRows {

  private final DocumentReader documents = DocumentReader.standard();
  private final Annotator annotator = Annotator.english();

  private StanceRows() {}

  /**
   * Reads folders of articles on one matter.
   *
   * @param args a folder with one folder for each matter, in it the articles {@code *.txt} and
   *     {@code pairs.tsv} with article, claim and labels; and the file to write
   */
  public static void main(String[] args) throws IOException {
    StanceRows rows = new StanceRows();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8);
        Stream<Path> matters = Files.list(Path.of(args[0]))) {
      for (Path matter : matters.sorted().toList()) {
        rows.write(matter, out);
      }
    }
  }

  private void write(Path matter, BufferedWriter out) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (Stream<Path> files = Files.list(matter)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        readings.add(read(file));
      }
    }
    Folder folder = Folder.of(readings, AbsenceKeeper::foundIn);
    Map<String, Page> pages = new HashMap<>();
    folder.pages().forEach(page -> pages.put(page.id(), page));
    Map<String, List<String[]>> byClaim = new TreeMap<>();
    for (String line : Files.readAllLines(matter.resolve("pairs.tsv"))) {
      String[] fields = line.split("\t", -1);
      byClaim.computeIfAbsent(fields[1], key -> new ArrayList<>()).add(fields);
    }
    for (Map.Entry<String, List<String[]>> entry : byClaim.entrySet()) {
      ClaimKeys claim = new ClaimKeys(entry.getKey(), folder);
      PassageFinder passages = PassageFinder.of(claim, folder.pages());
      for (String[] pair : entry.getValue()) {
        Page page = Objects.requireNonNull(pages.get(pair[0] + ".txt"), pair[0]);
        out.write(row(matter, pair, claim, passages, page));
        out.newLine();
      }
    }
  }

  private Reading read(Path file) throws IOException {
    return documents
        .read(new Article(file.getFileName().toString(), Files.readAllBytes(file)))
        .map(
            (article, document) -> new Reading(annotator.annotate(document), List.of(), List.of()),
            rejected -> {
              throw new IllegalArgumentException(rejected.message());
            });
  }

  private String row(
      Path matter, String[] pair, ClaimKeys claim, PassageFinder passages, Page page) {
    List<Carrier> measured = passages.measure(page);
    List<Carrier> carrying = PassageFinder.carrying(measured);
    List<Cued> cued = Cued.of(page, measured);
    Map<String, Double> features = new TreeMap<>(Wording.of(claim.keys(), cued));
    features.putAll(new SignalReader().read(cued, carrying).asFeatures());
    StringBuilder row = new StringBuilder(matter.getFileName().toString());
    for (String field : pair) {
      row.append('\t').append(field);
    }
    new TreeMap<>(features)
        .forEach(
            (name, value) -> row.append('\t').append(name).append('=').append(value.floatValue()));
    return row.toString();
  }
}
