package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StanceRowsTest {

  @TempDir private Path folder;

  /** Files stand in the order of letters and articles in that of numbers: rows were exchanged. */
  @Test
  void main_articlesNumberedTwoAndTen_eachRowHoldsTheWordsOfItsOwnArticle() throws IOException {
    Path matters = folder.resolve("articles");
    Path matter = Files.createDirectories(matters.resolve("matter"));
    Files.writeString(matter.resolve("2.txt"), "General Vale has left the country by ferry.");
    Files.writeString(matter.resolve("10.txt"), "General Vale has left the country by tram.");
    Files.writeString(
        matter.resolve("pairs.tsv"),
        """
        2\tGeneral Vale has left the country\tsupports\tflat
        10\tGeneral Vale has left the country\treports\thedged
        """);
    Path rows = folder.resolve("rows.tsv");
    StanceRows.main(new String[] {matters.toString(), rows.toString()});
    List<String> lines = Files.readAllLines(rows);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("matter\t2\t").contains("\tferry=").doesNotContain("tram");
    assertThat(lines.get(1)).startsWith("matter\t10\t").contains("\ttram=").doesNotContain("ferry");
  }
}
