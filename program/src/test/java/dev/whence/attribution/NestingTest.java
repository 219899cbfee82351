package dev.whence.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.Annotated;
import dev.whence.model.BlockKind;
import dev.whence.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NestingTest {

  private static final String TEXT = "Vale said it, Brook said it, Lind said it.";
  private static final Annotated ANNOTATED = Texts.annotated(TEXT);
  private static final TaggedSentence SENTENCE =
      new TaggedSentence(
          ANNOTATED.document().text(),
          ANNOTATED.sentences().get(0),
          BlockKind.PARAGRAPH,
          0,
          List.of(),
          Lexicon.english());

  /** Who says, with the "said" at the token, what stands in the words of the sentence. */
  private static Candidate saying(int token, String words) {
    int start = ANNOTATED.document().text().indexOf(words);
    return new Candidate(
        SENTENCE,
        null,
        new Range(token, token + 1),
        List.of(new Span(start, start + words.length())),
        Act.ASSERTS,
        "bare-clause",
        null);
  }

  @Test
  void outers_threeThatHoldEachOther_endOutsideAll() {
    int[] outers =
        new Nesting(
                List.of(
                    saying(1, "Brook said it"), saying(5, "Lind said it"), saying(9, "Vale said")))
            .outers();
    for (int i = 0; i < outers.length; i++) {
      int at = i;
      int steps = 0;
      while (at >= 0 && steps <= outers.length) {
        at = outers[at];
        steps++;
      }
      assertThat(at).as("where one gets from %d", i).isEqualTo(-1);
    }
    assertThat(outers).containsOnlyOnce(-1);
  }

  @Test
  void outers_oneInsideTheOther_isInside() {
    assertThat(new Nesting(List.of(saying(1, "Brook said it"), saying(5, "it, Lind"))).outers())
        .containsExactly(-1, 0);
  }
}
