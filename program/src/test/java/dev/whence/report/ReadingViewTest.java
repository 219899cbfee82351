package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Act;
import dev.whence.model.Reading;
import dev.whence.model.SpeakerKind;
import org.junit.jupiter.api.Test;

class ReadingViewTest {

  private static final ReadingView VIEW = ReadingView.of(100, false);

  @Test
  void statements_stand_under_the_statement_they_are_inside_of() {
    Golden.assertSame("nested-reading.out.txt", VIEW.show(SampleTrace.trace().readings().get(1)));
  }

  @Test
  void silence_is_said_to_be_no_denial() {
    assertThat(VIEW.show(SampleTrace.trace().readings().get(0)))
        .contains("The harbour board · stays silent (no denial) · “declined to comment”")
        .contains("“on the arrest”");
  }

  @Test
  void article_without_statements_says_so() {
    Reading reading = new SampleArticle("a/b.txt", "Rain again").reading();
    assertThat(VIEW.show(reading)).contains("outlet unknown · undated · a/b.txt", "nobody is said");
  }

  @Test
  void source_that_is_not_resolved_stays_as_printed() {
    Reading reading =
        new SampleArticle("a.txt", "He said it rained.")
            .says(null, SpeakerKind.PERSON, Act.ASSERTS, "He", "said", "it rained", null)
            .reading();
    assertThat(VIEW.show(reading)).contains("He (who that is, is unknown) · says · “said”");
  }
}
