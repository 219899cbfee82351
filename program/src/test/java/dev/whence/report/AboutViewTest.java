package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.model.Document;
import org.junit.jupiter.api.Test;

class AboutViewTest {

  private static final Document DOCUMENT =
      SampleTrace.trace().readings().get(1).annotated().document();

  @Test
  void each_fact_stands_with_how_sure_it_is_and_what_it_rests_on() {
    String shown = AboutView.of(100, false).show(DOCUMENT);
    assertThat(shown)
        .startsWith(DOCUMENT.article())
        .contains("title")
        .containsPattern("outlet +\\S.* · (sure|likely|a guess) · \\S");
  }

  @Test
  void fact_that_the_article_does_not_give_is_unknown() {
    assertThat(AboutView.of(100, false).show(DOCUMENT).lines())
        .anyMatch(line -> line.matches("  section +unknown"));
  }
}
