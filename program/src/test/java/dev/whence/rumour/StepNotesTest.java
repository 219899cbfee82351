package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.absence.AbsenceKeeper;
import dev.whence.model.Act;
import dev.whence.model.EntityKind;
import dev.whence.model.Note;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepNotesTest {

  private static List<String> notes(TestArticle article) {
    return RumourTracer.standard(AbsenceKeeper::foundIn)
        .trace(
            "Ivo Maldren has defected to Halvora",
            List.of(
                article
                    .name(EntityKind.PERSON, "Ivo Maldren")
                    .name(EntityKind.PLACE, "Halvora")
                    .reading()))
        .notes()
        .stream()
        .map(Note::message)
        .toList();
  }

  private static TestArticle renn(String content) {
    return TestArticle.of(
            "a",
            "Ivo Maldren has defected to Halvora, it is rumoured.\nAda Renn said "
                + content
                + ".\n")
        .name(EntityKind.PERSON, "Ada Renn")
        .says("Ada Renn", SpeakerKind.PERSON, Act.ASSERTS, "said", content);
  }

  @Test
  void step_is_not_said_where_the_words_that_lead_to_an_origin_have_another_thing() {
    assertThat(notes(renn("that Drovenia demanded that Halvora return Ivo Maldren")))
        .anyMatch(note -> note.contains("Ada Renn") && note.contains("quoted with “defected”"));
  }

  @Test
  void step_is_said_where_the_words_have_the_claim() {
    assertThat(notes(renn("that Ivo Maldren defected to Halvora"))).isEmpty();
    assertThat(notes(renn("that the defection of Ivo Maldren to Halvora is sure"))).isEmpty();
  }

  @Test
  void film_whose_figure_says_the_claim_is_no_origin_of_it() {
    String line = "that Ivo Maldren has defected to Halvora";
    String figure = "a fictional captain, who laments " + line;
    assertThat(
            RumourTracer.standard(AbsenceKeeper::foundIn)
                .trace(
                    "Ivo Maldren has defected to Halvora",
                    List.of(
                        TestArticle.of("a", "The video portrays " + figure + ".\n")
                            .name(EntityKind.PERSON, "Ivo Maldren")
                            .says(
                                "The video", SpeakerKind.DOCUMENT, Act.ASSERTS, "portrays", figure)
                            .says(
                                "a fictional captain",
                                SpeakerKind.UNNAMED,
                                Act.ASSERTS,
                                "laments",
                                line,
                                "a1")
                            .lastFigureOf("The video")
                            .reading()))
                .origins())
        .isEmpty();
  }

  @Test
  void figure_that_speaks_of_the_claim_is_noted_and_counts_for_nothing() {
    String line = "that Ivo Maldren has defected to Halvora";
    TestArticle article =
        TestArticle.of("a", "A captain in the film says " + line + ".\n")
            .says("A captain in the film", SpeakerKind.UNNAMED, Act.ASSERTS, "says", line)
            .figureOf("the film");
    assertThat(notes(article))
        .containsExactly(
            "“A captain in the film” is a figure of “the film” and counts as no source");
  }
}
