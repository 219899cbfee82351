package dev.whence.absence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.SightingPatterns.Worded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SightingPatternsTest {

  private static final List<Path> WRITTEN =
      List.of(Path.of("../training/texts"), Path.of("src/test/resources/golden"));

  @Test
  void no_sentence_is_passed_over_that_holds_the_words() throws IOException {
    Set<Object> kinds = new HashSet<>();
    for (String line : lines()) {
      for (Worded worded : SightingPatterns.ALL) {
        if (worded.words().matcher(line).find()) {
          kinds.add(worded.kind());
          assertThat(worded.mayBeIn(line.toLowerCase(Locale.ROOT)))
              .as("%s in %s", worded.kind(), line)
              .isTrue();
        }
      }
    }
    assertThat(kinds).as("kinds that the texts hold").hasSize(SightingPatterns.ALL.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her page is back.",
        "He was seen again.",
        "She RE-EMERGED on Friday.",
        "The minister's portraits were taken off the wall.",
        "Her profile no longer opens.",
        "He was last spotted in May.",
        "She has not been heard from since.",
        "No official footage exists.",
        "There is a lack of recordings.",
        "He was due to lead the parade and did not come.",
        "The seat stood empty.",
        "She was notably missing from the list.",
        "They would parade him in front of anybody.",
        "He was not shown to the cameras.",
        "Until then his visits were broadcast.",
        "She published a photograph of him.",
        "In the past her trips were publicised.",
      })
  void words_of_a_sighting_are_looked_for(String sentence) {
    assertThat(SightingPatterns.ALL)
        .filteredOn(worded -> worded.words().matcher(sentence).find())
        .isNotEmpty()
        .allMatch(worded -> worded.mayBeIn(sentence.toLowerCase(Locale.ROOT)));
  }

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path folder : WRITTEN) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    return lines;
  }
}
