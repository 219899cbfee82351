package dev.whence.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.whence.model.Act;
import dev.whence.model.Annotated;
import dev.whence.model.Attribution;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionFinderTest {

  private static final List<String> PIECES =
      List.of(
          "Ada Vale",
          "said",
          "that",
          "the bridge",
          "was closed",
          "“",
          "”",
          "\"",
          "'",
          ",",
          ".",
          ":",
          "told",
          "reporters",
          "according to",
          "who",
          "citing",
          "an unnamed source",
          "denied",
          "the report",
          "reportedly",
          "\n\n",
          "\n",
          "she",
          "added",
          "(",
          ")",
          "—",
          "is expected to",
          "rumours",
          "of",
          "declined to comment",
          "and",
          "but",
          "in a statement",
          "called",
          "urged",
          "to",
          "if",
          "when",
          "asked whether",
          "Reports",
          "will",
          "not",
          "?",
          "it",
          "U.S.",
          "😀");

  private static final AttributionFinder FINDER = AttributionFinder.english();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void parts_of_any_text_lie_in_it_apart_from_one_another_and_on_one_line(long seed) {
    String text = shuffled(seed, 400);
    Annotated annotated = Texts.annotated(text);
    for (Attribution found : FINDER.find(annotated, Texts.links(annotated)).attributions()) {
      List<Span> parts =
          Stream.of(found.source(), found.cue(), found.content())
              .flatMap(List::stream)
              .sorted()
              .toList();
      for (int i = 0; i < parts.size(); i++) {
        assertThat(parts.get(i).isEmpty()).as(found.toString()).isFalse();
        assertThat(parts.get(i).end()).isLessThanOrEqualTo(text.length());
        assertThat(i > 0 && parts.get(i).overlaps(parts.get(i - 1))).as(found.toString()).isFalse();
      }
      assertThat(found.content())
          .allSatisfy(span -> assertThat(span.of(text)).doesNotContain("\n"));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34, 35})
  void ids_count_in_text_order_and_inside_names_another_one(long seed) {
    List<Attribution> found = find(shuffled(seed, 300)).attributions();
    List<String> ids = found.stream().map(Attribution::id).toList();
    for (int i = 0; i < found.size(); i++) {
      assertThat(ids.get(i)).isEqualTo("a" + (i + 1));
      String inside = found.get(i).inside();
      assertThat(inside == null || (ids.contains(inside) && !inside.equals(ids.get(i)))).isTrue();
    }
  }

  @Test
  void same_document_on_many_threads_gives_the_same_result() throws Exception {
    Annotated annotated = Texts.annotated(shuffled(99, 500));
    AttributionFinder.Found alone =
        AttributionFinder.english().find(annotated, Texts.links(annotated));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<AttributionFinder.Found>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(() -> FINDER.find(annotated, Texts.links(annotated))));
      }
      for (Future<AttributionFinder.Found> run : runs) {
        assertThat(run.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void sentence_of_a_hundred_thousand_words_is_read() {
    String text =
        "Headline\n\nAda Vale said that " + "the bridge and ".repeat(33_000) + "closed.\n";
    assertThatCode(() -> find(text)).doesNotThrowAnyException();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void ten_thousand_quotation_marks_are_read() {
    String text = "Headline\n\n" + "\"said ' Vale “".repeat(3_400) + ".\n";
    assertThatCode(() -> find(text)).doesNotThrowAnyException();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void twenty_thousand_cues_are_read() {
    String text =
        "Headline\n\n" + "“It is shut,” she said. They said he said it.\n\n".repeat(7_000);
    assertThatCode(() -> find(text)).doesNotThrowAnyException();
  }

  @Test
  void document_without_words_gives_nothing() {
    assertThat(find("\u2014\n").attributions()).isEmpty();
  }

  @Test
  void silence_is_never_a_denial() {
    List<Attribution> found =
        find("Bridge shut\n\nThe harbour board did not respond to a request for comment.\n")
            .attributions();
    assertThat(found).extracting(Attribution::act).containsExactly(Act.SILENT);
  }

  @Test
  void unsure_pronoun_leaves_the_speaker_unresolved() {
    List<Attribution> found =
        find("Bridge shut\n\nThen Tomas Brook and Daniel Marsh met. He said the bridge was shut.\n")
            .attributions();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).speaker()).isNull();
    assertThat(found.get(0).kind()).isEqualTo(SpeakerKind.PERSON);
  }

  @Test
  void every_rule_that_decides_has_its_measured_figure() {
    List<Attribution> found = find(shuffled(7, 3_000)).attributions();
    assertThat(found).isNotEmpty();
    assertThat(found.stream().map(Attribution::decidedBy).collect(Collectors.toSet()))
        .allSatisfy(
            rule ->
                assertThat(
                        rule.equals(LinkedSpeech.MODEL)
                            || RuleFigures.isMeasured(
                                rule.substring(rule.indexOf("rule:") + "rule:".length())))
                    .as(rule)
                    .isTrue());
  }

  private static String shuffled(long seed, int pieces) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("Headline\n\n");
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
    }
    return text.append('\n').toString();
  }

  private static AttributionFinder.Found find(String text) {
    Annotated annotated = Texts.annotated(text);
    return FINDER.find(annotated, Texts.links(annotated));
  }
}
