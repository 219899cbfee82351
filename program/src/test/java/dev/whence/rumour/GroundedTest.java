package dev.whence.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.Attribution;
import dev.whence.model.Reading;
import dev.whence.model.Span;
import dev.whence.model.SpeakerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroundedTest {

  @Test
  void what_only_the_trained_reader_takes_for_speech_is_left_out() {
    Reading reading =
        reading(
            attribution("a1", null, "rule:that-clause"),
            attribution("a2", null, "model:reader-2"),
            attribution("a3", null, "model:reader-2+rule:that-clause"),
            attribution("a4", null, "user"));
    assertThat(Grounded.of(reading).attributions())
        .extracting(Attribution::id)
        .containsExactly("a1", "a3", "a4");
  }

  @Test
  void where_the_trained_reader_takes_deny_for_a_denial_it_is_followed() {
    Reading reading =
        TestArticle.of("a", "Vale denied the claims through a lawyer. Vale chatted about cats.")
            .says("Vale", SpeakerKind.PERSON, Act.DENIES, "denied", "the claims")
            .says("Vale", SpeakerKind.PERSON, Act.DENIES, "chatted", "about cats")
            .reading();
    List<Attribution> alone =
        reading.attributions().stream().map(GroundedTest::foundByModel).toList();
    assertThat(Grounded.of(new Reading(reading.annotated(), alone, reading.notes())).attributions())
        .extracting(Attribution::id)
        .containsExactly("a1");
  }

  private static Attribution foundByModel(Attribution attribution) {
    return new Attribution(
        attribution.id(),
        attribution.source(),
        attribution.cue(),
        attribution.content(),
        attribution.speaker(),
        attribution.kind(),
        attribution.act(),
        attribution.medium(),
        attribution.inside(),
        attribution.anonymity(),
        attribution.confidence(),
        "model:reader-2");
  }

  @Test
  void what_lay_inside_one_left_out_lies_inside_its_outer_one() {
    Reading reading =
        reading(
            attribution("a1", null, "rule:that-clause"),
            attribution("a2", "a1", "model:reader-2"),
            attribution("a3", "a2", "rule:that-clause"),
            attribution("a4", "a5", "rule:that-clause"),
            attribution("a5", "a6", "model:reader-2"),
            attribution("a6", "a5", "model:reader-2"));
    assertThat(Grounded.of(reading).attributions())
        .extracting(Attribution::inside)
        .containsExactly(null, "a1", null);
  }

  private static Reading reading(Attribution... attributions) {
    Reading plain = TestArticle.plain("one.txt", "Vale said that the bridge was closed .");
    return new Reading(plain.annotated(), List.of(attributions), List.of());
  }

  private static Attribution attribution(String id, @Nullable String inside, String decidedBy) {
    return new Attribution(
        id,
        List.of(new Span(0, 4)),
        List.of(new Span(5, 9)),
        List.of(new Span(10, 36)),
        "Vale",
        SpeakerKind.PERSON,
        Act.ASSERTS,
        null,
        inside,
        null,
        0.9,
        decidedBy);
  }
}
